/** The bundle of the layouts for the server: a slide's data in, its HTML out. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PREFIX } from '../formulas/assets.mjs'
import { built, fingerprint, type Recipe } from './built.ts'
import type { renderPage } from './server/entry.ts'

export interface Bundle {
  folder: string
  css: string[]
  /** the style sheet of formulas, for decks that have some */ formulaCss: string
  renderPage: typeof renderPage
}

const LAYOUTS: Recipe = {
  name: 'layouts',
  inputs: ['layouts', 'components', 'styles', 'scripts/deck/server', 'scripts/formulas/assets.mjs'],
  script: 'scripts/deck/server/build.mjs',
}

/** @returns the bundle, built first when no run has built it for these files */
export async function loadBundle(): Promise<Bundle> {
  const folder = await built(LAYOUTS)
  const { renderPage } = (await import(pathToFileURL(join(folder, 'entry.mjs')).href)) as {
    renderPage: Bundle['renderPage']
  }
  const sheets = readdirSync(join(folder, 'assets')).filter(name => name.endsWith('.css'))
  const paths = sheets.map(name => `assets/${name}`)
  const isOfFormulas = (path: string) => path.startsWith(`assets/${PREFIX}`)
  return {
    folder,
    css: paths.filter(path => !isOfFormulas(path)),
    formulaCss: paths.find(isOfFormulas) ?? '',
    renderPage,
  }
}

/** Changes with whatever changes the look of a page. */
export function bundleFingerprint(): string {
  return fingerprint(LAYOUTS)
}

/**
 * @param folders of Lectern itself
 * @returns what stands for all that is in them, and for the versions of its packages
 */
export function sourcesFingerprint(folders: string[]): string {
  return fingerprint({ name: folders.join(), inputs: folders, script: 'package-lock.json' })
}
