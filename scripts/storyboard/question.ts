/** The question that an article asks before it answers: a session opens on it. */
import { asks } from '../recognise/sentences.ts'
import { plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine } from '../types.ts'
import { isSelfContained, MESSAGE_WORDS } from './choose.ts'
import { withCapital } from './lines.ts'
import { languageOf } from '../languages/index.ts'
import { leans, roleOf, type Telling } from './telling.ts'

/** A shorter one asks for what stands beside it: "Same thing, right?" */
const LEAST_WORDS = 5
/** A pronoun among so many words that it begins with stands for what was named before. */
const OPENING_WORDS = 4
/** What announces the question of a sentence. */
const ANNOUNCED = /^.*[^\d\s]:\s+(?=\S)/su

/** @returns the first question among sentences that makes sense by itself, with the sentence that asks it */
export function questionAmong(
  sentences: ArticleLine[],
  telling: Telling,
): { sentence: ArticleLine; question: ArticleLine } | undefined {
  for (const sentence of sentences) {
    const question = questionIn(sentence, telling)
    if (question !== undefined) return { sentence, question }
  }
  return undefined
}

/** "What I hear most is this: which of them is better?" asks which of them is better. */
function questionIn(sentence: ArticleLine, telling: Telling): ArticleLine | undefined {
  const text = plain(sentence.text)
  if (!asks(text.trim()) || roleOf(sentence, telling) === undefined) return undefined
  const from = ANNOUNCED.exec(text)?.[0].length ?? 0
  const question =
    from === 0
      ? sentence
      : withCapital({ ...sentence, text: slice(sentence.text, from), source: sentence.text })
  const words = countWords(question.text)
  const isSized = words >= LEAST_WORDS && words <= MESSAGE_WORDS
  const isWhole = from > 0 || !leans(sentence, telling)
  return isSized && isWhole && standsByItself(question, telling) ? question : undefined
}

/** Whom it asks about must be named in it. */
function standsByItself({ text }: ArticleLine, { language }: Telling): boolean {
  const said = plain(text)
  const isPointing = languageOf(language)?.roles?.hanging.test(said) === true
  const first = (said.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, OPENING_WORDS)
  const isOpen = first.some(word => languageOf(language)?.roles?.pronoun.test(word) === true)
  return isSelfContained(text, language) && !isPointing && !isOpen
}
