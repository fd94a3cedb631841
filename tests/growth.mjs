// Prints the times of growth.ts, from a process that has done nothing else.
import { createJiti } from 'jiti'

const { growths } = await createJiti(import.meta.url).import('./growth.ts')
process.stdout.write(JSON.stringify(growths()))
