/** What a reader is told where an article goes beyond a limit. */
import type { Message } from '../../types.ts'
import { MAX_DEPTH } from './depth.ts'
import type { Bounds } from './parser.ts'

export function beyond({ depth, marks }: Bounds, file: string): Message[] {
  const at = (line: number) => ({ severity: 'warning' as const, file, line, column: 1 })
  return [
    ...(depth === undefined
      ? []
      : [
          {
            rule: 'read/depth',
            ...at(depth),
            message: `More than ${MAX_DEPTH} quotes, lists or marks are one inside the other here; what lies deeper is kept as plain text.`,
            hint: 'is this meant? Text of so many levels is usually damaged',
          },
        ]),
    ...(marks === undefined
      ? []
      : [
          {
            rule: 'read/marks',
            ...at(marks),
            message:
              'So many marks of Markdown belong to no pair that from here on they are kept as characters.',
            hint: 'is this meant? Text of so many brackets, stars or backticks is usually damaged',
          },
        ]),
  ]
}
