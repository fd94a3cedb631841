/** Cards to cut out: what is sorted in the exercises, and the sides that it is sorted to. */
import { paperOf } from '../layouts/index.ts'
import { ofKind, type PaperPart } from '../layouts/paper.ts'
import { plain, readable } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import { vocabularyOf } from '../languages/index.ts'
import type { Storyboard } from '../types.ts'
import { html, page, type Markup } from './html.ts'
import { PAPER_STYLES } from './styles.ts'

export interface CardsOptions {
  paper: 'a4' | 'letter'
  /** style sheets */ css: string[]
}

/** Cards that belong together: the sides first, what is sorted to them after. */
interface Pack {
  title: Text
  sides: Text[]
  cards: Text[]
}

/** @returns a document; where nothing is sorted, the terms and what they mean, to be matched */
export function sortCards(board: Storyboard, { paper, css }: CardsOptions): string {
  const { settings, title, slides } = board
  const { language, direction, brand } = settings
  const words = vocabularyOf(language)
  const parts = slides.flatMap(paperOf)
  const sorted = ofKind(parts, 'work').flatMap(packOf)
  const packs = sorted.length > 0 ? sorted : termsIn(parts, board)
  const body = html`<h1 class="cards-title">${title}</h1>
    ${packs.map(packMarkup)}`
  const about = { title: readable(title), language, direction, paper, css, brand }
  return page(about, words.activity.label, body, PAPER_STYLES)
}

function packOf({ activity, title, prompts, choices }: PaperPart & { kind: 'work' }): Pack[] {
  if (activity !== 'sort') return []
  return [{ title: title.text, sides: choices, cards: prompts.map(({ text }) => text.text) }]
}

function termsIn(parts: PaperPart[], { title }: Storyboard): Pack[] {
  const terms = new Map(ofKind(parts, 'term').map(term => [plain(term.title.text), term]))
  if (terms.size === 0) return []
  const all = [...terms.values()]
  return [
    { title, sides: all.map(term => term.title.text), cards: all.map(({ text }) => text.text) },
  ]
}

function packMarkup({ title, sides, cards }: Pack): Markup {
  return html`<section>
    <h2>${title}</h2>
    <div class="cards">
      ${sides.map(side => html`<div class="card-of-side">${side}</div>`)}
      ${cards.map(card => html`<div>${card}</div>`)}
    </div>
  </section>`
}
