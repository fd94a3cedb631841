// npm run icons: see draw.ts.
import { createJiti } from 'jiti'

const { draw } = await createJiti(import.meta.url).import('./draw.ts')
await draw()
