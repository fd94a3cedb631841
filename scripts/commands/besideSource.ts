/** A slide, what is said with it, and the lines of the article behind both. */
import type { Deck } from '../compile.ts'
import { textsOf, verbatimOf } from '../layouts/index.ts'
import { LecternError } from '../messages.ts'
import { originText } from '../storyboard/origin.ts'
import { legible } from '../text/formula.ts'
import { plainOf, readable } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import type { Line, Slide } from '../types.ts'
import type { Source } from './source.ts'

/** @throws LecternError when there is no such slide */
export function besideSource(
  { storyboard: { slides } }: Deck,
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
  ].join('\n')}\n`
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
