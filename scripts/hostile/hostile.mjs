// npm run hostile: starts scripts/hostile/hostile.ts
import { createJiti } from 'jiti'

const { hostile } = await createJiti(import.meta.url).import('./hostile.ts')
process.exit(await hostile(process.argv.slice(2)))
