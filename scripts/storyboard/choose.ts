/** Which of a passage's sentences stand on the slide; all of them stand in the note. */
import { showsFormula } from '../text/marks.ts'
import { plain, plainOf } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import { asText, type Text } from '../text/text.ts'
import { languageOf } from '../languages/index.ts'
import { announces } from '../recognise/sentences.ts'
import { countWords, judged } from '../text/words.ts'
import type { ArticleLine } from '../types.ts'
import { shorten } from './shorten.ts'
import { wordsOfLongestLine } from './twoLines.ts'

/** A sentence of up to this many words is read at a glance from the back of a room. */
export const GLANCE_WORDS = 16
/** Longest sentence of a passage that stands above its others, in words. */
export const HEADLINE_WORDS = 18
/** Longest message above a list or a table, in words: two lines. */
export const MESSAGE_WORDS = 20
/** Longest sentence under a section's title, in words. */
export const LEAD_WORDS = 24
/** A slide takes at most this many words with its title (common convention). */
export const SLIDE_WORDS = 40
/** Points of prose on a slide, at most. */
export const SLIDE_POINTS = 4
/** A point is best up to eight words (quartiles of what people write: 3, 6, 9), and has at most ten where it can. */
export const POINT_WORDS = 8
const LONG_POINT_WORDS = 10
/** From so many words on the bold opening of a sentence is a clause. */
const OPENING_WORDS = 5

/** What a passage is chosen for: its language, and the words of the heading that it stands under. */
export interface Choice {
  language: string
  heading?: Text
}

/** @returns the sentence that stands for a paragraph, as it is in the article; undefined for no sentences */
export function keySentence(
  sentences: ArticleLine[],
  { language, heading }: Choice,
): ArticleLine | undefined {
  const terms = new Set(heading === undefined ? [] : wordsOf(heading, language))
  let best: { sentence: ArticleLine; score: number } | undefined
  const telling = sentences.filter(sentence => !announces(sentence.text))
  const candidates = telling.length > 0 ? telling : sentences
  candidates.forEach((sentence, index) => {
    const score = scoreOf(sentence, index, candidates.length, terms, language)
    if (best === undefined || score > best.score) best = { sentence, score }
  })
  return best?.sentence
}

/**
 * The words that the author set in bold within a paragraph, when they are one phrase that a point can be.
 * @returns the phrase and the sentence it stands in; undefined when nothing is in bold, several things are, or a
 * single word
 */
export function boldPhrase(
  sentences: ArticleLine[],
): { phrase: ArticleLine; sentence: ArticleLine } | undefined {
  const found = sentences.flatMap(sentence =>
    sentence.text.children.flatMap((node, index) =>
      node.type === 'strong' ? [{ sentence, node, opens: index === 0 }] : [],
    ),
  )
  const [only] = found
  if (only === undefined || found.length > 1) return undefined
  const words = countWords(plainOf([only.node]))
  if (words < 3 || words > LONG_POINT_WORDS) return undefined
  // The few words that open a sentence are what it is about, not what it says.
  if (
    only.opens &&
    !/[.:!?]$/.test(plainOf([only.node]).trim()) &&
    words < OPENING_WORDS &&
    countWords(only.sentence.text) > words
  )
    return undefined
  return {
    sentence: only.sentence,
    phrase: {
      ...only.sentence,
      text: withoutComma(asText(only.node.children)),
      source: only.sentence.text,
    },
  }
}

/**
 * Whether a sentence says what should be, or why something counts; never in a language whose words for it are not
 * known.
 */
export function saysWhatMatters(text: Text, language: string): boolean {
  return languageOf(language)?.choosing?.cues.test(judged(text)) === true
}

/** What others say is there for its answer. */
const CONCESSION = 4

/** Whether a sentence says what others say, to be answered. */
export function concedes(text: Text, language: string): boolean {
  return languageOf(language)?.choosing?.concedes?.test(judged(text)) === true
}

/** A formula on a line of its own is what its paragraph is about. */
const SHOWN_FORMULA = 8

function scoreOf(
  sentence: ArticleLine,
  index: number,
  count: number,
  terms: Set<string>,
  language: string,
): number {
  // A sentence in two lines is read like its longer line.
  const words = wordsOfLongestLine(shorten(sentence, language, POINT_WORDS).text, language)
  const length =
    words < 3
      ? -3
      : words <= POINT_WORDS
        ? 2.5
        : words <= LONG_POINT_WORDS
          ? 2
          : words <= GLANCE_WORDS
            ? 0.75
            : words <= 24
              ? -0.5
              : -2
  const position = index === 0 ? 2 : index === count - 1 ? 0.5 : 0
  const about = Math.min(2, wordsOf(sentence.text, language).filter(word => terms.has(word)).length)
  const cue = saysWhatMatters(sentence.text, language) ? 0.75 : 0
  return (
    length +
    position +
    about +
    cue +
    (showsFormula(sentence.text) ? SHOWN_FORMULA : 0) -
    (isSelfContained(sentence.text, language) ? 0 : 2.5) -
    (concedes(sentence.text, language) ? CONCESSION : 0) -
    (/[?？]\s*$/.test(judged(sentence.text)) ? 1.5 : 0)
  )
}

function wordsOf(text: Text, language: string): string[] {
  const words =
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const choosing = languageOf(language)?.choosing
  if (choosing === undefined) return words
  return words
    .filter(word => !choosing.common.has(word))
    .map(word => word.replace(choosing.endings, ''))
}

/**
 * A sentence that leans on the one before it makes no sense alone on a slide; where it is not known how one leans, all
 * stand.
 */
export function isSelfContained(text: Text, language: string): boolean {
  const leaning = languageOf(language)?.choosing?.leaning
  return leaning?.test(judged(text).replace(/^[*_"“'([]+/, '')) !== true
}

/** A phrase from the middle of a sentence may end in a mark that joins it to the rest. */
function withoutComma(phrase: Text): Text {
  return slice(phrase, 0, plain(phrase).replace(/[,;:]$/, '').length)
}
