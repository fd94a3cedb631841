/** An HTML page, or a document that was turned into one, to Markdown: its article, without what stands around it. */
import { Readability } from '@mozilla/readability'
import { toMdast } from 'hast-util-to-mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { toString } from 'mdast-util-to-string'
import type { Root as Mdast } from 'mdast'
import { parseDocument, parseFragment, parseHtml } from '../parse/html.ts'
import { legible } from '../text/formula.ts'
import type { LeftOut } from '../types.ts'
import { frontMatterOf, type Converted } from './converted.ts'
import { droppedFrom, keepsAll, textsOfMarkdown } from './dropped.ts'
import { settleFolds } from './folds.ts'
import { liftBlocks } from './liftBlocks.ts'
import { prepare } from './pageDom.ts'
import { prepareDiagrams } from './pageDiagrams.ts'
import { prepareFormulas, settleFormulas } from './pageFormulas.ts'
import { PAGE_HANDLERS } from './pageHandlers.ts'
import { textsOf, type PageText } from './pageTexts.ts'
import { tidy } from './tidyHtml.ts'
import { writeMarkdown } from './writeMarkdown.ts'

/** Beyond this, Readability's work grows faster than the page. */
const MAX_ELEMENTS = 60_000
/** What Readability leaves is too little when it is less than this share of the text in <main>, <article> or <body>. */
const LEAST_SHARE = 0.12

const NO_PART = 'not part of the article'

export interface PageOptions {
  /** The whole document is the article: a Word file, or --keep-all. */
  whole?: boolean
  /** What is known about the document from elsewhere. */
  about?: { title?: string | undefined; author?: string | undefined }
  /** The page's own address, for links. */
  address?: string | undefined
}

/** @returns clean Markdown with front matter, and what was left out, each with its reason */
export function pageToMarkdown(html: string, options: PageOptions = {}): Converted {
  const { document, isCut } = parseDocument(html)
  const about = aboutOf(document, options)
  prepareDiagrams(document)
  prepareFormulas(document)
  const { comments, opening } = prepare(document, options.address)
  const body = document.body as unknown as HTMLElement
  const found = options.whole === true ? undefined : articleOf(document)
  const tree = parseFragment(found?.content ?? body.innerHTML)
  tidy(tree)
  const plain = toMdast(tree, { handlers: PAGE_HANDLERS, newlines: false }) as Mdast
  const folds: LeftOut[] = []
  settleFolds(plain, folds)
  liftBlocks(plain)
  const related = found === undefined ? [] : takeRelated(plain)
  const title = opening.title ?? ownTitle(document, found?.title) ?? about.title
  if (opening.title !== undefined) lower(plain)
  settleFormulas(plain)
  const mdast = withTitle(plain, title)
  const told = [...comments, ...folds, ...related]
  const kept = [
    ...textsOfMarkdown(mdast).map(legible),
    ...told.map(item => item.text),
    opening.subtitle ?? '',
  ]
  const isMade = options.whole === true && options.about !== undefined
  const dropped =
    isMade && keepsAll(legible(html), kept) ? [] : droppedFrom(pageTexts(html), kept, NO_PART)
  const leftOut = [...told, ...dropped]
  // A page with only a title, or pictures without a word, is no article.
  if (toString(plain, { includeImageAlt: true }).trim() === '' && !/!\[/.test(toMarkdown(plain)))
    return { markdown: '', leftOut, isCut }
  const said = {
    ...about,
    title: opening.title ?? options.about?.title ?? title,
    subtitle: opening.subtitle,
    author: about.author ?? found?.byline,
  }
  return {
    markdown: legible(`${frontMatterOf(said)}${writeMarkdown(mdast)}`),
    leftOut,
    isCut,
  }
}

/** The texts of a page as it came. */
function pageTexts(html: string): PageText[] {
  return textsOf(parseHtml(html)).map(said => ({ ...said, text: legible(said.text) }))
}

function articleOf(
  document: Document,
): { content: string; title?: string; byline?: string } | undefined {
  const before =
    (document.querySelector('main, article') ?? document.body).textContent?.trim().length ?? 0
  if (document.querySelectorAll('*').length > MAX_ELEMENTS) return undefined
  const copy = document.cloneNode(true) as unknown as Document
  const parsed = new Readability(copy, { charThreshold: 200, keepClasses: true }).parse()
  const content = parsed?.content ?? ''
  if (parsed === null || (parsed.textContent?.trim().length ?? 0) < before * LEAST_SHARE)
    return undefined
  const whole = wholeMain(document, parsed.textContent?.trim().length ?? 0)
  return {
    content: whole ?? content,
    ...(parsed.title ? { title: parsed.title } : {}),
    ...(parsed.byline ? { byline: parsed.byline } : {}),
  }
}

/** Of a main part that is text and no lists of links, so much must be kept; else all of it is the article. */
const KEPT_SHARE = 0.6
const LINK_SHARE = 0.25
/** What a main part holds beside its text. */
const BESIDE = 'nav, footer, form, script, style, noscript, template, [role="navigation"], aside'

/** @returns the content of the page's one main part, where its finder threw away too much of it */
function wholeMain(document: Document, kept: number): string | undefined {
  const [main, ...others] = document.querySelectorAll('main')
  if (main === undefined || others.length > 0) return undefined
  const copy = main.cloneNode(true) as HTMLElement
  for (const element of [...copy.querySelectorAll(BESIDE)]) element.remove()
  const length = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim().length ?? 0
  const links = [...copy.querySelectorAll('a')].reduce((sum, link) => sum + length(link), 0)
  const isText = links < length(copy) * LINK_SHARE
  return isText && kept < length(copy) * KEPT_SHARE ? copy.innerHTML : undefined
}

/** What a page says about itself: JSON-LD first, then Open Graph, then its own elements. */
function aboutOf(
  document: Document,
  { about }: PageOptions,
): Record<'title' | 'author' | 'date' | 'language' | 'direction', string | undefined> {
  const metas = [...document.querySelectorAll('meta')]
  const meta = (...names: string[]) =>
    names
      .map(
        name =>
          metas
            .find(one => [one.getAttribute('property'), one.getAttribute('name')].includes(name))
            ?.getAttribute('content') ?? undefined,
      )
      .find(value => value !== undefined && value.trim() !== '')
  const linked = linkedData(document)
  const root = document.documentElement
  const language = root.getAttribute('lang') ?? meta('og:locale') ?? undefined
  const date =
    linked.date ??
    meta('article:published_time', 'date', 'datePublished') ??
    document.querySelector('time[datetime]')?.getAttribute('datetime') ??
    undefined
  return {
    title: about?.title ?? linked.title ?? meta('og:title', 'twitter:title') ?? titleIn(document),
    author: about?.author ?? linked.author ?? meta('author', 'article:author'),
    date: date?.slice(0, 10),
    language:
      language !== undefined && /^[a-z]{2,3}([-_][a-z\d]{2,8})*$/i.test(language)
        ? language.replace('_', '-')
        : undefined,
    direction: root.getAttribute('dir') === 'rtl' ? 'rtl' : undefined,
  }
}

/** The one heading of the first level, which the page's own title says with more around it; else that title. */
function titleIn(document: Document): string | undefined {
  const named = document.querySelector('title')?.textContent?.trim()
  const [heading, ...more] = document.querySelectorAll('h1')
  const first = more.length > 0 ? '' : (heading?.textContent?.replace(/\s+/g, ' ').trim() ?? '')
  const isSame = !named || named.toLowerCase().includes(first.toLowerCase())
  return first !== '' && isSame ? first : named || undefined
}

/** A title that says the page's one great heading, and the name of the site beside it, is that heading. */
function ownTitle(document: Document, title: string | undefined): string | undefined {
  const [heading, ...more] = document.querySelectorAll('h1')
  const said = heading?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  const isWithin = title?.startsWith(said) === true && said !== '' && more.length === 0
  return isWithin && /^\s*[|·–—»]\s/.test(title.slice(said.length)) ? said : title
}

function linkedData(document: Document): { title?: string; author?: string; date?: string } {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data = JSON.parse(script.textContent ?? '') as unknown
      const entries = [data, (data as { '@graph'?: unknown })['@graph']].flat() as Record<
        string,
        unknown
      >[]
      const article = entries.find(
        entry =>
          typeof entry === 'object' &&
          entry !== null &&
          /Article|Posting|Report/.test(String(entry['@type'])),
      )
      if (article === undefined) continue
      const author = [article.author]
        .flat()
        .map(person =>
          typeof person === 'string' ? person : (person as { name?: unknown } | undefined)?.name,
        )
        .filter(name => typeof name === 'string')
        .join(', ')
      return {
        ...(typeof article.headline === 'string' ? { title: article.headline } : {}),
        ...(author === '' ? {} : { author }),
        ...(typeof article.datePublished === 'string' ? { date: article.datePublished } : {}),
      }
    } catch {
      // Data that does not parse says nothing.
    }
  }
  return {}
}

