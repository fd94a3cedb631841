/** Builds the program: `node buildProgram.mjs ROOT FOLDER`. */
import { writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { LOAD, PARTS, PLACE } from './compiled.mjs'

/** Packages that find files of their own beside them, and those that build: loaded from where Lectern is installed. */
export const APART =
  /^(?:@sparticuz\/chromium|@slidev\/cli|harfbuzzjs|playwright-core|rolldown|vite)(?:\/|$)/

/** Beside the program: which packages are in it. */
export const PACKAGES = 'packages.json'

/** A package that requires data of its own has them built in. */
export const ownData = {
  name: 'lectern:own-data',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!id.includes('node_modules')) return null
    return code.replace(/^const require = createRequire\(import\.meta\.url\);?$/m, '')
  },
}

/** A module that asks where it is asks for what lies beside its source, wherever Lectern is installed. */
const ownPlaces = (/** @type {string} */ root) => ({
  name: 'lectern:own-places',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    const name = relative(root, id).replaceAll(sep, '/')
    return code.replaceAll('import.meta.url', `${PLACE}(${JSON.stringify(name)})`)
  },
})

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

/**
 * @param {import('rolldown').RolldownOutput['output']} output
 * @param {string} root of Lectern
 * @returns the folders of the packages that are built in, below the root
 */
export function packagesOf(output, root) {
  const files = output.flatMap(part => (part.type === 'chunk' ? Object.keys(part.modules) : []))
  const folders = files.flatMap(file => {
    const path = relative(root, file).replaceAll(sep, '/')
    return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []
  })
  return [...new Set(folders)].sort()
}

/**
 * @param {string} root of Lectern
 * @param {string} folder to build into
 */
async function buildProgram(root, folder) {
  const bundle = await rolldown({
    input: { cli: join(root, 'scripts/cli.ts') },
    platform: 'node',
    external: APART,
    plugins: [ownData, ownPlaces(root), loadedLater],
    onLog: () => undefined,
  })
  const { output } = await bundle.write({
    dir: folder,
    format: 'cjs',
    chunkFileNames: '[name]-[hash].js',
  })
  await bundle.close()
  // The last one says that the program is whole.
  writeFileSync(join(folder, PACKAGES), JSON.stringify(packagesOf(output, root)))
  writeFileSync(join(folder, PARTS), JSON.stringify(needsOf(output)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , root = '', folder = ''] = process.argv
  await buildProgram(root, folder)
}
