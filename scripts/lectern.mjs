#!/usr/bin/env node
// Starts the command line; TypeScript is translated on the fly and kept in a cache that nobody else can write to.
import module from 'node:module'
import { join } from 'node:path'
import { createJiti } from 'jiti'
import { findCacheFolder, privateFolder } from './run/privateFolder.mjs'

/** How long what is left open may hold up a run that has failed, ms. */
const PATIENCE_MS = 1000

const cache = findCacheFolder()
const folder = cache && privateFolder(join(cache, 'program'))
// Node 22 keeps what it has compiled; older ones do not know how.
if (folder) module.enableCompileCache?.(join(folder, 'compiled'))
const jiti = createJiti(import.meta.url, { fsCache: folder ? join(folder, 'translated') : false })
const { main } = await jiti.import('./cli.ts')
process.exitCode = await main(process.argv.slice(2))
if (process.exitCode !== 0) setTimeout(() => process.exit(), PATIENCE_MS).unref()
