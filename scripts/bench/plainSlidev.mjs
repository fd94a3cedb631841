// A deck where plain Slidev runs it: in a folder below the project, with the project as its addon.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param text of slides.md. @returns {{ folder: string, entry: string, remove: () => void }} */
export function openForSlidev(root, text) {
  const parent = join(root, '.lectern')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'slidev-'))
  const entry = join(folder, 'slides.md')
  writeFileSync(entry, text)
  // Slidev takes a path from the folder above the deck's.
  writeFileSync(join(folder, 'package.json'), '{"private":true,"slidev":{"addons":[".."]}}')
  return { folder, entry, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
