/** Builds the program: `node buildProgram.mjs ROOT FOLDER`. */
import { writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { bundled } from '../package/bundle.mjs'
import { LOAD, PARTS, PLACE } from './compiled.mjs'

/** Parts and modules that are loaded when they are needed, which a part asks its loader for. */
const loadedLater = {
  name: 'lectern:loaded-later',
  /** @param {string} code @param {import('rolldown').RenderedChunk} chunk */
  renderChunk(code, { dynamicImports }) {
    const withParts = code
      .replaceAll(
        /Promise\.resolve\(\)\.then\(\(\) => require\("\.\/([^"]+)"\)\)/g,
        `${LOAD}("$1")`,
      )
      // What is named only when the program runs.
      .replaceAll(/(?<![\w.$])import\((?!["'])/g, `${LOAD}(`)
    return dynamicImports.reduce(
      (text, name) =>
        text.replaceAll(`import(${JSON.stringify(name)})`, `${LOAD}(${JSON.stringify(name)})`),
      withParts,
    )
  },
}

/**
 * @param {import('rolldown').RolldownOutput['output']} output
 * @returns which parts each part needs to begin, and which modules that are not built in
 */
function needsOf(output) {
  const chunks = output.filter(part => part.type === 'chunk')
  const names = new Set(chunks.map(({ fileName }) => fileName))
  return Object.fromEntries(
    chunks.map(({ fileName, imports }) => [
      fileName,
      {
        parts: imports.filter(name => names.has(name)),
        modules: imports.filter(name => !names.has(name) && !isBuiltin(name)),
      },
    ]),
  )
}

const [root = '', folder = ''] = process.argv.slice(2)
const output = await bundled({
  root,
  folder,
  input: { cli: 'scripts/cli.ts' },
  format: 'cjs',
  // Wherever Lectern is installed.
  base: root,
  addressOf: place => `${PLACE}(${place})`,
  plugins: [loadedLater],
})
// The last one says that the program is whole.
writeFileSync(join(folder, PARTS), JSON.stringify(needsOf(output)))
