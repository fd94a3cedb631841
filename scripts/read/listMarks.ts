/** Signs that people and programs type in place of Markdown's bullets and numbers. */
import type { LeftOut } from '../types.ts'
import { textLines } from './plainLines.ts'

/** What word processors and posts use as bullets; `o` and a dot in the middle only before a gap. */
const SIGN = /^(\s{0,3})(?:[➢➤►▸✓✔❖\uF0B7\uF0A7\uF0D8]\uFE0F?|[·§](?=\s{2}|\t))\s+(?=\S)/
const SECOND = /^(\s{0,3})o(?:\t\s*|\s{2,})(?=\S)/
/** Keys with digits: 1️⃣. */
const KEYCAP = /^\s{0,3}([1-9])\uFE0F?\u20E3\s*(?=\S)/
const TEN = /^\s{0,3}🔟\s*(?=\S)/u
/** A sign that opens several lines, one after the other. */
const EMOJI =
  /^\s{0,3}((?:\p{Extended_Pictographic}|[\u2713\u2714])(?:\uFE0F|\u200D\p{Extended_Pictographic})*)\s+(?=\S)/u
/** Signs that say nothing but "here is a point". */
const BULLET = /^(?:[✓✔☑👉➡▶🔹🔸🔷🔶▪◾◼•🔘🟢🔵🟠🟣⚪⚫👇]|✅)\uFE0F?$/u
/** A numbered example (Pandoc), `#.` of reStructuredText. */
const EXAMPLE = /^\s{0,3}(?:\(@([\w-]*)\)|#\.)\s+(?=\S)/
/** Such an example, by its name, within a sentence. */
const NAMED = /\(@([\w-]{1,60})\)/g
const LETTER = /^(\s{0,3})\(?([a-z])[.)]\s+(?=\S)/
/** A verse or address (Pandoc): a bar before each line. */
const BAR = /^\|\s+(?=\S)[^|]*$/
/** A line that a tab sets in, which is a sentence and no code. */
const TABBED = /^\t(?=\p{L}[^{}();=<>$\t]*$)/u

/** @returns as many lines */
export function withListMarks(lines: string[], leftOut: LeftOut[] = []): string[] {
  const isText = textLines(lines)
  let count = 0
  let deep = false
  const names = new Map<string, number>()
  const result = lines.map((line, index) => {
    if (isText[index] !== true || line.trim() === '') return line
    const near = (at: number) => (isText[at] === true ? (lines[at] ?? '') : '')
    const [before, after] = [near(index - 1), near(index + 1)]
    if (EXAMPLE.test(line)) {
      count = before.trim() === '' || EXAMPLE.test(before) ? count + 1 : 1
      const name = EXAMPLE.exec(line)?.[1] ?? ''
      if (name !== '') {
        names.set(name, count)
        leftOut.push({ text: name, reason: 'the name of an example', line: index + 1 })
      }
      return line.replace(EXAMPLE, `${count}. `)
    }
    if (SECOND.test(line) && (deep || SECOND.test(before) || SECOND.test(after)))
      return line.replace(SECOND, '  - ')
    deep = SIGN.test(line) || /^\s{0,3}[-*+•·]\s/.test(line) || SECOND.test(line)
    return marked(line, before, after) ?? tabbed(line, lines, index)
  })
  return names.size === 0
    ? result
    : result.map((line, index) => referred(line, index, names, leftOut))
}

/** "As (@good) shows" is "As (1) shows". */
function referred(
  line: string,
  index: number,
  names: Map<string, number>,
  leftOut: LeftOut[],
): string {
  return line.replace(NAMED, (whole, name: string) => {
    const number = names.get(name)
    if (number === undefined) return whole
    leftOut.push({ text: name, reason: 'the name of an example', line: index + 1 })
    return `(${number})`
  })
}

function marked(line: string, before: string, after: string): string | undefined {
  if (SIGN.test(line)) return line.replace(SIGN, '$1- ')
  if (KEYCAP.test(line)) return line.replace(KEYCAP, '$1. ')
  if (TEN.test(line)) return line.replace(TEN, '10. ')
  const sign = EMOJI.exec(line)?.[1]
  if (sign !== undefined) {
    const others = [before, after].map(one => EMOJI.exec(one)?.[1]).filter(one => one !== undefined)
    if (others.length === 0) return line
    const isBullet = BULLET.test(sign) && others.every(other => other === sign)
    return isBullet ? line.replace(EMOJI, '- ') : `- ${line.trimStart()}`
  }
  if (BAR.test(line))
    return `${line.replace(BAR, rest => rest.replace(/^\|\s+/, ''))}\\`.replace(
      /\\$/,
      BAR.test(after) ? '\\' : '',
    )
  return lettered(line, before, after)
}

/** "a. …" above "b. …" */
function lettered(line: string, before: string, after: string): string | undefined {
  const letter = LETTER.exec(line)?.[2]
  if (letter === undefined) return undefined
  const code = letter.charCodeAt(0)
  const isListed =
    LETTER.exec(after)?.[2]?.charCodeAt(0) === code + 1 ||
    LETTER.exec(before)?.[2]?.charCodeAt(0) === code - 1
  return isListed ? line.replace(LETTER, `$1${code - 96}. `) : undefined
}

/** Lines that a tab sets in, each below an empty line, are items; below a list they are its own. */
function tabbed(line: string, lines: string[], index: number): string {
  if (!TABBED.test(line) || (lines[index - 1] ?? '').trim() !== '') return line
  const neighbours = [index - 2, index + 2].map(at => lines[at] ?? '')
  const isRow = neighbours.some(other => TABBED.test(other))
  const above = lines.slice(0, index).findLast(other => other.trim() !== '' && !TABBED.test(other))
  return isRow && !/^\s*(?:[-*+]|\d+[.)])\s/.test(above ?? '') ? line.replace(TABBED, '- ') : line
}
