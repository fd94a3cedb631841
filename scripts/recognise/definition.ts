/** Definitions: "What is X? It is …", "X is the …", "**X** is …". */
import { languageOf } from '../languages/index.ts'
import type { Defining } from '../languages/language.ts'
import { leading } from '../text/marks.ts'
import { part, type Passage } from '../text/passage.ts'
import { plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import type { ArticleLine } from '../types.ts'
import { lineOf } from './line.ts'

/**
 * @param heading the heading that the paragraph stands right under, if it does
 * @returns the term that the paragraph's first sentence defines, with confidence and reason; none in a language
 * whose words for it are not known
 */
export function definitionIn(
  sentences: Passage[],
  heading: ArticleLine | undefined,
  language: string,
): { term: ArticleLine; confidence: number; reason: string } | undefined {
  const first = sentences[0]
  const defining = languageOf(language)?.defining
  if (first === undefined || defining === undefined) return undefined
  const asked = heading === undefined ? undefined : termAskedIn(heading, defining)
  if (asked !== undefined) return asked
  const text = plain(first.text)
  const question = askedIn(text, defining)
  // "What is X? It is …" in one paragraph.
  if (
    question !== undefined &&
    /\?\s*$/.test(text) &&
    sentences.length > 1 &&
    question.split(/\s+/).length <= 5
  ) {
    const start = text.indexOf(question)
    return {
      term: lineOf(part(first, start, start + question.length), 'strong'),
      confidence: 0.98,
      reason: `it asks "${text}"`,
    }
  }
  const bold = leading(first.text, 'strong')
  if (bold > 0 && defining.is.test(text.slice(bold)))
    return {
      term: lineOf(part(first, 0, bold), 'strong'),
      confidence: 0.95,
      reason: 'a term in bold, then "is"',
    }
  const match = defining.isA.exec(text)
  if (
    match?.[1] === undefined ||
    defining.pronoun.test(match[1]) ||
    match[1].split(/\s+/).length > 4
  )
    return undefined
  return {
    term: lineOf(part(first, 0, match[1].length), 'strong', 'emphasis', 'link'),
    confidence: 0.6,
    reason: 'a sentence of the form "X is a …"',
  }
}

/** @returns what a question asks for, without its marks */
function askedIn(text: string, defining: Defining): string | undefined {
  return defining.question.exec(text)?.[1]?.replace(/(?<!\?)\?+$/, '') || undefined
}

/** "What is X?" */
function termAskedIn(
  heading: ArticleLine,
  defining: Defining,
): { term: ArticleLine; confidence: number; reason: string } | undefined {
  const text = plain(heading.text)
  const term = askedIn(text, defining)
  if (term === undefined || term.split(/\s+/).length > 5) return undefined
  const start = text.lastIndexOf(term)
  return {
    term: { ...heading, text: slice(heading.text, start, start + term.length) },
    confidence: 0.98,
    reason: `the heading asks "${text}"`,
  }
}
