/** KaTeX, loaded when a text first has a formula: most have none. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { KatexOptions } from 'katex'
import { builtFolder, isInstalled } from '../deck/root.ts'

/** What KaTeX makes of a formula: boxes with their sizes in em. */
export interface KatexBox {
  children?: KatexBox[]
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
  __renderToHTMLTree: (tex: string, options: KatexOptions) => KatexBox
}

let loaded: Katex | undefined

export function katex(): Katex {
  const place = isInstalled ? join(builtFolder, 'katex.cjs') : 'katex'
  loaded ??= createRequire(import.meta.url)(place) as Katex
  return loaded
}
