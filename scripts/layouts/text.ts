/** How the layouts read the text of a line; nothing else in this room knows how it is written. */
import { plainText } from '../../components/inlineMarkdown.ts'
import { countWords } from '../recognise/sentences.ts'
import type { Line, Point } from '../types.ts'

/** @returns the line as the deck has it, by whose length the layouts choose their sizes; '' where there is none */
export function written(line: Line | undefined): string {
  return line?.text ?? ''
}

/** @returns the line without its marks */
export function plain(line: Line | undefined): string {
  return plainText(written(line))
}

/** Points as components/arrangement.ts judges them. */
export function writtenPoints(points: Point[]): { label?: string; text?: string }[] {
  return points.map(({ label, text }) => ({
    ...(label === undefined ? {} : { label: label.text }),
    ...(text === undefined ? {} : { text: text.text }),
  }))
}

/** @returns the lines that are there */
export function present(...lines: (Line | undefined)[]): Line[] {
  return lines.filter(line => line !== undefined)
}

/** @returns how many words stand in the lines */
export function wordsOf(lines: Line[]): number {
  return lines.reduce((sum, line) => sum + countWords(plain(line)), 0)
}

/** @returns the lines of points, in their order */
export function linesOfPoints(points: Point[]): Line[] {
  return points.flatMap(({ label, text }) => present(label, text))
}

/** An empty cell beside one that goes on. */
export function emptyLine(beside: Line | undefined): Line {
  return { text: '', origin: beside?.origin ?? null }
}

/** Whether a line has no text. */
export function isEmpty(line: Line): boolean {
  return line.text === ''
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
