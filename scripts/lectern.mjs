#!/usr/bin/env node
// Starts the command line; TypeScript is translated on the fly and kept in a cache.
import module from 'node:module'
import { createJiti } from 'jiti'

// Node 22 keeps what it has compiled; older ones do not know how.
module.enableCompileCache?.()
const { main } = await createJiti(import.meta.url).import('./cli.ts')
process.exitCode = await main(process.argv.slice(2))
