/**
 * The Chromium that comes as an npm package for Linux, unpacked once for each version into a folder
 * of the user's own.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LecternError } from '../messages.ts'
import { ownChild } from '../run/child.ts'
import { endFolder, ownFolder } from '../run/folder.ts'
import { findCacheFolder, isPrivate } from '../run/privateFolder.mjs'
import type { Browser } from './find.ts'

const SYSTEM_FONTS = '/etc/fonts'

/** @returns undefined where there is none. @throws LecternError (exit code 3) when it cannot be unpacked */
export async function packagedBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const source = packageFolder()
  if (source === undefined) return undefined
  const folder = await unpacked(source)
  const { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts } = process.env
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), libraries].filter(Boolean).join(':'),
      FONTCONFIG_PATH:
        fonts ??
        (existsSync(join(SYSTEM_FONTS, 'fonts.conf')) ? SYSTEM_FONTS : join(folder, 'fonts')),
    },
  }
}

function packageFolder(): string | undefined {
  try {
    // Its program is in a folder of a folder of the package.
    return join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..')
  } catch {
    return undefined
  }
}

/** @returns the folder with the browser in it, whole */
async function unpacked(source: string): Promise<string> {
  const cache = findCacheFolder() ?? ownFolder('browser')
  const folder = join(cache, `chromium-${versionOf(source)}`)
  if (isPrivate(folder)) return folder
  // Several runs may unpack at once: each into its own folder, and the first to finish puts it in place.
  const own = ownFolder('chromium', cache)
  try {
    await unpackInto(own)
    writeFileSync(join(own, 'fonts/fonts.conf'), fontSettings(folder))
    put(own, folder)
  } catch (error) {
    if (!isPrivate(folder)) throw broken(cache, error as Error)
  } finally {
    endFolder(own)
  }
  return folder
}

/** Another run may have been first; what is not private goes. */
function put(own: string, folder: string): void {
  if (isPrivate(folder)) return
  rmSync(folder, { recursive: true, force: true })
  renameSync(own, folder)
}

/** Of what the package holds: reading all of it would take longer than starting the browser. */
function versionOf(source: string): string {
  const hash = createHash('sha256').update(readFileSync(join(source, 'package.json')))
  for (const name of readdirSync(join(source, 'bin')).sort())
    hash.update(`\0${name} ${statSync(join(source, 'bin', name)).size}`)
  return hash.digest('hex').slice(0, 16)
}

async function unpackInto(folder: string): Promise<void> {
  const script = fileURLToPath(new URL('unpack.mjs', import.meta.url))
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const { code, said } = await ownChild(script, [], { env }).ended
  if (code !== 0) throw new Error(/\bE[A-Z]{4,}\b/.exec(said)?.[0] ?? said.trim().slice(0, 200))
}

/** The package's own settings name folders that anybody can make. */
function fontSettings(folder: string): string {
  const path = folder.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${path}/fonts/fonts</dir>
  <cachedir>${path}/fonts-cache</cachedir>
</fontconfig>
`
}

function broken(cache: string, { message }: Error): LecternError {
  return new LecternError(
    {
      rule: 'browser/unpack',
      severity: 'error',
      message: `The Chromium that comes with Lectern cannot be unpacked into ${cache}: ${message}.`,
      hint: 'make 250 MB of room there, or name another browser with --browser',
    },
    3,
  )
}
