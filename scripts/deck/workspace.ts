/** A folder of Lectern's own in which Slidev serves a deck: its theme, layouts and components resolve from there. */
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './root.ts'

export interface Workspace {
  entry: string
  write: (text: string) => void
  remove: () => void
}

/** @param name for people who look into it; the process's number keeps runs apart */
export function openWorkspace(name: string, text: string): Workspace {
  const key = createHash('sha256').update(`${name}\0${process.pid}`).digest('hex').slice(0, 8)
  const folder = join(
    packageRoot,
    '.lectern',
    `${name.replace(/[^\w-]+/g, '-').slice(0, 40)}-${key}`,
  )
  const entry = join(folder, 'slides.md')
  mkdirSync(folder, { recursive: true })
  writeFileSync(entry, text)
  // Slidev takes the addons of the nearest package.json, and a path from the folder above the deck's.
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, slidev: { addons: ['..'] } }),
  )
  return {
    entry,
    write: next => writeFileSync(entry, next),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
