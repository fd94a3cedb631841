/** What an exercise asks: prompts from sound material only; none is better than a silly one. */
import type { Item, Part } from '../recognise/outline.ts'
import { wordsOf as smallWordsOf } from '../recognise/roles/seen.ts'
import { languageOf } from '../languages/index.ts'
import { plain } from '../text/plain.ts'
import { replace, slice } from '../text/slice.ts'
import type { Text } from '../text/text.ts'
import { countWords, judged } from '../text/words.ts'
import type { ActivityKind, ArticleLine, Line, Prompt, Settings } from '../types.ts'
import { isSelfContained, keySentence, saysWhatMatters } from './choose.ts'
import { wordsIn } from './ledger.ts'
import { shuffled } from './shuffle.ts'
import { isSuspect, roleOf, type Telling } from './telling.ts'

const MAX_PROMPTS = 6
/** Words of all prompts and answers, beside the task and its title. */
const PROMPT_WORDS = 36
/** Longest point that one can look for in one's own week, in words. */
const APPLY_WORDS = 9
/** Longest sentence to talk about, in words. */
const CLAIM_WORDS = 26
/** From this probability on one can ask for a sentence afterwards: every second one of labelled articles is sound. */
const RECALLABLE = 0.35

/** @returns the prompts of one kind from some passages; none where they hold nothing sound for it */
export function promptsFor(
  kind: ActivityKind,
  parts: Part[],
  settings: Settings,
  telling: Telling,
): Prompt[] {
  const key = `${settings.seed} ${kind} ${parts[0]?.origin.start ?? 0}`
  switch (kind) {
    case 'sort':
      return toSort(parts, key)
    case 'recall':
      return toRecall(parts, key, telling)
    case 'discuss':
      return toDiscuss(parts, key, telling, settings.duration !== undefined)
    case 'apply':
      return toApply(parts, telling)
    case 'commit':
      return []
  }
}

/** Cells of comparisons: to which side do they belong? */
function toSort(parts: Part[], key: string): Prompt[] {
  const prompts = parts.flatMap(part =>
    part.kind !== 'comparison' || part.subjects.length > 3
      ? []
      : part.rows.flatMap(row =>
          row.cells.flatMap((cell, index): Prompt[] => {
            const answer = part.subjects[index]
            const words = countWords(cell.text)
            const isSound = words >= 2 && words <= 12 && !mentions(cell.text, part.subjects)
            return answer === undefined || !isSound ? [] : [{ text: cell, answer }]
          }),
        ),
  )
  const clear = unambiguous(prompts)
  return clear.length < 4 ? [] : within(alternating(shuffled(clear, key)).slice(0, MAX_PROMPTS), 4)
}

/** Definitions, and items that explain their label: what was it? */
function toRecall(parts: Part[], key: string, telling: Telling): Prompt[] {
  const prompts = parts.flatMap((part): Prompt[] => {
    if (part.kind === 'definition') {
      const text = withGap(part.sentences[0], part.term)
      return text === undefined ? [] : [{ text, answer: part.term }]
    }
    if (part.kind !== 'points' || part.isTogether === true) return []
    return part.items.flatMap(item => fromItem(item, telling))
  })
  return prompts.length < 2 ? [] : within(shuffled(prompts, key).slice(0, 4), 3)
}

function fromItem({ label, sentences: [sentence] }: Item, telling: Telling): Prompt[] {
  if (label === undefined || sentence === undefined) return []
  const role = roleOf(sentence, telling)
  const isSound = role === undefined || (role.recallable >= RECALLABLE && !isSuspect(role))
  const words = countWords(sentence.text)
  if (!isSound || words < 4 || words > 18 || mentions(sentence.text, [label])) return []
  return isTerm(label, telling) ? [{ text: sentence, answer: label }] : []
}

/** "Truth #2: They prepare" names nothing that one could answer. */
function isTerm({ text }: Line, { language }: Telling): boolean {
  const number = /^\p{L}+ ?#?\d+[:.)] */u.exec(plain(text))?.[0] ?? ''
  return isSelfContained(slice(text, number.length), language)
}

/**
 * What the author set apart is there to be talked about. Whether people can take sides on a plain sentence its form
 * does not tell: of labelled articles one in five of those that look like it. So one is only taken in a slot, which
 * needs a change now and then.
 */
function toDiscuss(parts: Part[], key: string, telling: Telling, needsChange: boolean): Prompt[] {
  const { language } = telling
  const claims = parts.flatMap(part =>
    part.kind === 'tip' || part.kind === 'quote'
      ? (keySentence(part.sentences, { language }) ?? [])
      : [],
  )
  const plainly = needsChange && claims.length === 0 ? claimsIn(parts, telling) : []
  const short = [...claims, ...plainly].filter(
    line => countWords(line.text) <= CLAIM_WORDS && isContestable(line.text, language),
  )
  return shuffled(short, key)
    .slice(0, 1)
    .map(text => ({ text }))
}

