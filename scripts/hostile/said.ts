/** What a run said and how it ended, held against what users may be told. */
import type { Problem } from './findings.ts'

const MESSAGE = /(?:^|\s)(?:error|warning|note|info) [a-z-]+(?:\/[a-z-]+)? \S/m
const STACK = /^[ \t]+at (?:async )?(?:\S+ \()?(?:file:\/\/|node:|\/|[A-Z]:\\)\S*:\d+:\d+\)?$/m
const NOTHING = /\bundefined\b|\[object \w+\]|\bNaN\b/

/**
 * @param code how it ended; null after a signal
 * @param said its messages
 * @param source text of the article, which may say the same
 */
export function problemsOf(code: number | null, said: string, source: string): Problem[] {
  const problems: Problem[] = []
  if (code === null || code < 0 || code > 3)
    problems.push({ kind: 'exit', detail: code === null ? 'a signal ended it' : `code ${code}` })
  if (said.includes('lectern/internal'))
    problems.push({ kind: 'internal', detail: lineWith(said, /lectern\/internal/) })
  if (STACK.test(said)) problems.push({ kind: 'stack', detail: lineWith(said, STACK) })
  const nothing = NOTHING.exec(said)?.[0]
  if (nothing !== undefined && !source.includes(nothing))
    problems.push({ kind: 'message', detail: lineWith(said, NOTHING) })
  if (code !== null && code > 0 && !MESSAGE.test(said))
    problems.push({
      kind: 'message',
      detail: `no message tells why it failed: ${said.slice(-100)}`,
    })
  return problems
}

function lineWith(text: string, pattern: RegExp): string {
  return text.split('\n').find(line => pattern.test(line)) ?? ''
}
