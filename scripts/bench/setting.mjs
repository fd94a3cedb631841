/** What all measures share: the programs, the browser, a folder, and how figures are told. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createJiti } from 'jiti'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const cli = join(root, 'scripts/lectern.mjs')
export const slidev = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')
/** @param path of a module of Lectern, from here */
export const load = path => createJiti(import.meta.url).import(path)
export const sample = readFileSync(join(root, 'content/leadership-vs-management.md'), 'utf8')

/** For everything that a run writes. */
export const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
export const removeFolder = () => rmSync(folder, { recursive: true, force: true })

const { findBrowser } = await load('../browser/find.ts')
const { executablePath, libraryPath } = await findBrowser()
export { executablePath }
/** What that browser needs in its environment. */
export const env =
  libraryPath === undefined
    ? {}
    : {
        LD_LIBRARY_PATH: [libraryPath, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      }

export const seconds = value => `${value.toFixed(2)} s`

/** Tells figures in columns: the first from the left, the others from the right. */
export function row(cells, widths) {
  const columns = cells.map((cell, at) =>
    at === 0 ? String(cell).padEnd(widths[at]) : String(cell).padStart(widths[at]),
  )
  console.log(columns.join('  '))
}
