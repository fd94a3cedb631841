/**
 * Definitions, by the words that a language has for them (languages/<code>/defining.ts): "What is X?
 * It is …", "**X** is …", "X is a …". In a language whose words are not known there are none.
 */
import type { Paragraph } from 'mdast'
import { languageOf } from '../../languages/index.ts'
import type { Defining } from '../../languages/language.ts'
import { leading } from '../../text/marks.ts'
import { part, passageOf, positionOf, type Passage } from '../../text/passage.ts'
import { plain } from '../../text/plain.ts'
import { slice } from '../../text/slice.ts'
import type { ArticleLine } from '../../types.ts'
import { lineOf } from '../line.ts'
import type { Context } from '../outline.ts'
import { ofKind, sentencesIn, type RecognisingRule } from './rule.ts'

/** What a paragraph says that may define something. */
interface Passages {
  first: Passage
  sentences: Passage[]
  heading: ArticleLine | undefined
  subjects: string[]
}

/** What is defined, how sure that is, and why. */
interface Found {
  term: ArticleLine
  confidence: number
  reason: string
}

/** Longest term that a question asks for, in words. */
const ASKED_WORDS = 5
/** Longest term at the head of a sentence, in words. */
const TERM_WORDS = 4

/** @param find says what the paragraph defines, by the words of its language */
function definingRule(
  name: string,
  find: (said: Passages, defining: Defining) => Found | undefined,
): RecognisingRule {
  return {
    id: `structure/recognise/${name}`,
    language: 'structure',
    apply: ofKind('paragraph', ({ node, heading, next }, context) => {
      const defining = languageOf(context.language)?.defining
      if (defining === undefined || (next?.type === 'list' && endsInColon(node))) return undefined
      const sentences = sentencesIn(node, context)
      const [first] = sentences
      if (first === undefined) return undefined
      const found = find({ first, sentences, heading, subjects: subjectsIn(context) }, defining)
      if (found === undefined) return undefined
      const lines = sentences.map(sentence => lineOf(sentence))
      return [{ kind: 'definition', ...found, sentences: lines, origin: positionOf(node) }]
    }),
  }
}

function endsInColon({ children }: Paragraph): boolean {
  return /[:：]\s*$/.test(plain(passageOf(children).text))
}

function subjectsIn({ subjects = [] }: Context): string[] {
  return subjects.map(subject => subject.toLowerCase())
}

/** The heading right above it asks what it is. */
export const headingAsks = definingRule('heading-asks', ({ heading }, defining) => {
  if (heading === undefined) return undefined
  const text = plain(heading.text)
  const term = askedIn(text, defining)
  if (term === undefined || countOf(term) > ASKED_WORDS) return undefined
  const start = text.lastIndexOf(term)
  return {
    term: { ...heading, text: slice(heading.text, start, start + term.length) },
    confidence: 0.98,
    reason: `the heading asks "${text}"`,
  }
})

/** "What is X? It is …" in one paragraph. */
export const questionAnswered = definingRule('question-answered', (said, defining) => {
  const { first, sentences } = said
  const text = plain(first.text)
  const term = askedIn(text, defining)
  const isAnswered = /\?\s*$/.test(text) && sentences.length > 1
  if (term === undefined || !isAnswered || countOf(term) > ASKED_WORDS) return undefined
  const start = text.indexOf(term)
  return {
    term: lineOf(part(first, start, start + term.length), 'strong'),
    confidence: 0.98,
    reason: `it asks "${text}"`,
  }
})

/** "**X** is …" */
export const boldTerm = definingRule('bold-term', ({ first }, defining) => {
  const bold = leading(first.text, 'strong')
  if (bold === 0 || !defining.is.test(plain(first.text).slice(bold))) return undefined
  return {
    term: lineOf(part(first, 0, bold), 'strong'),
    confidence: 0.95,
    reason: 'a term in bold, then "is"',
  }
})

/** "X is a …", where X is one of the things that the article compares; else it says too little. */
export const subjectIsA = definingRule('subject-is-a', ({ first, subjects }, defining) => {
  const term = defining.isA.exec(plain(first.text))?.[1]
  if (term === undefined || defining.pronoun.test(term) || countOf(term) > TERM_WORDS)
    return undefined
  const line = lineOf(part(first, 0, term.length), 'strong', 'emphasis', 'link')
  if (!subjects.includes(plain(line.text).toLowerCase())) return undefined
  return { term: line, confidence: 0.9, reason: 'a sentence of the form "X is a …"' }
})

function countOf(term: string): number {
  return term.split(/\s+/).length
}

/** @returns what a question asks for, without its marks */
function askedIn(text: string, defining: Defining): string | undefined {
  return defining.question.exec(text)?.[1]?.replace(/(?<!\?)\?+$/, '') || undefined
}