/** So many paragraphs of nothing but links at the end lead to other pages. */
const RELATED = 3

/** Takes the rows of links at the end out of the tree. @returns what was taken */
function takeRelated(tree: Mdast): LeftOut[] {
  const onlyLinks = (node: Mdast['children'][number]) =>
    node.type === 'paragraph' &&
    node.children.some(child => child.type === 'link') &&
    node.children.every(child => child.type === 'link' || !/[\p{L}\p{N}]/u.test(toString(child)))
  const last = tree.children.findLastIndex(
    node => !onlyLinks(node) && node.type !== 'thematicBreak',
  )
  const end = tree.children.slice(last + 1)
  const related = end.filter(onlyLinks)
  if (last < 0 || related.length < RELATED) return []
  tree.children = tree.children.slice(0, last + 1)
  return related.map(node => ({ text: toString(node).trim(), reason: 'related posts', line: 1 }))
}

/** Below a title that stands for itself no heading is as high. */
function lower(tree: Mdast): void {
  const headings = tree.children.filter(node => node.type === 'heading')
  if (headings.every(({ depth }) => depth > 1)) return
  for (const node of headings) node.depth = Math.min(6, node.depth + 1) as typeof node.depth
}

/** The article opens with its title, once, and no other heading is as high. */
function withTitle(tree: Mdast, title: string | undefined): Mdast {
  const headings = tree.children.filter(node => node.type === 'heading')
  const top = headings.filter(node => node.depth === 1)
  if (
    top.length > 1 ||
    (top.length === 1 && tree.children.indexOf(top[0] as Mdast['children'][number]) > 2)
  )
    for (const node of headings) node.depth = Math.min(6, node.depth + 1) as typeof node.depth
  // A first heading that says the title again is the title.
  const again = headings.find(
    node =>
      title !== undefined && toString(node).trim().toLowerCase() === title.trim().toLowerCase(),
  )
  if (again !== undefined) again.depth = 1
  if (
    title === undefined ||
    tree.children.some(node => node.type === 'heading' && node.depth === 1)
  )
    return tree
  return {
    ...tree,
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      ...tree.children,
    ],
  }
}
