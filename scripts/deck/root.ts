/** Where Lectern itself is installed. */
import { fileURLToPath } from 'node:url'

/** The folder with Lectern's package.json: addon, layouts and components are under it. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
