/** The number that is a sentence's point. */
import { anyOf } from '../../text/anyOf.ts'
import type { Forms } from '../../languages/language.ts'
import { countWords } from '../../text/words.ts'
import type { Figure } from '../../types.ts'

/** In a longer sentence a number is one thing among others. */
const MOST_WORDS = 30
/** Letters of a number that stands large. */
const MOST_LETTERS = 18

/** "86 %", in any language, with the sign behind or before it. */
const PERCENT = /(?<![\p{L}\d.,–-])(?:[%٪]\s?)?\d{1,3}(?:[.,]\d{1,2})?(?:\s?[%％٪])(?![\p{L}\d–-])/u
/** "$4 million", "€1,200", "£3.5m". */
const MONEY =
  /(?<![\p{L}\d])[$€£¥]\s?\d{1,3}(?:[.,]?\d{1,3}){0,3}(?:\s?(?:thousand|million|billion|trillion|bn|[mk])(?!\p{L}))?/u
const DIGIT = /\p{N}/u

/**
 * Strict: one number only, of a whole or of money, said of something that is so: no date, no number in
 * a list or a name, nothing that only may be.
 */
export function figureOf(sentence: string, known: Forms | undefined): Figure | undefined {
  if (countWords(sentence) > MOST_WORDS || /[?？؟]/.test(sentence)) return undefined
  const pattern = known === undefined ? anyOf(PERCENT, MONEY) : anyOf(known.figure, PERCENT, MONEY)
  const found = pattern.exec(sentence)
  if (found === null || known?.supposes.test(sentence) === true) return undefined
  const words = found[0].trim()
  const before = sentence.slice(0, found.index)
  const after = sentence.slice(found.index + found[0].length)
  const isOnly = !DIGIT.test(before + after) && !pattern.test(after)
  if (!isOnly || words.length > MOST_LETTERS || isInBrackets(before)) return undefined
  const value = shareOf(words, known)
  if (value !== undefined && (value <= 0 || value >= 1)) return undefined
  const isShare = value !== undefined && (!isPercent(words, known) || isOfWhole(after, known))
  return { words, ...(isShare ? { share: value } : {}) }
}

function isInBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** "86 % of" is a share; "86 % more" is none. */
function isOfWhole(after: string, known: Forms | undefined): boolean {
  return known?.ofWhole.test(after) === true
}

function isPercent(words: string, known: Forms | undefined): boolean {
  return /[%％٪]/.test(words) || known?.percent.test(words) === true
}

/** @returns what a number is of a whole; undefined for an amount */
function shareOf(words: string, known: Forms | undefined): number | undefined {
  if (/[$€£¥]/.test(words)) return undefined
  const values = valuesIn(words, known)
  const [first, second] = values
  if (first === undefined) return undefined
  if (isPercent(words, known)) return first / 100
  return second === undefined ? (first < 1 ? first : undefined) : ratio(first, second)
}

/** "Three in four" is three of four; "two thirds" is two times a third. */
function ratio(first: number, second: number): number {
  return second < 1 ? first * second : first / second
}

function valuesIn(words: string, known: Forms | undefined): number[] {
  const parts = words.toLowerCase().match(/\d+(?:[.,]\d+)?|\p{L}+/gu) ?? []
  return parts.flatMap(part => {
    const value = /^\d/.test(part) ? Number(part.replace(',', '.')) : known?.numbers[part]
    return value === undefined ? [] : [value]
  })
}
