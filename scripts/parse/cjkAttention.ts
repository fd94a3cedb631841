/**
 * Marks of emphasis beside Chinese, Japanese and Korean. CommonMark asks for a space where such a mark stands between a
 * letter and a sign of punctuation; these languages write none, so that `**要点：**没有` would keep its stars.
 */
import type { Construct, Token } from 'micromark-util-types'

const STAR = 42
/** From and to, of letters and of punctuation as wide as letters. */
const WIDE: [number, number][] = [
  [0x1100, 0x11ff],
  [0x2e80, 0x2fff],
  [0x3001, 0x30ff],
  [0x3130, 0x318f],
  [0x3400, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
  [0xff01, 0xff60],
]

/** @returns the construct, whose marks open and close beside such characters wherever no white space stands */
export function besideWide(attention: Construct): Construct {
  return {
    ...attention,
    tokenize(effects, ok, nok) {
      const { previous } = this
      let marker: number | null = null
      let sequence: Token | undefined
      const watched = {
        ...effects,
        consume(code: number | null) {
          marker ??= code
          return effects.consume(code)
        },
        exit(type: Parameters<typeof effects.exit>[0]) {
          sequence = effects.exit(type)
          return sequence
        },
      }
      return attention.tokenize.call(
        this,
        watched,
        code => {
          if (marker === STAR && sequence !== undefined && (isWide(previous) || isWide(code))) {
            sequence._open ||= !isSpace(code)
            sequence._close ||= !isSpace(previous)
          }
          return ok(code)
        },
        nok,
      )
    },
  }
}

function isWide(code: number | null): boolean {
  return code !== null && WIDE.some(([from, to]) => code >= from && code <= to)
}

/** Line endings and tabs are below zero. */
function isSpace(code: number | null): boolean {
  return code === null || code < 0 || code === 32 || code === 0x3000
}
