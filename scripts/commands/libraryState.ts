/** What is known of the articles of a library from earlier runs, and the index over it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openOutputFolder } from '../files/index.ts'
import { LecternError } from '../messages.ts'
import { indexPage } from './libraryIndex.ts'
import type { Uses } from './libraryKey.ts'
import { report } from './report.ts'

/** What is known of an article's last export. */
export interface LastExport {
  article: string
  key: string
  folder: string
  name: string
  title: string
  slides: number
  minutes?: number
  files: string[]
  /** what the deck uses beside its article, as it was then */ uses?: Uses
  picture?: string
}

export function readState(path: string): LastExport[] {
  try {
    const { entries } = JSON.parse(readFileSync(path, 'utf8')) as { entries?: unknown }
    return Array.isArray(entries) ? (entries as LastExport[]) : []
  } catch {
    // No state, or one that is damaged: everything is done anew.
    return []
  }
}

/** @returns of each article its last entry, in the order of their names */
export function latest(entries: LastExport[]): LastExport[] {
  return [...new Map(entries.map(entry => [entry.article, entry])).values()].sort(byArticle)
}

export function byArticle(one: { article: string }, other: { article: string }): number {
  return one.article.localeCompare(other.article, 'en')
}

/** The index over what several machines made, after their folders were copied together. */
export function mergeShards(folder: string): void {
  const states = existsSync(folder)
    ? readdirSync(folder).filter(name => /^\.lectern(?:-\d+of\d+)?\.json$/.test(name))
    : []
  if (states.length === 0)
    throw new LecternError({
      rule: 'library/none',
      severity: 'error',
      file: folder,
      message: 'There is nothing to merge.',
      hint: 'copy the output folders of all shards into this one first',
    })
  const entries = latest(states.flatMap(name => readState(join(folder, name))))
  const output = openOutputFolder(folder, { by: 'export', tell: message => report([message]) })
  output.write('index.html', indexPage(entries))
  output.finish(() => false)
  process.stderr.write(`${join(folder, 'index.html')}: ${entries.length} decks\n`)
}
