/** Takes away what was built for the package: a clone builds from its source. `npm pack` calls it. */
import { rmSync } from 'node:fs'
import { lib } from './places.mjs'

rmSync(lib, { recursive: true, force: true })
