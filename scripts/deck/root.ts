/** Where Lectern itself is installed. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with Lectern's package.json: addon, layouts and components are under it. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Whether this is an installed package, which brings what a clone builds. */
export const isInstalled = !existsSync(join(packageRoot, 'scripts/cli.ts'))

/** Where the package has what was built when it was made. */
export const builtFolder = join(packageRoot, 'lib')
