/**
 * Plain Slidev gives no drawn formulas: there KaTeX is loaded for the first of them, with the options
 * of scripts/formulas/draw.ts. What Lectern builds itself has none.ts in the place of KaTeX.
 */
import { shallowRef, type ShallowRef } from 'vue'

type Draw = (tex: string, display: boolean) => string | undefined

const draw: ShallowRef<Draw | undefined> = shallowRef()
let isAsked = false

/** @returns what draws a formula, once it is loaded */
export function fallback(): ShallowRef<Draw | undefined> {
  if (!isAsked && typeof document !== 'undefined') void load()
  return draw
}

async function load(): Promise<void> {
  isAsked = true
  const [{ default: katex }] = await Promise.all([
    import('katex'),
    import('katex/dist/katex.min.css'),
  ])
  if (typeof katex.renderToString !== 'function') return
  draw.value = (tex, displayMode) => {
    try {
      return katex.renderToString(tex, {
        displayMode,
        throwOnError: true,
        trust: false,
        strict: false,
        maxExpand: 300,
        maxSize: 12,
        output: 'html',
      })
    } catch {
      return undefined
    }
  }
}
