/** Lists of a plain text, with the levels that gaps before their marks or tabs show. */
import { TAB, widthOf } from './inset.ts'

export const BULLET = /^\s*(?:[•‣▪◦●○·∙➢►✓✔*–—-])\s+(?=\S)/
export const NUMBER = /^\s*(?:\(?(\d{1,2})[.)]|\(?([a-z])\)|\(([ivx]+)\))\s+(?=\S)/
const ARROW = /^(\s*)(?:→|⇒|➜|➔|➝|->|=>)\uFE0F?\s*(?=[\p{L}\p{N}"“'‘])/u
/** Columns by which an item must be set in to be one level lower. */
const STEP = 2
/** Longer lines are paragraphs. */
const OUTLINE_LINE = 110

/** Lines within which a numbered item has the next one. */
const NEAR = 12

/** A line right below a numbered one, where numbered lines stand apart: the item goes on. */
export function isSpacedItem(lines: string[], index: number): boolean {
  const number = Number(NUMBER.exec(lines[index - 1] ?? '')?.[1])
  if (Number.isNaN(number) || (lines[index - 2] ?? '').trim() !== '') return false
  const wanted = number > 1 ? number - 1 : number + 1
  const near = lines.slice(Math.max(0, index - NEAR), index + NEAR)
  return near.some(
    (line, at) =>
      Number(NUMBER.exec(line)?.[1]) === wanted && at > 0 && (near[at - 1] ?? '').trim() === '',
  )
}

/** Arrows that open several lines, one below the other, are bullets; under an item they are its own. */
export function withArrows(lines: string[]): string[] {
  return lines.map((line, index) => {
    const isRow = [lines[index - 1], lines[index + 1]].some(near => ARROW.test(near ?? ''))
    return isRow && ARROW.test(line) ? line.replace(ARROW, '$1  • ') : line
  })
}

/** @param lines of one block, the first of them an item */
export function listMarkdown(lines: string[]): string {
  const items: { mark: string; text: string; level: number }[] = []
  const columns: number[] = []
  for (const line of lines) {
    const [bullet, number] = [BULLET.exec(line), NUMBER.exec(line)]
    const mark = bullet ?? number
    const last = items.at(-1)
    if (mark !== null)
      items.push({
        mark: bullet !== null ? '-' : `${number?.[1] ?? items.length + 1}.`,
        text: line.slice(mark[0].length).trim(),
        level: levelOf(line, columns),
      })
    else if (last !== undefined) last.text += ` ${line.trim()}`
  }
  return items
    .map(({ mark, text, level }) => `${' '.repeat(TAB * level)}${mark} ${escape(text)}`)
    .join('\n')
}

/** @param columns at which the items above it stand, one within the other; changed */
function levelOf(line: string, columns: number[]): number {
  const column = widthOf(/^\s*/.exec(line)?.[0] ?? '')
  while (columns.length > 0 && (columns.at(-1) ?? 0) > column) columns.pop()
  const last = columns.at(-1)
  if (last === undefined || column - last >= STEP) columns.push(column)
  return columns.length - 1
}

/** @returns whether tabs set lines in below others, and all are short */
export function isTabOutline(lines: string[]): boolean {
  const [first = '', ...rest] = lines
  return (
    !first.startsWith('\t') &&
    rest.filter(line => /^\t+\S/.test(line)).length >= 2 &&
    lines.every(line => line.length <= OUTLINE_LINE && !/^ /.test(line))
  )
}

/** @param lines of an outline; @returns a list; below one line that stands for all, with it as their heading */
export function outlineMarkdown(lines: string[]): string {
  const [first = '', ...rest] = lines
  const marked = (line: string) => line.replace(/^(\t*)/, '$1- ')
  const isHeaded = rest.every(line => line.startsWith('\t'))
  if (!isHeaded) return listMarkdown(lines.map(marked))
  const head = /[.:;,!?]$/.test(first.trim()) ? escape(first.trim()) : `## ${escape(first.trim())}`
  return `${head}\n\n${listMarkdown(rest.map(marked))}`
}

/** In plain text every character is a character. */
export function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(
      /^(\s*)([#+-]|\d+[.)](?=\s))/,
      (_, space: string, mark: string) =>
        `${space}${mark.length > 1 ? mark.replace(/[.)]/, '\\$&') : `\\${mark}`}`,
    )
}
