/** Lines made from other lines. */
import { join } from '../text/join.ts'
import { asText } from '../text/text.ts'
import type { ArticleLine } from '../types.ts'

/** A clause from the middle of a sentence begins like a line of its own. */
export function withCapital(line: ArticleLine): ArticleLine {
  const [first, ...rest] = line.text.children
  if (first?.type !== 'text' || !/^\p{Ll}[\p{Ll}'’]*(?:\s|$)/u.test(first.value)) return line
  const value = first.value.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
  const text = asText([{ ...first, value }, ...rest])
  return { ...line, text, source: line.source ?? line.text }
}

/** Sentences of one passage as one line. */
export function joined(lines: ArticleLine[]): ArticleLine | undefined {
  if (lines.length === 0) return undefined
  return {
    kind: 'article',
    units: [...new Set(lines.flatMap(line => line.units ?? []))],
    text: join(
      lines.map(line => line.text),
      ' ',
    ),
    origin: {
      start: Math.min(...lines.map(({ origin }) => origin.start)),
      end: Math.max(...lines.map(({ origin }) => origin.end)),
    },
  }
}
