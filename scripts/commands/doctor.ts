/** lectern doctor: what this machine has of what Lectern needs, a line each, and what mends the rest. */
import { accessSync, constants, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findBrowser } from '../browser/find.ts'
import { withBrowser } from '../browser/launch.ts'
import { isInstalled, packageRoot } from '../deck/root.ts'
import { fontFolders } from '../fonts/faces.ts'
import { LecternError } from '../messages.ts'
import { CACHE_VARIABLE, findCacheFolder } from '../run/privateFolder.mjs'

interface Finding {
  what: string
  found: string
  /** the one command, or deed, that gets what is missing */ mend?: string
  /** nothing works without it, or only a part */ isNeeded?: boolean
}

/**
 * Prints what is found.
 * @param chosen path of a browser
 * @throws LecternError (exit code 3) when something is missing that every session needs
 */
export async function doctor(chosen: string | undefined): Promise<void> {
  const findings = [
    lectern(),
    node(),
    await browser(chosen),
    fonts(),
    cache(),
    client(),
    workingFolder(),
    slidev(),
  ]
  process.stdout.write(findings.map(lineOf).join(''))
  const missing = findings.filter(({ mend, isNeeded }) => mend !== undefined && isNeeded === true)
  if (missing.length > 0) throw new LecternError(missing.map(missingOf), 3)
}

function lineOf({ what, found, mend }: Finding): string {
  const sign = mend === undefined ? '✓' : '–'
  const way = mend === undefined ? '' : `\n               ${mend}`
  return `${sign} ${what.padEnd(13)}${found}${way}\n`
}

function missingOf({ what, found, mend = '' }: Finding) {
  return {
    rule: 'doctor/missing',
    severity: 'error',
    message: `${what}: ${found}.`,
    hint: mend,
  } as const
}

function lectern(): Finding {
  const { version } = manifest()
  const kind = isInstalled ? 'installed' : 'a clone'
  return { what: 'Lectern', found: `${version}, ${kind} in ${packageRoot}` }
}

interface Manifest {
  version: string
  engines: { node: string }
  peerDependencies: { '@slidev/cli': string }
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as Manifest
}

function node(): Finding {
  const needed = /[\d.]+/.exec(manifest().engines.node)?.[0] ?? ''
  const found = `${process.version}; ${needed} or later is needed`
  const is = process.versions.node.localeCompare(needed, 'en', { numeric: true }) >= 0
  return is
    ? { what: 'Node.js', found }
    : { what: 'Node.js', found, mend: 'https://nodejs.org has a newer one', isNeeded: true }
}

/** Started, since one that lies there may lack what it needs itself. */
async function browser(chosen: string | undefined): Promise<Finding> {
  const what = 'Browser'
  try {
    const { executablePath } = await findBrowser(chosen)
    const version = await withBrowser(chosen, started => Promise.resolve(started.version()))
    return { what, found: `${version}, ${executablePath}` }
  } catch (error) {
    if (!(error instanceof LecternError)) throw error
    const [{ message, hint } = { message: '', hint: undefined }] = error.messages
    const found = `${message.replace(/\.$/, '')}; export and check need one`
    return { what, found, mend: hint ?? '', isNeeded: true }
  }
}

function fonts(): Finding {
  const folders = fontFolders()
  const missing = Object.entries(folders).flatMap(([name, at]) => (at === undefined ? [name] : []))
  const count = Object.keys(folders).length
  return missing.length === 0
    ? { what: 'Fonts', found: `all ${count} families that slides are measured with` }
    : {
        what: 'Fonts',
        found: `${missing.join(', ')} cannot be found`,
        mend: 'npm install',
        isNeeded: true,
      }
}

function cache(): Finding {
  const folder = findCacheFolder()
  return folder === undefined
    ? {
        what: 'Cache',
        found: 'there is no folder that is private and can be written to; each run begins anew',
        mend: `name one: ${CACHE_VARIABLE}=/path lectern …`,
      }
    : { what: 'Cache', found: folder }
}

function client(): Finding {
  const found = isInstalled
    ? 'built, part of the package'
    : 'built at the first start, which takes some seconds'
  return { what: 'Client', found }
}

function workingFolder(): Finding {
  const what = 'This folder'
  try {
    accessSync(process.cwd(), constants.W_OK)
    return { what, found: 'can be written to' }
  } catch {
    const mend = 'name another one with -o'
    return { what, found: 'cannot be written to', mend }
  }
}

/** Only decks with code of their own need it. */
function slidev(): Finding {
  const what = 'Slidev'
  try {
    const require = createRequire(join(packageRoot, 'package.json'))
    const { version } = require('@slidev/cli/package.json') as { version: string }
    return { what, found: `${version}, for decks with code of their own (--slidev)` }
  } catch {
    const found = 'is not installed; only decks with code of their own need it'
    const version = manifest().peerDependencies['@slidev/cli']
    return { what, found, mend: `npm install --save-dev @slidev/cli@${version}` }
  }
}
