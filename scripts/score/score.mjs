// npm run score: starts scripts/score/score.ts
import { createJiti } from 'jiti'

const { score } = await createJiti(import.meta.url).import('./score.ts')
process.exitCode = await score(process.argv.slice(2))
