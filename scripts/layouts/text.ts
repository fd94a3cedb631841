/** What the layouts read of their lines. */
import { markdown } from '../text/markdown.ts'
import { plain } from '../text/plain.ts'
import { asText } from '../text/text.ts'
import { countWords } from '../text/words.ts'
import type { Line, Point } from '../types.ts'

/** @returns the line as the deck has it, by whose length the layouts choose their sizes; '' where there is none */
export function written(line: Line | undefined): string {
  return line === undefined ? '' : markdown(line.text)
}

/** Points as components/arrangement.ts judges them. */
export function writtenPoints(
  points: Point[],
): { label?: string; text?: string; done?: boolean }[] {
  return points.map(({ label, text, done }) => ({
    ...(done === undefined ? {} : { done }),
    ...(label === undefined ? {} : { label: written(label) }),
    ...(text === undefined ? {} : { text: written(text) }),
  }))
}

/** @returns the lines that are there */
export function present(...lines: (Line | undefined)[]): Line[] {
  return lines.filter(line => line !== undefined)
}

/** @returns how many words stand in the lines, without their marks */
export function wordsOf(lines: Line[]): number {
  return lines.reduce((sum, line) => sum + countWords(plain(line.text)), 0)
}

/** @returns the lines of points, in their order */
export function linesOfPoints(points: Point[]): Line[] {
  return points.flatMap(({ label, text }) => present(label, text))
}

/** What goes on in other places only leaves this line empty. */
export function emptied(line: Line): Line {
  return { ...line, text: asText('') }
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
