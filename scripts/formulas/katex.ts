/** KaTeX, loaded when a text first has a formula: most have none. */
import { createRequire } from 'node:module'
import type { KatexOptions } from 'katex'

/** What KaTeX makes of a formula: boxes with their sizes in em. */
export interface Box {
  children?: Box[]
  classes?: string[]
  style?: Record<string, string | undefined>
  attributes?: Record<string, string>
  text?: string
  height: number
  depth: number
  /** of a sign */ width?: number
  /** what leans out of a sign to the right */ italic?: number
  toMarkup: () => string
}

interface Katex {
  __renderToHTMLTree: (tex: string, options: KatexOptions) => Box
}

let loaded: Katex | undefined

export function katex(): Katex {
  loaded ??= createRequire(import.meta.url)('katex') as Katex
  return loaded
}
