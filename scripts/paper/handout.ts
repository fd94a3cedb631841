/** The participant's handout: a workbook made from the article's own content. Pure: a storyboard in, HTML out. */
import { chapterName, chapterOf } from '../layouts/chapterName.ts'
import { saySame, readable } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import { headlineOf } from '../layouts/index.ts'
import { vocabularyOf } from '../languages/index.ts'
import type { Vocabulary } from '../languages/labels.ts'
import type { NoteLine, Slide, Storyboard } from '../types.ts'
import { card } from './card.ts'
import { paragraphsOf } from './paragraphs.ts'
import { html, page, type Markup, type Paper } from './html.ts'
import { lines } from './lines.ts'
import { PAPER_STYLES } from './styles.ts'
import { thumb } from './thumb.ts'
import { workbook } from './workbook.ts'

export type HandoutKind = 'guided' | 'notes' | 'full' | 'card'
export interface HandoutOptions {
  kind: HandoutKind
  paper: 'a4' | 'letter'
  /** slides a page, for notes */ perPage: 1 | 2 | 3 | 6
  answers: boolean
  /** style sheets */ css: string[]
  /** each slide's page as HTML, for notes and full */ pages: string[]
  /** of the canvas, px */ height: number
  /** whether a picture can be shown; none is, by default */ hasPicture?: (
    address: string,
  ) => boolean
}

export function handout(whole: Storyboard, options: HandoutOptions): string {
  // Backup slides are the trainer's; they stand last, so that each slide keeps its page.
  const board = { ...whole, slides: whole.slides.filter(slide => slide.hidden !== true) }
  const told = { ...whole, slides: whole.slides.filter(isOfArticle) }
  const words = vocabularyOf(board.settings.language)
  const paper: Paper = {
    title: readable(board.title),
    language: board.settings.language,
    direction: board.settings.direction,
    paper: options.paper,
    css: options.css,
    brand: board.settings.brand,
  }
  return page(
    paper,
    words.handout.handout,
    BODIES[options.kind](options.kind === 'full' ? told : board, words, options),
    PAPER_STYLES,
  )
}

/** What there was no time for belongs to the article all the same. */
function isOfArticle({ hidden, putAside }: Slide): boolean {
  return hidden !== true || putAside === true
}

const BODIES: Record<
  HandoutKind,
  (board: Storyboard, words: Vocabulary, options: HandoutOptions) => Markup
> = {
  guided: (board, words, { answers, hasPicture = () => false }) =>
    workbook(board, words, { answers, hasPicture }),
  notes,
  full,
  card,
}

/** Pictures of the slides beside ruled lines; six a page have no lines. */
function notes(
  { slides }: Storyboard,
  words: Vocabulary,
  { pages, perPage, height }: HandoutOptions,
): Markup {
  const scale = { 1: 0.655, 2: 0.6, 3: 0.33, 6: 0.325 }[perPage]
  const pictures = slides.map((slide, index) => ({
    slide,
    picture: thumb(pages[index] ?? '', readable(headlineOf(slide)), scale, height),
  }))
  const title = html`<h1 style="font-size: 1.4rem; margin-block-end: 6mm">
    ${words.handout.handout}
  </h1>`
  if (perPage === 6)
    return html`${title}
      <div class="thumbs" style="--across: 2">
        ${pictures.map(({ picture }) => html`<div style="break-inside: avoid">${picture}</div>`)}
      </div>`
  const ruled = pictures.map(({ picture }) =>
    perPage === 3
      ? html`<div class="notes-row">${picture}${lines(7)}</div>`
      : html`<div class="full">${picture}${lines(perPage === 1 ? 11 : 2)}</div>`,
  )
  return html`${title}${ruled}`
}

/** Of a slide beside the text that it is made of. */
const BESIDE_TEXT = 0.27

/** Each slide with all that is said about it, for people who were not there. */
function full(
  { slides }: Storyboard,
  words: Vocabulary,
  { pages, height }: HandoutOptions,
): Markup {
  let section: Text | undefined
  return html`<h1 style="margin-block-end: 6mm">${words.handout.handout}</h1>
    ${inArticleOrder(slides).map(slide => {
      const opens =
        slide.section !== undefined &&
        (section === undefined || !saySame(chapterName(slide.section), section))
      section = chapterOf(slide) ?? section
      const heading = html`<h2>${slide.section?.number}. ${chapterOf(slide) ?? ''}</h2>`
      const said = paragraphsOf(slide.note.filter(isSaid))
      const picture = thumb(
        pages[slide.no - 1] ?? '',
        readable(headlineOf(slide)),
        BESIDE_TEXT,
        height,
      )
      return html`${opens ? heading : undefined}
        <div class="block reader">
          <div>${picture}</div>
          <div>${said.map(lines => html`<p>${lines.map(({ text }) => html`${text} `)}</p>`)}</div>
        </div>`
    })}`
}

function isSaid({ act, private: isPrivate, kind }: NoteLine): boolean {
  const isTold = act === undefined || act === 'spare'
  return isTold && isPrivate === undefined && kind === 'article'
}

/** Slides that were put aside stand where the article has them: with their section, before what comes later in it. */
function inArticleOrder(slides: Slide[]): Slide[] {
  const ordered = slides.filter(slide => slide.putAside !== true)
  for (const slide of slides.filter(({ putAside }) => putAside === true)) {
    const before = ordered.findLastIndex(other => precedes(other, slide))
    ordered.splice(before + 1, 0, slide)
  }
  return ordered
}

function precedes(other: Slide, slide: Slide): boolean {
  const isEarlier = startOf(other) <= startOf(slide)
  if (slide.section === undefined) return other.section === undefined && isEarlier
  if (other.section === undefined) return false
  const { number } = other.section
  return number < slide.section.number || (number === slide.section.number && isEarlier)
}

function startOf({ origin: [first] }: Slide): number {
  return first?.start ?? 0
}
