/** A slide, what is said with it, and the lines of the article behind both. */
import type { Deck } from '../compile.ts'
import { textsOf, verbatimOf } from '../layouts/index.ts'
import { LecternError } from '../messages.ts'
import { originText } from '../storyboard/origin.ts'
import { legible } from '../text/formula.ts'
import { plainOf, readable } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import type { LeftOut, Line, Slide } from '../types.ts'
import type { Source } from './source.ts'

/** @throws LecternError when there is no such slide */
export function besideSource(
  { storyboard: { slides }, coverage }: Deck,
  source: Pick<Source, 'file' | 'text'>,
  { no, why }: { no: number; /** with the rules that made its lines */ why: boolean },
): string {
  const slide = slides[no - 1]
  if (slide === undefined)
    throw new LecternError(
      {
        rule: 'usage/slide',
        severity: 'error',
        message: `There is no slide ${no}.`,
        hint: `the deck has slides 1 to ${slides.length}`,
      },
      2,
    )
  const article = source.text.split('\n')
  const numbers = [
    ...new Set(
      slide.origin.flatMap(({ start, end }) =>
        Array.from({ length: end - start + 1 }, (_, index) => start + index),
      ),
    ),
  ].sort((a, b) => a - b)
  return `${[
    `Slide ${slide.no}, ${slide.layout}, ${slide.minutes} min: ${slide.reason}`,
    '',
    'on the slide',
    ...textsOf(slide).flatMap(line => [
      `  ${originMark(line)}${readable(line.text)}`,
      ...(why ? reasonsOf(line).map(reason => `         ${reason}`) : []),
    ]),
    ...verbatimLines(slide).map(line => `         ${line}`),
    '',
    'said',
    ...slide.note.map(
      line =>
        `  ${originMark(line)}${line.click > 0 ? `[${line.click}] ` : ''}${readable(line.text)}`,
    ),
    '',
    `${source.file}:${originText(slide.origin)}`,
    ...numbers.map(line => `  ${String(line).padStart(5)}  ${article[line - 1] ?? ''}`),
    ...(why ? leftOutLines(coverage.leftOut.filter(isBeside(slide, slides))) : []),
  ].join('\n')}\n`
}

/** What stood above the lines of a slide and below those of the one before, or among them; at the end, below them. */
function isBeside(slide: Slide, slides: Slide[]): (left: LeftOut) => boolean {
  const ends = slides.map(({ origin }) => Math.max(0, ...origin.map(({ end }) => end)))
  return ({ line }) => {
    const reaching = ends.findIndex(end => end >= line)
    return slides[reaching === -1 ? ends.indexOf(Math.max(...ends)) : reaching] === slide
  }
}

function leftOutLines(left: LeftOut[]): string[] {
  if (left.length === 0) return []
  return [
    '',
    'left out',
    ...left.map(({ text, reason, rule, line }) => {
      const known = rule === undefined ? reason : `${rule}: ${reason}`
      return `  ${String(line).padStart(5)}  ${known}: ${text}`
    }),
  ]
}

function originMark(line: Line): string {
  return `${(line.kind === 'label' ? '–' : String(line.origin.start)).padStart(5)}  `
}

function verbatimLines(slide: Slide): string[] {
  return verbatimOf(slide)?.text.split('\n') ?? []
}

/** The rules that made a line, and what they made of what. */
function reasonsOf(line: Line): string[] {
  if (line.kind === 'label' || line.rules === undefined) return []
  const before = line.source ?? line.text
  return [`${line.rules.join(', ')}: ${readable(before)} → ${withBreaks(line.text)}`]
}

/** Where a second line begins there is a stroke. */
function withBreaks(text: Text): string {
  return text.children
    .map(node => (node.type === 'break' ? ' ‖ ' : legible(plainOf([node]))))
    .join('')
}
