/** The mark by which Lectern knows a deck that it wrote, and sees whether a person changed it since. */
import { createHash } from 'node:crypto'

const MARK = /^( {2}hash: )([0-9a-f]{16}|"")$/m

/** @param text a deck with an empty mark; @returns it with its fingerprint in the mark */
export function stamp(text: string): string {
  return text.replace(MARK, `$1${fingerprint(text)}`)
}

/** @returns the text without its fingerprint: what is only served need not be known again, and stays the same where nothing else changes */
export function unstamped(text: string): string {
  return isGenerated(text) ? text.replace(MARK, '$1""') : text
}

/** Whether Lectern wrote the text at all. */
export function isGenerated(text: string): boolean {
  return /^lectern:\n {2}article: .*\n {2}hash: \w{16}$/m.test(headmatter(text))
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
