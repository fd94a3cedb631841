// npm run learn: see learn.ts.
import { createJiti } from 'jiti'

const { learn } = await createJiti(import.meta.url).import('./learn.ts')
process.exitCode = learn(process.argv.slice(2))
