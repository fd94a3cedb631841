/**
 * The program as one built whole, kept for each state of the source: it starts in a third of the time that hundreds of
 * files take which are translated and loaded one by one.
 */
import { execFile } from 'node:child_process'
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
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PARTS } from './compiled.mjs'
import { privateFolder } from './privateFolder.mjs'
import { remembered } from './remembered.mjs'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

/** In an installed package: the program, built when the package was made. */
const PACKAGED = join(root, 'lib/program')
/** In a clone alone. */
const SOURCE = join(root, 'scripts/cli.ts')

/** What the program is made of: its own source, and the packages that are built in. */
const INPUTS = ['package.json', 'package-lock.json', 'components', 'scripts']
/** What was not asked for in this time belongs to a state of the source that is gone, ms. */
const FORGOTTEN_MS = 30 * 24 * 60 * 60 * 1000
/** A build takes seconds; what is left of one after this time was interrupted, ms. */
const INTERRUPTED_MS = 60 * 60 * 1000

/**
 * @typedef {object} Program
 * @property {string} folder with its parts
 * @property {string | undefined} keeping a folder of this user alone for what is compiled of them
 */

/**
 * @param {string | undefined} parent where what is compiled is kept; nobody but this user can write there
 * @returns {Program | undefined} the program that came with the package; undefined in a clone
 */
export function installedProgram(parent) {
  if (existsSync(SOURCE)) return undefined
  const name = createHash('sha256')
    .update(readFileSync(join(PACKAGED, PARTS)))
    .update(root)
  return {
    folder: PACKAGED,
    keeping: parent && join(parent, `compiled-${name.digest('hex').slice(0, 16)}`),
  }
}

/**
 * @param {string} parent where built programs are kept; nobody but this user can write there
 * @returns {Promise<Program | undefined>} undefined when none can be built there
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
  if (privateFolder(folder) === undefined || !isBuilt()) return undefined
  return { folder, keeping: join(folder, 'compiled') }
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
 * Several runs may build at once: each for itself, and the first to finish puts it in place. In a process of its own,
 * since a build takes memory that its process never gives back.
 * @param {string} parent
 * @param {string} folder
 */
async function build(parent, folder) {
  forgetOld(parent)
  const temporary = mkdtempSync(join(parent, 'building-'))
  try {
    await run(process.execPath, [join(root, 'scripts/run/buildProgram.mjs'), root, temporary])
    renameSync(temporary, folder)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
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
