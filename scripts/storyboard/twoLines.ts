/** A long sentence in two lines: the claim, and what supports or qualifies it. Every word of it stays. */
import { languageOf } from '../languages/index.ts'
import type { DividingRule } from '../languages/rule.ts'
import { dividing as byMarks } from '../languages/structure/dividing.ts'
import { specOf } from '../layouts/index.ts'
import { leavesOf } from '../text/marks.ts'
import { plain } from '../text/plain.ts'
import { sliceNodes, trimNodes } from '../text/slice.ts'
import { asText, type Text } from '../text/text.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, Draft, Line } from '../types.ts'

/** A sentence of up to this many words is taken in as one line. */
const ONE_LINE_WORDS = 12
/** A line of up to this many words reads well; a border that gives two such lines is taken before any other. */
const LINE_WORDS = 18
/** Fewer words are no line of their own. */
const LEAST_WORDS = 4
/** The longer line has at most so many times the words of the shorter. */
const MOST_UNEVEN = 3.5

interface Border {
  /** where the second line begins */ at: number
  rule: string
  /** words of the longer line */ longest: number
}

/** @returns the slide with its long sentences in two lines, in the slots that have room for it */
export function slideInLines(slide: Draft, language: string): Draft {
  const data = specOf(slide.layout).inLines(slide.data, line => inTwoLines(line, language))
  return { ...slide, data } as Draft
}

/** @returns the line with a break at its best border, or the line itself where it is short or has none */
function inTwoLines(line: Line, language: string): Line {
  if (line.kind === 'label' || isDivided(line.text)) return line
  const border = borderOf(line.text, language)
  return border === undefined ? line : dividedAt(line, border)
}

/** A longer sentence is long in two lines, too. */
const MOST_WORDS = 30

/** @returns the words of the longer of its two lines; of all of it where it stands in one, or is too long for two */
export function wordsOfLongestLine(text: Text, language: string): number {
  const words = countWords(text)
  return words > MOST_WORDS ? words : (borderOf(text, language)?.longest ?? words)
}

/** @param rules in the order in which they are preferred */
export function dividedBy(rules: DividingRule[], line: ArticleLine): ArticleLine {
  const border = bestOf(bordersOf(line.text, rules))
  return border === undefined ? line : dividedAt(line, border)
}

function borderOf(text: Text, language: string): Border | undefined {
  if (countWords(text) <= ONE_LINE_WORDS) return undefined
  return bestOf(bordersOf(text, [...byMarks, ...(languageOf(language)?.dividing ?? [])]))
}

function bordersOf(text: Text, rules: DividingRule[]): Border[] {
  const sentence = plain(text)
  return rules.flatMap(rule =>
    rule
      .apply(sentence)
      .filter(at => !isInside(sentence, at) && !isInCode(text, at))
      .map(at => ({ at, rule: rule.id, sizes: sizesAt(sentence, at) }))
      .filter(
        ({ sizes: [less = 0, more = 0] }) => less >= LEAST_WORDS && more <= less * MOST_UNEVEN,
      )
      .map(({ at, rule, sizes: [, longest = 0] }) => ({ at, rule, longest })),
  )
}

/** @returns the words of both lines, the smaller number first */
function sizesAt(sentence: string, at: number): number[] {
  return [countWords(sentence.slice(0, at)), countWords(sentence.slice(at))].sort((a, b) => a - b)
}

/** What stands in brackets, in quotation marks or between two dashes is not divided. */
function isInside(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
  const isQuoted = !before.includes('“') && count(before, /"/g) % 2 === 1
  const dashes = count(before, DASH)
  return (
    isQuoted ||
    count(before, /[([“„«]/g) > count(before, /[)\]”»]/g) ||
    (dashes % 2 === 1 && count(sentence, DASH) > dashes)
  )
}

const DASH = /\s[–—-]+\s|—/g

/** Code stands on one line. */
function isInCode(text: Text, at: number): boolean {
  return leavesOf(text).some(({ leaf, from, to }) => leaf.type === 'code' && from < at && at < to)
}

function bestOf(borders: Border[]): Border | undefined {
  const short = borders.find(({ longest }) => longest <= LINE_WORDS)
  if (short !== undefined)
    return borders
      .filter(({ rule, longest }) => rule === short.rule && longest <= LINE_WORDS)
      .reduce(shorter)
  return borders.length === 0 ? undefined : borders.reduce(shorter)
}

function shorter(one: Border, other: Border): Border {
  return other.longest < one.longest ? other : one
}

function dividedAt(line: ArticleLine, { at, rule }: Border): ArticleLine {
  const nodes = line.text.children
  const [first, second] = [sliceNodes(nodes, 0, at), sliceNodes(nodes, at, Infinity)]
  return {
    ...line,
    text: asText([...trimNodes(first), { type: 'break' }, ...trimNodes(second)]),
    source: line.source ?? line.text,
    rules: [...(line.rules ?? []), rule],
  }
}

function isDivided(text: Text): boolean {
  return text.children.some(node => node.type === 'break')
}
