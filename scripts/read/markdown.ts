/** Markdown (CommonMark, GitHub's extensions, front matter) to an `Article`. */
import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Bounds } from '../parse/bounds.ts'
import { parseMarkdown } from '../parse/markdown.ts'
import { beyond } from '../parse/messages.ts'
import { legible, withOwnMarks } from '../text/formula.ts'
import type { Article, LeftOut } from '../types.ts'
import { defaults, readFrontMatter, readToml } from './frontMatter.ts'
import { titleCode, withoutQueries } from './codeTitles.ts'
import { withoutComments } from './comments.ts'
import { withoutDialects } from './dialects.ts'
import { withoutDecorations } from './decorations.ts'
import { withFolds } from './folds.ts'
import { hideFormulas, joinFormulas, restoreFormulas } from './formulas.ts'
import { tamed } from './habits.ts'
import { reduceHtml } from './html.ts'
import { languageByScript } from './language.ts'
import { isMarp, marpNoteOf } from './marpNotes.ts'
import { withMystFormulas } from './myst.ts'
import { definitionsOf, resolveReferences } from './references.ts'
import { withoutSharedComments } from './sharedComments.ts'
import { gatherNotes, markNotes } from './speakerNotes.ts'
import { captionTables } from './tableCaptions.ts'
import { titlesLeftOut } from './titles.ts'

/**
 * @param source Markdown text; `file` is its name for messages. Wrong front matter is told in `messages`.
 * @param house settings that hold where the front matter says nothing
 */
export function readMarkdown(
  source: string,
  file: string,
  house: Partial<Article['settings']> = {},
): Article {
  // Some editors write a byte order mark, which would hide the front matter.
  const tags: LeftOut[] = []
  const written = withMystFormulas(source.replace(/^\uFEFF/, ''), tags)
  const open = withoutComments(hideFormulas(written), parseMarkdown)
  const dialect = withoutDialects(open.text)
  const noted = markNotes(dialect.text)
  const { text, leftOut, messages: habits } = tamed(noted.text, file)
  leftOut.unshift(...tags, ...open.leftOut, ...dialect.leftOut, ...noted.leftOut)
  const bounds: Bounds = {}
  const tree = parseMarkdown(text, { bounds })
  restoreFormulas([tree])
  const first = tree.children[0]
  const { settings, messages } =
    first?.type === 'yaml'
      ? readFrontMatter(first.value, file, house)
      : first !== undefined && String(first.type) === 'toml'
        ? readToml((first as unknown as { value: string }).value, file, house)
        : { settings: { ...defaults({}, house), ...dialect.about }, messages: [] }
  const nodes = withoutSharedComments(
    gatherNotes(tree.children.filter(node => node.type !== 'yaml' && String(node.type) !== 'toml')),
    leftOut,
  )
  leftOut.push(...titlesLeftOut(nodes))
  const noteOf = first?.type === 'yaml' && isMarp(first.value) ? marpNoteOf : undefined
  const reduced = captionTables(
    reduceHtml(withFolds(withoutQueries(nodes, leftOut), leftOut), leftOut, noteOf),
    leftOut,
  )
  titleCode(reduced, leftOut)
  restoreFormulas(reduced)
  const children = joinFormulas(withBoldHeadings(reduced))
  resolveReferences(children, definitionsOf(tree))
  withoutDecorations(children, leftOut)
  raiseTitle(children)
  const title = settings.title ?? titleOf(children) ?? nameOf(file)
  const language =
    settings.language !== 'en'
      ? settings.language
      : (languageByScript(children.map(node => toString(node)).join(' ')) ?? 'en')
  const named = { ...settings, ...withFormulas(settings), title: hidden(title) }
  return {
    file,
    settings: language === settings.language ? named : { ...named, ...pickDirection(language) },
    tree: { type: 'root', children } satisfies Root,
    leftOut: leftOut.map(left => ({ ...left, text: legible(left.text) })),
    messages: [...habits, ...messages, ...beyond(bounds, file)],
  }
}

/** Titles of the front matter may hold formulas too. */
function withFormulas({ subtitle }: Article['settings']): Partial<Article['settings']> {
  return subtitle === undefined ? {} : { subtitle: hidden(subtitle) }
}

function hidden(title: string): string {
  return withOwnMarks(hideFormulas(title))
}

/** Longest bold line that stands for a heading, in words. */
const HEADING_WORDS = 12

/**
 * In an article without headings below its title, short lines all in bold are its headings, when
 * there are two at least.
 */
function withBoldHeadings(children: RootContent[]): RootContent[] {
  if (children.some(node => node.type === 'heading' && node.depth > 1)) return children
  const found = children.map((node, index) => {
    const [only, more] = node.type === 'paragraph' ? node.children : []
    const text = toString(node).trim()
    const next = children[index + 1]
    return only?.type === 'strong' &&
      more === undefined &&
      next !== undefined &&
      text.split(/\s+/).length <= HEADING_WORDS &&
      !/[.,;:!]$/.test(text)
      ? {
          type: 'heading' as const,
          depth: 2 as const,
          children: only.children,
          ...(node.position === undefined ? {} : { position: node.position }),
        }
      : undefined
  })
  return found.filter(heading => heading !== undefined).length < 2
    ? children
    : children.map((node, index) => found[index] ?? node)
}

function pickDirection(language: string): { language: string; direction: 'ltr' | 'rtl' } {
  return { language, direction: defaults({ language }).direction }
}

/** The file's name, for an article that does not name itself. */
function nameOf(file: string): string {
  const stem = (file.split(/[\\/]/).at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return stem === '' ? 'Article' : stem.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}

/** A text that opens with the only heading of its level, and has others below it, opens with its title. */
function raiseTitle(children: RootContent[]): void {
  const [first, ...others] = children.filter(node => node.type === 'heading')
  if (first === undefined || first !== children[0] || first.depth === 1 || others.length === 0)
    return
  const { depth } = first
  if (others.some(other => other.depth <= depth)) return
  first.depth = 1
}

/** The text of the first heading of the highest level, which names an article without front matter. */
function titleOf(children: RootContent[]): string | undefined {
  const headings = children.filter(node => node.type === 'heading')
  const only = headings[0]?.depth === 1 || headings.filter(node => node.depth === 1).length === 1
  const heading = only ? headings.find(node => node.depth === 1) : undefined
  return heading === undefined ? undefined : toString(heading).trim() || undefined
}
