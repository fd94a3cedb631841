/** The bundle of the layouts for the server: built once for each state of the layouts, then taken from a cache. */
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
import { pathToFileURL } from 'node:url'
import type { renderPage } from './server/entry.ts'
import { ownChild } from '../run/child.ts'
import { endFolder, ownFolder } from '../run/folder.ts'
import { isPrivate } from '../run/privateFolder.mjs'
import { cacheError, cacheFolder } from './cache.ts'
import { packageRoot } from './root.ts'

export interface Bundle {
  folder: string
  css: string[]
  renderPage: typeof renderPage
}

/** @returns the bundle, built first when no run has built it for these files */
export async function loadBundle(): Promise<Bundle> {
  const folder = join(cacheFolder(), `layouts-${bundleFingerprint()}`)
  // Nothing there, or something damaged, is made anew.
  if (!isIntact(folder)) {
    rmSync(folder, { recursive: true, force: true })
    await build(folder)
  }
  const { renderPage } = (await import(pathToFileURL(join(folder, 'entry.mjs')).href)) as {
    renderPage: Bundle['renderPage']
  }
  return {
    folder,
    css: readdirSync(join(folder, 'assets'))
      .filter(name => name.endsWith('.css'))
      .map(name => `assets/${name}`),
    renderPage,
  }
}

/** Beside the bundle: what it was when it was built. */
const SEAL = 'sealed'

function isIntact(folder: string): boolean {
  try {
    return isPrivate(folder) && readFileSync(join(folder, SEAL), 'utf8') === sealOf(folder)
  } catch {
    return false
  }
}

/** Names and sizes of all files, and the content of what is run. */
function sealOf(folder: string): string {
  const hash = createHash('sha256').update(readFileSync(join(folder, 'entry.mjs')))
  for (const name of readdirSync(join(folder, 'assets')).sort())
    hash.update(`${name} ${statSync(join(folder, 'assets', name)).size}\0`)
  return hash.digest('hex')
}

/** Content of all that goes in, and the versions of what builds it. */
export function bundleFingerprint(): string {
  return fingerprintOf(['layouts', 'components', 'styles', 'scripts/deck/server'])
}

const known = new Map<string, string>()

/** @param folders of Lectern itself; @returns what stands for all that is in them, and for the versions of its packages */
export function fingerprintOf(folders: string[]): string {
  const key = folders.join()
  const found = known.get(key) ?? fingerprint(folders)
  known.set(key, found)
  return found
}

function fingerprint(folders: string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    if (!existsSync(join(packageRoot, folder))) continue
    for (const entry of readdirSync(join(packageRoot, folder), {
      withFileTypes: true,
      recursive: true,
    })
      .filter(found => found.isFile())
      .map(found => join(found.parentPath, found.name))
      .sort()) {
      hash
        .update(entry.slice(packageRoot.length))
        .update('\0')
        .update(readFileSync(entry))
        .update('\0')
    }
  }
  return hash
    .update(readFileSync(join(packageRoot, 'package.json')))
    .digest('hex')
    .slice(0, 16)
}

async function build(folder: string): Promise<void> {
  // Several runs may build at once: each into its own folder, and the first to finish puts it in place.
  const temporary = ownFolder('layouts', dirname(folder))
  try {
    await inOwnProcess(temporary)
    writeFileSync(join(temporary, SEAL), sealOf(temporary))
    renameSync(temporary, folder)
  } catch (error) {
    if (!isIntact(folder))
      throw ['ENOSPC', 'EROFS', 'EACCES', 'EDQUOT'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      )
        ? cacheError(`The cache in ${folder} cannot be written: ${(error as Error).message}`)
        : error
  } finally {
    endFolder(temporary)
  }
}

/** @param folder to build into. @throws with what the build said, when it ends with an error */
async function inOwnProcess(folder: string): Promise<void> {
  const script = join(packageRoot, 'scripts/deck/server/build.mjs')
  const { code, said } = await ownChild(script, [packageRoot, folder]).ended
  if (code === 0) return
  const known = ['ENOSPC', 'EROFS', 'EACCES', 'EDQUOT'].find(name => said.includes(name))
  throw Object.assign(new Error(said.trim().slice(0, 400)), { code: known })
}
