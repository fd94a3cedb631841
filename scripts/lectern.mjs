#!/usr/bin/env node
// Starts the command line: built, as it comes with the package, or from a cache that nobody else can
// write to; translated on the fly where that cannot be.
import module from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { programIn } from './run/compiled.mjs'
import { findCacheFolder, privateFolder } from './run/privateFolder.mjs'
import { builtProgram, installedProgram } from './run/program.mjs'

const cache = findCacheFolder()
const kept = cache && privateFolder(join(cache, 'program'))
// Node 22 keeps what it has compiled of the modules that it loads; older ones do not know how.
if (cache) module.enableCompileCache?.(join(cache, 'compiled'))
// Who looks for a fault wants to see the lines of the source.
const built =
  installedProgram(kept) ??
  (kept && !process.env.LECTERN_DEBUG ? await builtProgram(kept) : undefined)
const [command = ''] = process.argv.slice(2)
// A server waits for hours, and what its start has taken for new objects is never given back.
if (command === 'present') setFlagsFromString('--semi-space-growth-factor=1')
const program = built && programIn(built, /^[a-z]+$/.test(command) ? command : 'words')
const { main } = await (program ? program.load('cli.js') : translated())

/** How long a browser that does not close may hold up a run that is done, ms. */
const PATIENCE_MS = 1000

const code = await main(process.argv.slice(2))
// What was compiled is good only under the flags under which it is kept.
if (code === 0 || code === undefined) program?.keep()
// What a change of the article takes is used again by the next one.
if (command === 'present') setFlagsFromString('--semi-space-growth-factor=2')
if (code !== undefined) endSoon(code)

async function translated() {
  const { createJiti } = await import('jiti')
  const kept = cache && privateFolder(join(cache, 'translated'))
  return createJiti(import.meta.url, { fsCache: kept ?? false }).import('./cli.ts')
}

/** @param {number} code */
function endSoon(code) {
  process.exitCode = code
  const end = () => (process.stdout.writableLength > 0 ? endSoon(code) : process.exit())
  setTimeout(end, PATIENCE_MS).unref()
}
