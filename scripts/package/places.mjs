/** Where the package is put together. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
/** What is built for the package; it is there only while the package is made. */
export const lib = join(root, 'lib')
