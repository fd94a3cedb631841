/** Builds the program: `node buildProgram.mjs ROOT FOLDER`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { LOAD, PARTS } from './compiled.mjs'

/** Packages that find files of their own beside them, and the one that builds. */
const APART =
  /^(?:@sparticuz\/chromium|@slidev\/cli|harfbuzzjs|playwright-chromium|rolldown|vite)(?:\/|$)/

/** What stays a package is named by its place, since nothing is installed beside what is built. */
const apart = {
  name: 'lectern:apart',
  /** @this {import('rolldown').PluginContext} @param {string} id @param {string | undefined} importer */
  async resolveId(id, importer) {
    if (!APART.test(id)) return null
    const found = await this.resolve(id, importer, { skipSelf: true })
    return found && { id: pathToFileURL(found.id).href, external: true }
  },
}

/** A module that asks where it is asks for what lies beside its source. */
const ownPlaces = {
  name: 'lectern:own-places',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
  },
}

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
        modules: imports.filter(name => name.startsWith('file:')),
      },
    ]),
  )
}

const [root = '', folder = ''] = process.argv.slice(2)
const bundle = await rolldown({
  input: { cli: join(root, 'scripts/cli.ts') },
  platform: 'node',
  plugins: [apart, ownPlaces, loadedLater],
  onLog: () => undefined,
})
const { output } = await bundle.write({
  dir: folder,
  format: 'cjs',
  chunkFileNames: '[name]-[hash].js',
})
await bundle.close()
writeFileSync(join(folder, PARTS), JSON.stringify(needsOf(output)))
