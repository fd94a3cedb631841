/** The mark by which Lectern knows a deck that it wrote, and sees whether a person changed it since. */
import { createHash } from 'node:crypto'
import { parse } from 'yaml'
import { textsOf } from '../layouts/index.ts'
import { markdown } from '../text/markdown.ts'
import type { Storyboard } from '../types.ts'

const MARK = /^( {2}hash: )([0-9a-f]{16}|"")$/m

/** @param text a deck with an empty mark; @returns it with its fingerprint in the mark */
export function stamp(text: string): string {
  return text.replace(MARK, `$1${fingerprint(text)}`)
}

/** Whether Lectern wrote the text at all. */
export function isGenerated(text: string): boolean {
  return /^lectern:\n {2}article: .*\n {2}hash: \w{16}$/m.test(headmatter(text))
}

/** @returns the name of the article that a deck was made from, as its head says */
export function articleOf(text: string): string | undefined {
  const name = /^lectern:\n {2}article: (.*)$/m.exec(headmatter(text))?.[1]
  return name === undefined ? undefined : String(parse(name))
}

/**
 * Whether a deck that Lectern wrote is of another article: of one with another name, or with the same name (many are
 * called article.md) and not one line in common, which no revision of an article comes to.
 * @param text the deck that is there; @param next the one that is to stand there, and what it says
 */
export function isOfAnotherArticle(text: string, next: string, { slides }: Storyboard): boolean {
  if (articleOf(text) !== articleOf(next)) return true
  const lines = slides
    .flatMap(textsOf)
    .flatMap(line => (line.kind === 'label' ? [] : [signs(markdown(line.text))]))
    .filter(line => line.length >= TELLING)
  const said = signs(text)
  return lines.length > 0 && !lines.some(line => said.includes(line))
}

/** Letters of a line that two articles do not have in common by chance. */
const TELLING = 20

/** Letters and digits, however the file writes what stands between them. */
function signs(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The mark counts only in the first front matter, never in a text further down. */
function headmatter(text: string): string {
  return text.startsWith('---\n') ? text.slice(0, text.indexOf('\n---\n', 4) + 1) : ''
}

/** Whether a deck is not just as Lectern wrote it: changed since, or written by a person. */
export function isHandEdited(text: string): boolean {
  return !isGenerated(text) || MARK.exec(headmatter(text))?.[2] !== fingerprint(text)
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text.replace(MARK, '$1""')).digest('hex').slice(0, 16)
}
