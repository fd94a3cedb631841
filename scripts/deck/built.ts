/**
 * What is built once from our own source and kept: for each state of the source, sealed, so that
 * damage is seen and mended.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { ownChild } from '../run/child.ts'
import { endFolder, ownFolder } from '../run/folder.ts'
import { isPrivate } from '../run/privateFolder.mjs'
import { remembered } from '../run/remembered.mjs'
import { cacheError, cacheFolder } from './cache.ts'
import { builtFolder, isInstalled, packageRoot } from './root.ts'

export interface Recipe {
  name: string
  /** Folders and files that go in, below the package. */
  inputs: string[]
  /**
   * Builds into the folder that it is given: `node SCRIPT ROOT FOLDER`. A process of its own, since
   * a build changes its process.
   */
  script: string
}

/** Beside what was built: what it was when it was built. */
const SEAL = 'sealed'

/**
 * @returns a folder with what the recipe makes: the one that came with the package, or one that is
 * built first when no run has built it for these sources
 */
export async function built(
  recipe: Recipe,
  onBuild: () => void = () => undefined,
): Promise<string> {
  if (isInstalled) return join(builtFolder, recipe.name)
  const folder = join(cacheFolder(), `${recipe.name}-${fingerprint(recipe)}`)
  if (isIntact(folder)) return folder
  onBuild()
  rmSync(folder, { recursive: true, force: true })
  await build(recipe, folder)
  return folder
}

function isIntact(folder: string): boolean {
  try {
    if (!isPrivate(folder)) return false
    const seal = remembered(noteOn(folder), filesIn(folder), () => sealOf(folder))
    return readFileSync(join(folder, SEAL), 'utf8') === seal
  } catch {
    return false
  }
}

/** Content of what is run, names and sizes of the rest. */
function sealOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of filesIn(folder)) {
    if (file === join(folder, SEAL)) continue
    const isRun = /\.m?js$/.test(file)
    hash.update(`${file.slice(folder.length)}\0`)
    hash.update(isRun ? readFileSync(file) : String(statSync(file).size))
  }
  return hash.digest('hex')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

const fingerprints = new Map<string, string>()

/** Content of all that goes in, and the versions of what builds it. */
export function fingerprint({ name, inputs, script }: Recipe): string {
  const known = fingerprints.get(name)
  if (known !== undefined) return known
  const packaged = isInstalled ? ['lib/program/parts.json'] : []
  const files = [...inputs, script, ...packaged, 'package.json']
    .map(input => join(packageRoot, input))
    .filter(path => existsSync(path))
    .flatMap(path => (statSync(path).isFile() ? [path] : filesIn(path)))
  const made = remembered(noteOn(`${packageRoot}\0${name}`), files, () => contentOf(files))
  fingerprints.set(name, made)
  return made
}

/** @returns the file in the cache that remembers what is known of something */
function noteOn(what: string): string {
  return join(
    cacheFolder(),
    `state-${createHash('sha256').update(what).digest('hex').slice(0, 16)}`,
  )
}

function contentOf(files: string[]): string {
  const hash = createHash('sha256')
  for (const file of files) {
    hash.update(file.slice(packageRoot.length)).update('\0')
    hash.update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/** Several runs may build at once: each into its own folder, and the first to finish puts it in place. */
async function build({ script }: Recipe, folder: string): Promise<void> {
  const temporary = ownFolder('build', dirname(folder))
  try {
    await inOwnProcess(join(packageRoot, script), temporary)
    writeFileSync(join(temporary, SEAL), sealOf(temporary))
    renameSync(temporary, folder)
  } catch (error) {
    if (!isIntact(folder)) throw isUnwritable(error) ? unwritable(folder, error) : error
  } finally {
    endFolder(temporary)
  }
}

const UNWRITABLE = ['ENOSPC', 'EROFS', 'EACCES', 'EDQUOT']

function isUnwritable(error: unknown): boolean {
  return UNWRITABLE.includes((error as NodeJS.ErrnoException).code ?? '')
}

function unwritable(folder: string, error: unknown): Error {
  return cacheError(`The cache in ${folder} cannot be written: ${(error as Error).message}`)
}

/** @throws with what the build said, when it ends with an error */
async function inOwnProcess(script: string, folder: string): Promise<void> {
  const { code, said } = await ownChild(script, [packageRoot, folder]).ended
  if (code === 0) return
  const known = UNWRITABLE.find(name => said.includes(name))
  throw Object.assign(new Error(said.trim().slice(0, 400)), { code: known })
}
