/** All slides of a deck as one HTML document, a page each. */
import type { DrawnFormulas } from '../../components/formulas.ts'
import { plainText } from '../../components/inlineMarkdown.ts'
import { LOOK_ATTRIBUTE, lookAttributes } from '../../components/looks.ts'
import { ARTICLE_FILES } from '../../components/pictures.ts'
import { CANVAS_WIDTH } from '../layouts/canvas.ts'
import { clicksOf, isLayout, type Shown } from '../layouts/index.ts'
import { formulasOf } from '../formulas/html.ts'
import { escape } from '../text/escape.ts'
import type { Bundle } from './bundle.ts'
import type { DeckSlide, ParsedDeck } from './parse.ts'

export interface PageChoice {
  withClicks: boolean
  dark: boolean
  /** slide numbers; all that are shown when undefined */ range?: Set<number>
  /** Backup slides too, which otherwise have to be named. */
  withHidden?: boolean
}

/** @returns the slides that somebody wants pages of */
export function chosenSlides({ slides }: ParsedDeck, choice: PageChoice): DeckSlide[] {
  const { range, withHidden = false } = choice
  return slides.filter(slide => range?.has(slide.no) ?? (withHidden || !slide.hidden))
}
/** A page of the document: slide `no` after `click` clicks. */
export interface Page {
  slide: DeckSlide
  click: number
}
export interface RenderedDocument {
  html: string
  /** each page as HTML, without the document around it */ sheets: string[]
  pages: Page[]
  /** the style sheets that they need */ css: string[]
  width: number
  height: number
}

/**
 * @param hasFile whether a picture's path leads to a file that may be shown
 * @returns a document whose only resources are the bundle's style sheets and the article's images
 */
export async function renderDocument(
  deck: ParsedDeck,
  bundle: Bundle,
  choice: PageChoice,
  hasFile: (path: string) => boolean = () => true,
): Promise<RenderedDocument> {
  const height = heightOf(deck)
  const pages = chosenSlides(deck, choice).flatMap((slide): Page[] => {
    const clicks = clicksIn(slide)
    return choice.withClicks
      ? Array.from({ length: clicks + 1 }, (_, click) => ({ slide, click }))
      : [{ slide, click: Infinity }]
  })
  const formulas = formulasOf(deck.slides.map(({ frontmatter }) => frontmatter))
  const rendered = await Promise.all(
    pages.map(({ slide, click }) =>
      bundle.renderPage({
        layout: slide.layout,
        frontmatter: { ...slide.frontmatter, ...missing(slide, hasFile) },
        page: slide.no,
        total: deck.slides.filter(slide => !slide.hidden).length,
        click,
        formulas,
      }),
    ),
  )
  const css = sheetsFor(bundle, formulas)
  return {
    html: documentHtml(deck, { sheets: rendered, css, height, dark: choice.dark }),
    sheets: rendered,
    pages,
    css,
    width: CANVAS_WIDTH,
    height,
  }
}

interface DocumentParts {
  sheets: string[]
  css: string[]
  height: number
  dark: boolean
}

function documentHtml(deck: ParsedDeck, { sheets, css, height, dark }: DocumentParts): string {
  const links = css.map(path => `<link rel="stylesheet" href="/${path}">`)
  const pages = sheets.map(
    (page, index) => `<div class="lectern-sheet" data-index="${index}">${page}</div>`,
  )
  return `<!DOCTYPE html>
<html ${rootAttributes(deck, dark)}>
<head>
<meta charset="utf-8">
<title>${escape(plainText(String(deck.headmatter.title ?? '')))}</title>
${links.join('\n')}
<style>
@page { size: ${CANVAS_WIDTH}px ${height}px; margin: 0 }
html, body { margin: 0; padding: 0; background: none }
* {
  print-color-adjust: exact;
  -webkit-print-color-adjust: exact;
  animation: none !important;
  transition: none !important;
}
.lectern-sheet {
  position: relative;
  width: ${CANVAS_WIDTH}px;
  height: ${height}px;
  overflow: hidden;
  break-after: page;
  break-inside: avoid;
}
.lectern-sheet:last-child { break-after: auto }
</style>
</head>
<body>${pages.join('\n')}</body>
</html>`
}

/** What the deck says of the whole page: its language, its look, its brand. */
function rootAttributes({ headmatter }: ParsedDeck, dark: boolean): string {
  const said = headmatter.htmlAttrs as Record<string, string | undefined> | undefined
  const values = {
    lang: said?.lang ?? 'en',
    dir: said?.dir ?? 'ltr',
    ...(dark ? { class: 'dark' } : {}),
    ...lookAttributes(said?.[LOOK_ATTRIBUTE]),
    ...(said?.style === undefined ? {} : { style: said.style }),
  }
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escape(value)}"`)
    .join(' ')
}

/** @returns the style sheets that pages with such formulas load */
function sheetsFor({ css, formulaCss }: Bundle, formulas: DrawnFormulas): string[] {
  return Object.keys(formulas).length === 0 ? css : [...css, formulaCss]
}

/**
 * @returns the clicks of a slide in a layout of ours; its front matter has the same entries as the data it was
 * made from
 */
export function clicksIn({
  layout,
  frontmatter,
}: Pick<DeckSlide, 'layout' | 'frontmatter'>): number {
  return isLayout(layout) ? clicksOf({ layout, data: frontmatter } as unknown as Shown) : 0
}

/** px, from "16/9", "4/3" or a number in the headmatter; Slidev's own default otherwise. */
function heightOf(deck: ParsedDeck): number {
  const value = String(deck.headmatter.aspectRatio ?? '16/9')
  const [width, height] = value.split(/[/:]/).map(Number)
  const ratio =
    width !== undefined && height !== undefined && width > 0 && height > 0
      ? width / height
      : Number(value) > 0
        ? Number(value)
        : 16 / 9
  return Math.round((CANVAS_WIDTH / ratio) * 100) / 100
}

/** Said beforehand, since a page that is only printed does not notice that a picture failed. */
function missing(
  { frontmatter }: DeckSlide,
  hasFile: (path: string) => boolean,
): { missing?: true } {
  const { image } = frontmatter
  return typeof image === 'string' &&
    image.startsWith(ARTICLE_FILES) &&
    !hasFile(image.slice(ARTICLE_FILES.length))
    ? { missing: true }
    : {}
}
