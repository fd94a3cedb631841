/**
 * The program as one built whole, kept for each state of the source: it starts in a third of the time that hundreds of
 * files take which are translated and loaded one by one.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { LOAD, PARTS } from './compiled.mjs'
import { privateFolder } from './privateFolder.mjs'
import { remembered } from './remembered.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the program is made of: its own source, and the packages that are built in. */
const INPUTS = ['package.json', 'package-lock.json', 'components', 'scripts']
/** Packages that find files of their own beside them, and the one that builds. */
const APART =
  /^(?:@sparticuz\/chromium|@slidev\/cli|harfbuzzjs|playwright-chromium|rolldown|vite)(?:\/|$)/

/** What was not asked for in this time belongs to a state of the source that is gone, ms. */
const FORGOTTEN_MS = 30 * 24 * 60 * 60 * 1000
/** A build takes seconds; what is left of one after this time was interrupted, ms. */
const INTERRUPTED_MS = 60 * 60 * 1000

/**
 * @param {string} parent where built programs are kept; nobody but this user can write there
 * @returns {Promise<string | undefined>} the folder of the program; undefined when none can be built there
 */
export async function builtProgram(parent) {
  const folder = join(parent, fingerprint(parent))
  const isBuilt = () => existsSync(join(folder, PARTS))
  try {
    if (!isBuilt()) await build(parent, folder)
    const now = new Date()
    utimesSync(folder, now, now)
  } catch {
    // Without room, or without the package that builds: translated as it is loaded.
  }
  return privateFolder(folder) !== undefined && isBuilt() ? folder : undefined
}

/**
 * Of the content of all sources.
 * @param {string} parent
 */
function fingerprint(parent) {
  const files = INPUTS.map(name => join(root, name)).flatMap(sourcesAt)
  const place = createHash('sha256').update(root).update(process.version)
  const note = join(parent, `state-${place.copy().digest('hex').slice(0, 16)}`)
  return remembered(note, files, () => {
    for (const file of files) place.update(`${file}\0`).update(readFileSync(file)).update('\0')
    return place.digest('hex').slice(0, 16)
  })
}

/** @param {string} path */
function sourcesAt(path) {
  if (!existsSync(path)) return []
  return statSync(path).isFile() ? [path] : sourcesIn(path)
}

/** @param {string} folder */
function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.(?:ts|mjs|json)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * Several runs may build at once: each for itself, and the first to finish puts it in place.
 * @param {string} parent
 * @param {string} folder
 */
async function build(parent, folder) {
  const { rolldown } = await import('rolldown')
  forgetOld(parent)
  const temporary = mkdtempSync(join(parent, 'building-'))
  try {
    const bundle = await rolldown({
      input: { cli: join(root, 'scripts/cli.ts') },
      platform: 'node',
      plugins: [apart, ownPlaces, loadedLater],
      onLog: () => undefined,
    })
    const { output } = await bundle.write({
      dir: temporary,
      format: 'cjs',
      chunkFileNames: '[name]-[hash].js',
    })
    await bundle.close()
    writeFileSync(join(temporary, PARTS), JSON.stringify(needsOf(output)))
    renameSync(temporary, folder)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
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

/** @param {string} parent */
function forgetOld(parent) {
  for (const name of readdirSync(parent)) {
    const age = Date.now() - statSync(join(parent, name)).mtimeMs
    if (age > (name.startsWith('building-') ? INTERRUPTED_MS : FORGOTTEN_MS)) {
      rmSync(join(parent, name), { recursive: true, force: true })
    }
  }
}

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
