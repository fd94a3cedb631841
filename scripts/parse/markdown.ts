/** Markdown of a stranger as a tree: CommonMark, GitHub's extensions and front matter, within bounds. */
import type { Root } from 'mdast'
import { fromMarkdown, type Extension } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { boundedMarkdown, type Bounds } from './bounds.ts'
import { flatten } from './depth.ts'
import { editInPlace } from './events.ts'

editInPlace()

export interface ParseOptions {
  /** more of what happens at tokens */ extensions?: Extension[]
  /** is told what went beyond the limits */ bounds?: Bounds
  /** whether settings may stand at the top; they may by default */ hasFrontMatter?: boolean
}

/** @returns the tree, with positions and front matter, nowhere deeper than the limit; every word is in it */
export function parseMarkdown(
  text: string,
  { extensions = [], bounds = {}, hasFrontMatter = true }: ParseOptions = {},
): Root {
  const kinds: ('yaml' | 'toml')[] = hasFrontMatter ? ['yaml', 'toml'] : []
  return fromMarkdown(text, {
    extensions: [...boundedMarkdown(bounds), frontmatter(kinds)],
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