/** Whether people can take sides on a text, as far as its language tells; half a quotation is none. */
function isContestable(text: Text, language: string): boolean {
  const sentence = plain(text)
  const isWhole = (sentence.match(/["“”]/g) ?? []).length % 2 === 0
  return isWhole && languageOf(language)?.roles?.canBeContested(sentence) !== false
}

/** Sentences that stand alone and say what should be. */
function claimsIn(parts: Part[], telling: Telling): ArticleLine[] {
  const sentences = parts.flatMap(part => (part.kind === 'prose' ? part.sentences : []))
  return sentences.filter(sentence => {
    const role = roleOf(sentence, telling)
    const stands =
      role === undefined ? isSelfContained(sentence.text, telling.language) : !isSuspect(role)
    const words = countWords(sentence.text)
    return stands && words >= 6 && saysWhatMatters(sentence.text, telling.language)
  })
}

/** Steps, which one can look for in one's own work. */
function toApply(parts: Part[], { language }: Telling): Prompt[] {
  const lists = parts.flatMap(part => {
    if (part.kind !== 'points' || !part.ordered) return []
    const steps = part.items.flatMap(({ label, sentences: [sentence] }) => label ?? sentence ?? [])
    const isSound = steps.length >= 3 && steps.every(step => isStep(step, language))
    return isSound ? [steps] : []
  })
  return within(
    (lists.at(-1) ?? []).slice(0, 4).map(text => ({ text })),
    3,
  )
}

/** Short, no question, and where the language tells it, something to do. */
function isStep({ text }: ArticleLine, language: string): boolean {
  const asks = languageOf(language)?.roles?.asksFirst
  const isAsked = asks === undefined || asks(smallWordsOf(plain(text)))
  return isAsked && countWords(text) <= APPLY_WORDS && !/[?？]\s*$/.test(plain(text))
}

/** As many prompts as are read at a glance beside the task, and never fewer than `least`. */
function within(prompts: Prompt[], least: number): Prompt[] {
  return prompts.slice(
    0,
    Math.max(
      least,
      prompts.findLastIndex((_, index) => wordsIn(prompts.slice(0, index + 1)) <= PROMPT_WORDS) + 1,
    ),
  )
}

/** What is said of several sides has no one right answer; what is said twice of one is asked once. */
function unambiguous(prompts: Prompt[]): Prompt[] {
  const answers = new Map<string, Set<string>>()
  const keyOf = ({ text }: Prompt) =>
    plain(text.text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  for (const prompt of prompts)
    answers.set(keyOf(prompt), (answers.get(keyOf(prompt)) ?? new Set()).add(answerOf(prompt)))
  return prompts.filter(
    (prompt, index) =>
      answers.get(keyOf(prompt))?.size === 1 &&
      prompts.findIndex(other => keyOf(other) === keyOf(prompt)) === index,
  )
}

/** Answers in turn, so that any first few questions ask for each of them; the order within the turn stays mixed. */
function alternating(prompts: Prompt[]): Prompt[] {
  const piles = [...new Set(prompts.map(answerOf))].map(answer =>
    prompts.filter(prompt => answerOf(prompt) === answer),
  )
  return Array.from({ length: Math.max(...piles.map(pile => pile.length)) }, (_, turn) => {
    const round = piles.flatMap(pile => pile[turn] ?? [])
    return turn % 2 === 0 ? round : round.reverse()
  }).flat()
}

/** Whether a text gives an answer away. */
function mentions(text: Text, answers: Line[]): boolean {
  const words = new Set(wordsOf(text))
  return answers.some(answer => wordsOf(answer.text).some(word => words.has(word)))
}

/** Beginnings of the longer words: words of one family begin alike. */
function wordsOf(text: Text): string[] {
  const words =
    judged(text)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  return words.map(word => word.slice(0, 6))
}

function answerOf({ answer }: Prompt): string {
  return answer === undefined ? '' : plain(answer.text)
}

/** A sentence with its term taken out; the gap's length says nothing about the word. */
function withGap(sentence: ArticleLine | undefined, term: Line): ArticleLine | undefined {
  if (sentence === undefined || countWords(sentence.text) > 30) return undefined
  const text = plain(sentence.text).toLowerCase()
  const wanted = plain(term.text).toLowerCase()
  const at = text.indexOf(wanted)
  if (at === -1 || text.indexOf(wanted, at + 1) !== -1) return undefined
  const gapped = replace(sentence.text, at, at + wanted.length, [{ type: 'blank' }])
  return { ...sentence, text: gapped, source: sentence.text }
}
