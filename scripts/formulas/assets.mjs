// The style sheet and the fonts of formulas, beside what is built: only decks with formulas load
// them. No name has a folder.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** What begins so belongs to formulas. */
export const PREFIX = 'formulas-'

/**
 * @param {string} folder with the assets of a build
 * @returns {string} the name of the style sheet; it changes with KaTeX, so that browsers may keep it
 */
export function writeFormulaAssets(folder) {
  const katex = dirname(require.resolve('katex/package.json'))
  mkdirSync(folder, { recursive: true })
  const fonts = join(katex, 'dist/fonts')
  for (const name of readdirSync(fonts).filter(name => name.endsWith('.woff2')))
    copyFileSync(join(fonts, name), join(folder, PREFIX + name))
  const css = readFileSync(join(katex, 'dist/katex.min.css'), 'utf8')
    // Every browser that shows our slides knows WOFF 2.
    .replace(/,url\([^()]*\.(?:woff|ttf)\) ?format\("[^"]*"\)/g, '')
    .replace(/url\(fonts\//g, `url(${PREFIX}`)
  const { version } = JSON.parse(readFileSync(join(katex, 'package.json'), 'utf8'))
  const name = `${PREFIX}${version}.css`
  writeFileSync(join(folder, name), css)
  return name
}
