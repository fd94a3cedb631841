/** Decks of small articles, and what they say where. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileSource, readSource, type Source } from '../scripts/commands/source.ts'
import type { Deck } from '../scripts/compile.ts'
import { linesIn } from '../scripts/storyboard/ledger.ts'
import { readable } from '../scripts/text/plain.ts'

/** An article of Markdown around a passage. */
export const around = (passage: string) =>
  '# Tools\n\nA first sentence stands here.\n\n## Part\n\n' +
  `A lead sentence stands here.\n\n${passage}\n\n## Last part\n\nIt begins again.\n\n` +
  'Words that close it all.\n'

/** The same as a page. */
export const pageOf = (passage: string) =>
  '<!doctype html><html><head><title>Tools</title></head><body><main><article>' +
  '<h1>Tools</h1><p>A first sentence stands here, and it says a little more than it ' +
  'must, so that it is long.</p><h2>Part</h2><p>A lead sentence stands here, ' +
  `with a few more words behind it.</p>${passage}<h2>Last part</h2>` +
  '<p>Words that close it all, as an article does at its end.</p></article></main>' +
  '</body></html>'

/** Reads a file, as the commands do. */
export async function sourceOf(name: string, content: string | Buffer): Promise<Source> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, content)
    return await readSource(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads and compiles a file, as the commands do. */
export async function deckOf(name: string, content: string | Buffer): Promise<Deck> {
  return compileSource(await sourceOf(name, content))
}

/** All that participants see. */
export function shownIn({ storyboard: { slides } }: Deck): string {
  return slides
    .flatMap(slide => [
      ...linesIn(slide.data).map(line => readable(line.text)),
      ...(slide.layout === 'code' ? [slide.data.code] : []),
      ...(slide.layout === 'figure' ? [slide.data.alt] : []),
      slide.section?.name ?? '',
    ])
    .join('\n')
}

/** All that is said. */
export function saidIn({ storyboard: { slides } }: Deck): string {
  return slides.flatMap(slide => slide.note.map(line => readable(line.text))).join('\n')
}

export function leftOutOf({ coverage }: Deck): string {
  return coverage.leftOut.map(item => item.text).join('\n')
}
