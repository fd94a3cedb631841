// Lectern as a library, translated as it is loaded: Node takes no TypeScript from a package.
import { createJiti } from 'jiti'

const library = await createJiti(import.meta.url).import('./index.ts')
export const { check, compile, read, render, storyboard } = library
