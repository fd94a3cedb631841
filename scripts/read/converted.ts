import { legible } from '../text/formula.ts'
import type { LeftOut } from '../types.ts'

/**
 * An article of another format as clean Markdown: what `lectern read` prints, and what the lines of
 * a slide's origin count.
 */
export interface Converted {
  markdown: string
  leftOut: LeftOut[]
  /** it was deeper than the limit */ isCut?: boolean
}

/** Front matter of what a page or document says about itself; nothing for nothing. */
export function frontMatterOf(about: Record<string, string | undefined>): string {
  const lines = Object.entries(about).flatMap(([key, value]) =>
    value === undefined || value.trim() === ''
      ? []
      : [`${key}: ${JSON.stringify(legible(value).replace(/\s+/g, ' ').trim())}`],
  )
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n\n`
}
