#!/usr/bin/env node
// Starts the command line; TypeScript is translated on the fly and kept in a cache that nobody else can write to.
import module from 'node:module'
import { join } from 'node:path'
import { createJiti } from 'jiti'
import { findCacheFolder, privateFolder } from './run/privateFolder.mjs'

const cache = findCacheFolder()
const folder = cache && privateFolder(join(cache, 'program'))
// Node 22 keeps what it has compiled; older ones do not know how.
if (folder) module.enableCompileCache?.(join(folder, 'compiled'))
const jiti = createJiti(import.meta.url, { fsCache: folder ? join(folder, 'translated') : false })
const { main } = await jiti.import('./cli.ts')

/** How long a browser that does not close may hold up a run that is done, ms. */
const PATIENCE_MS = 1000

const code = await main(process.argv.slice(2))
if (code !== undefined) endSoon(code)

/** @param {number} code */
function endSoon(code) {
  process.exitCode = code
  const end = () => (process.stdout.writableLength > 0 ? endSoon(code) : process.exit())
  setTimeout(end, PATIENCE_MS).unref()
}
