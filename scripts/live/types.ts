/** The deck as the client and the server share it: data only, no text in it is ever compiled. */

import type { LookName } from '../../components/looks.ts'

/** A slide for the audience: all that its layout needs, and what navigation needs. */
export interface LiveSlide {
  /** Where its content comes from, as a name: it stays when the slide is reworded or others come before it. */
  id: string
  layout: string
  /** Plain text, for lists of slides and the window's title. */
  title: string
  /** What stands in the layout's slots; lines are inline Markdown (components/inlineMarkdown.ts). */
  data: Record<string, unknown>
  /** Reveals until all of it is shown. */
  clicks: number
  /** Minutes that the plan gives to it. */
  minutes: number
  /** A backup slide: turning pages passes it by, a jump reaches it. */
  hidden?: true
}

/** What everybody with the audience's key may have. */
export interface LiveDeck {
  /** Changes with the deck's content. */
  version: string
  title: string
  /** BCP 47 tag */
  language: string
  direction: 'ltr' | 'rtl'
  /** Width by height of the canvas, which is 980 px wide. */
  aspectRatio: number
  /** The look, where it is not the default one. */
  look?: LookName
  /** CSS custom properties of the brand. */
  style: string
  favicon: string
  /** Minutes of the session. */
  duration: number
  slides: LiveSlide[]
  /** Its formulas, drawn, by their source as it stands in the slides. */
  formulas: Record<string, string>
}

/** What only the presenter may have, of one slide. */
export interface LiveNote {
  /** Safe HTML: made of the note's tree, every text escaped. */
  html: string
  /** Lines of the article, "12-14". */
  origin?: string
}

export interface LiveNotes {
  /** Name of the article's file, for the link to the source. */
  article: string
  notes: LiveNote[]
}

/** Who a window is to the server. */
export type WindowRole = 'presenter' | 'audience'

/** Where the session stands. */
export interface Position {
  /** Number of the slide (1-based) in the deck of `version`. */
  page: number
  clicks: number
  /** The slide's id. */
  slide: string
  version: string
}

/** What windows share beside the position: timer, countdowns, hands, drawings; by name. */
export type SharedValues = Record<string, unknown>

/** From a window to the others. */
export type WindowMessage =
  | { type: 'position'; position: Position }
  | { type: 'shared'; key: string; value: unknown }
  /** A window that was cut off is back, with what it knows. */
  | { type: 'back'; version: string; position?: Position; shared: SharedValues }

/** From the server to a window. */
export type ServerMessage =
  | { type: 'position'; position: Position }
  | { type: 'shared'; key: string; value: unknown }
  /** The article was changed: /deck.json has the new deck. */
  | { type: 'deck'; version: string }
  /** For the presenter: what is wrong with the article just now; empty when all is well again. */
  | { type: 'notice'; text: string }

/** Where the session stands, for a window that opens. */
export interface SessionState {
  position?: Position
  shared?: SharedValues
  notice?: string
  /** The server's clock when the page was sent, ms since 1970; devices' own clocks differ. */
  time?: number
}

/** What the page carries for the client, in a block of JSON. */
export interface PageData {
  deck: LiveDeck
  role: WindowRole
  /** The notes, where the page may hold them and no server gives them. */
  notes?: LiveNotes
  /** Whether a server stands behind the page, for notes and windows on other machines. */
  served: boolean
  /** Where the session stands, for a window that opens. */
  state?: SessionState
}
