/** The compiler on one screen: article in, deck out. Pure: the same text gives the same deck. */
import { withLostWords } from './coverage/index.ts'
import type { Passage } from './coverage/words.ts'
import { directedOutline } from './direction/outline.ts'
import { resolve, type ResolveOptions } from './direction/resolve.ts'
import type { Direction } from './direction/types.ts'
import { fit, tooHigh, type Tightness } from './fit/index.ts'
import type { Typesetter } from './layouts/typesetter.ts'
import { wrongFormulas } from './formulas/findings.ts'
import { read } from './read/index.ts'
import { recognise } from './recognise/index.ts'
import { brandStyle } from './render/brand.ts'
import { render } from './render/index.ts'
import { ledgerOf } from './storyboard/ledger.ts'
import { storyboard } from './storyboard/index.ts'
import { plan } from './storyboard/plan.ts'
import { withDiagrams, type DiagramOf } from './storyboard/diagrams.ts'
import { withPictures, type PictureOf } from './storyboard/pictures.ts'
import type { Coverage, LeftOut, Message, Settings, Storyboard } from './types.ts'

export interface Deck {
  storyboard: Storyboard
  /** the text of slides.md, made when somebody asks */ readonly slides: string
  /** where each sentence of the article went, looked at when somebody asks */ readonly coverage: Coverage
}

/**
 * @param source the article's text
 * @param file the article's name, for messages and for the deck's mark
 * @param type measures texts in the fonts and sizes of the look
 * @param known what the judge found too full in an earlier round; of a source that became Markdown
 * what was left out and its own words;
 * settings that are said over the front matter, and those of the house, which hold where it says
 * nothing; which pictures can be shown, all of them by default; what became of diagrams; how a
 * person wants it told, and where that is written
 * @throws LecternError when the article is wrong: which key, which line, what is allowed
 */
export function compile(
  source: string,
  file: string,
  type: Typesetter,
  known: {
    tightness?: Tightness | undefined
    leftOut?: LeftOut[]
    passages?: Passage[] | undefined
    settings?: Partial<Settings> | undefined
    house?: Partial<Settings> | undefined
    pictureOf?: PictureOf
    diagramOf?: DiagramOf
    direction?: Direction | undefined
    directing?: ResolveOptions | undefined
  } = {},
): Deck {
  const article = read(source, file, known.leftOut, known.house)
  Object.assign(article.settings, known.settings)
  const written = recognise(article)
  const { entries, messages: directed } = resolve(known.direction ?? {}, written, known.directing)
  const told = directedOutline(written, entries)
  const recognised = withDiagrams(told, known.diagramOf ?? (() => undefined))
  const outline = withPictures(recognised, known.pictureOf ?? (image => ({ image })))
  const board = plan(fit(storyboard(outline, entries), type, known.tightness))
  const coverage = once(() =>
    withLostWords(ledgerOf(outline, board), board.slides, source, known.passages),
  )
  const messages = once(() =>
    [
      ...board.messages,
      ...tooHigh(board, type, known.tightness),
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
