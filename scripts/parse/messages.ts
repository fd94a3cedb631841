/** What a reader is told where an article goes beyond a limit. */
import type { Message } from '../types.ts'
import type { Bounds } from './bounds.ts'
import { MAX_DEPTH } from './depth.ts'

export function beyond({ depth, marks }: Bounds, file: string): Message[] {
  return [
    ...(depth === undefined ? [] : [tooDeep(file, depth)]),
    ...(marks === undefined ? [] : [tooManyMarks(file, marks)]),
  ]
}

/** @param line where it begins; a page has none */
export function tooDeep(file: string, line?: number): Message {
  return {
    rule: 'read/depth',
    severity: 'warning',
    file,
    ...(line === undefined ? {} : { line, column: 1 }),
    message: `More than ${MAX_DEPTH} levels are one inside the other here; what lies deeper is kept as plain text.`,
    hint: 'is this meant? Text of so many levels is usually damaged',
  }
}

function tooManyMarks(file: string, line: number): Message {
  return {
    rule: 'read/marks',
    severity: 'warning',
    file,
    line,
    column: 1,
    message:
      'So many marks of Markdown belong to no pair that from here on they are kept as characters.',
    hint: 'is this meant? Text of so many brackets, stars or backticks is usually damaged',
  }
}
