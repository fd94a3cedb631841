/** The compiler on one screen: article in, deck out. Pure: the same text gives the same deck. */
import { withSlideEdits } from './adopting/apply.ts'
import { withLostWords } from './coverage/index.ts'
import type { Passage } from './coverage/words.ts'
import { directedOutline } from './direction/outline.ts'
import { resolve, type ResolveOptions } from './direction/resolve.ts'
import { sessionOf } from './direction/session.ts'
import type { Direction } from './direction/types.ts'
import { unitsOf } from './direction/units.ts'
import { fit, tooHigh, type Tightness } from './fit/index.ts'
import type { Typesetter } from './layouts/typesetter.ts'
import { wrongFormulas } from './formulas/findings.ts'
import { read } from './read/index.ts'
import { recognise } from './recognise/index.ts'
import type { Outline } from './recognise/outline.ts'
import { brandStyle } from './render/brand.ts'
import { render } from './render/index.ts'
import { ledgerOf } from './storyboard/ledger.ts'
import { storyboard } from './storyboard/index.ts'
import { plan } from './storyboard/plan.ts'
import { withDiagrams, type DiagramOf } from './storyboard/diagrams.ts'
import { withPictures, type PictureOf } from './storyboard/pictures.ts'
import type { Article, Coverage, LeftOut, Message, Settings, Storyboard } from './types.ts'

export interface Deck {
  storyboard: Storyboard
  /** the text of slides.md, made when somebody asks */ readonly slides: string
  /** where each sentence of the article went, looked at when somebody asks */ readonly coverage: Coverage
}

/** What is known beside the article's text. */
export interface Known {
  /** what the judge found too full in an earlier round */ tightness?: Tightness | undefined
  /** of a source that became Markdown: what was left out */ leftOut?: LeftOut[]
  /** its own words */ passages?: Passage[] | undefined
  /** settings that are said over the front matter */ settings?: Partial<Settings> | undefined
  /** those of the house, which hold where the front matter says nothing */
  house?: Partial<Settings> | undefined
  /** which pictures can be shown, all of them by default */ pictureOf?: PictureOf
  /** what became of diagrams */ diagramOf?: DiagramOf
  /** how a person wants it told */ direction?: Direction | undefined
  /** where that is written, and what it may say */ directing?: ResolveOptions | undefined
}

/**
 * @returns the article as sections of named parts, before anybody directs them: of a direction only
 * what it says of the whole session, with what is wrong there
 */
export function outlineOf(
  source: string,
  file: string,
  { settings, house, leftOut, direction = {}, directing }: Known = {},
): { article: Article; outline: Outline; messages: Message[] } {
  const session = sessionOf(direction, directing?.place)
  const article = read(source, file, leftOut, house)
  Object.assign(article.settings, session.settings, settings)
  return { article, outline: recognise(article), messages: session.messages }
}

/**
 * @param source the article's text
 * @param file the article's name, for messages and for the deck's mark
 * @param typesetter measures texts in the fonts and sizes of the look
 * @throws LecternError when the article is wrong: which key, which line, what is allowed
 */
export function compile(
  source: string,
  file: string,
  typesetter: Typesetter,
  known: Known = {},
): Deck {
  const { article, outline: written, messages: ofSession } = outlineOf(source, file, known)
  const { look } = article.settings.brand
  const type = look === undefined ? typesetter : typesetter.inLook(look)
  const { entries, messages: directed } = resolve(known.direction ?? {}, written, known.directing)
  const told = directedOutline(written, entries)
  const recognised = withDiagrams(told, known.diagramOf ?? (() => undefined))
  const outline = withPictures(recognised, known.pictureOf ?? (image => ({ image })))
  const planned = plan(fit(storyboard(outline, entries), type, known.tightness))
  const board = edited(planned, outline, known)
  const coverage = once(() =>
    withLostWords(ledgerOf(outline, board), board.slides, source, known.passages),
  )
  const messages = once(() =>
    [
      ...board.messages,
      ...tooHigh(board, type, known.tightness),
      ...ofSession,
      ...directed,
      ...brandStyle(article.settings.brand, file).messages,
      ...wrongFormulas(board.slides, file),
      ...coverage().lost.map(lost => aboutLost(lost, file)),
    ].map(message => (message.line === undefined ? message : { file, ...message })),
  )
  const slides = once(() => render(board, file.split(/[\\/]/).at(-1) ?? file))
  return {
    storyboard: {
      ...board,
      get messages() {
        return messages()
      },
    },
    get coverage() {
      return coverage()
    },
    get slides() {
      return slides()
    },
  }
}

/** What a person changed in slides.md, where anything was. */
function edited(planned: Storyboard, outline: Outline, known: Known): Storyboard {
  const { deck = [] } = known.direction ?? {}
  if (deck.length === 0) return planned
  const { directing, pictureOf } = known
  return withSlideEdits(planned, deck, unitsOf(outline), { ...directing, pictureOf })
}

/** What takes long and is not always asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function aboutLost({ text, line }: Coverage['lost'][number], file: string): Message {
  return {
    rule: 'ledger/lost',
    severity: 'error',
    file,
    ...(line === undefined ? {} : { line, column: 1 }),
    message:
      `"${text.slice(0, 80)}" is neither on a slide nor in a note, ` +
      'and not on the list of what is left out.',
    hint: 'please report it',
  }
}
