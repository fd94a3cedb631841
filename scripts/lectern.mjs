#!/usr/bin/env node
// Starts the command line; TypeScript is translated on the fly and kept in a cache.
import { createJiti } from 'jiti'

const { main } = await createJiti(import.meta.url).import('./cli.ts')
process.exitCode = await main(process.argv.slice(2))
