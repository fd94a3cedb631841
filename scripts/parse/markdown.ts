/** Markdown of a stranger as a tree: CommonMark, GitHub's extensions and front matter, within bounds. */
import type { Root } from 'mdast'
import { fromMarkdown, type Extension } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { boundedMarkdown, type Bounds, type Effort } from './bounds.ts'
import { flatten } from './depth.ts'
import { editInPlace } from './events.ts'
import { parsedInStretches } from './stretches.ts'

editInPlace()

export interface ParseOptions {
  /** more of what happens at tokens */ extensions?: Extension[]
  /** is told what went beyond the limits */ bounds?: Bounds
  /** whether settings may stand at the top; they may by default */ hasFrontMatter?: boolean
}

/** @returns the tree, with positions and front matter, nowhere deeper than the limit; every word is in it */
export function parseMarkdown(text: string, options: ParseOptions = {}): Root {
  // What is told at tokens is told anew each time.
  const isPlain = (options.extensions ?? []).length === 0
  return (
    (isPlain ? inStretches(text, options.hasFrontMatter ?? true) : undefined) ??
    whole(text, options)
  )
}

/** @returns undefined where the text has to be read as one */
function inStretches(text: string, hasFrontMatter: boolean): Root | undefined {
  return parsedInStretches(text, String(hasFrontMatter), (stretch, before) => {
    const bounds: Bounds = {}
    const effort: Effort = { spent: before }
    const tree = whole(stretch, { bounds, hasFrontMatter }, effort)
    const isWithin = Object.values(bounds).every(line => line === undefined)
    return isWithin ? { tree, effort: effort.spent - before } : undefined
  })
}

function whole(
  text: string,
  { extensions = [], bounds = {}, hasFrontMatter = true }: ParseOptions,
  effort?: Effort,
): Root {
  const kinds: ('yaml' | 'toml')[] = hasFrontMatter ? ['yaml', 'toml'] : []
  return fromMarkdown(text, {
    extensions: [...boundedMarkdown(bounds, effort), frontmatter(kinds)],
    mdastExtensions: [
      // First of all, since whatever follows walks through the tree.
      {
        transforms: [
          tree => {
            bounds.depth ??= flatten(tree)
          },
        ],
      },
      gfmFromMarkdown(),
      frontmatterFromMarkdown(kinds),
      ...extensions,
    ],
  })
}
