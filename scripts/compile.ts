/** The compiler on one screen: article in, deck out. Pure: the same text gives the same deck. */
import { withLostWords } from './coverage/index.ts'
import type { Passage } from './coverage/words.ts'
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
  /** where each sentence of the article went */ coverage: Coverage
}

/**
 * @param source the article's text
 * @param file the article's name, for messages and for the deck's mark
 * @param type measures texts in the fonts and sizes of the look
 * @param known what the judge found too full in an earlier round; of a source that became Markdown
 * what was left out and its own words;
 * settings that are said over the front matter; which pictures can be shown, all of them by default;
 * what became of diagrams
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
    pictureOf?: PictureOf
    diagramOf?: DiagramOf
  } = {},
): Deck {
  const article = read(source, file, known.leftOut)
  Object.assign(article.settings, known.settings)
  const recognised = withDiagrams(recognise(article), known.diagramOf ?? (() => undefined))
  const outline = withPictures(recognised, known.pictureOf ?? (image => ({ image })))
  const board = plan(fit(storyboard(outline), type, known.tightness))
  const { messages } = brandStyle(article.settings.brand, file)
  const coverage = withLostWords(ledgerOf(outline, board), board.slides, source, known.passages)
  let slides: string | undefined
  return {
    storyboard: {
      ...board,
      messages: [
        ...board.messages,
        ...tooHigh(board, type, known.tightness),
        ...messages,
        ...wrongFormulas(board.slides, file),
        ...coverage.lost.map((lost): Message => ({
          rule: 'ledger/lost',
          severity: 'error',
          file,
          ...(lost.line === undefined ? {} : { line: lost.line, column: 1 }),
          message:
            `"${lost.text.slice(0, 80)}" is neither on a slide nor in a note, ` +
            'and not on the list of what is left out.',
          hint: 'please report it',
        })),
      ].map(message => (message.line === undefined ? message : { file, ...message })),
    },
    coverage,
    get slides() {
      slides ??= render(board, file.split(/[\\/]/).at(-1) ?? file)
      return slides
    },
  }
}
