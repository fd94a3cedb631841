/** Reading the user's article, whatever its format, and making its deck. */
import { basename } from 'node:path'
import { compile, type Deck } from '../compile.ts'
import { ARTICLE_FILES } from '../../components/pictures.ts'
import { pictureAt, prepareDrawings } from '../deck/pictureFiles.ts'
import { pictureIn } from '../deck/resources.ts'
import type { Passage } from '../coverage/words.ts'
import type { ParsedDirection } from '../direction/parse.ts'
import { refusedIn } from '../direction/resolve.ts'
import type { Tightness } from '../fit/index.ts'
import { createTypesetter } from '../fonts/index.ts'
import { unreadable } from '../formats/format.ts'
import { readFormat } from '../formats/index.ts'
import { pictureOf } from '../layouts/index.ts'
import type { Typesetter } from '../layouts/typesetter.ts'
import { LecternError } from '../messages.ts'
import { fetchOnce } from '../network/client.ts'
import { tooDeep } from '../parse/messages.ts'
import { isGenerated } from '../render/fingerprint.ts'
import { readDirection } from './directionFile.ts'
import { report } from './report.ts'
import type { DiagramAnswer } from '../storyboard/diagrams.ts'
import type { LeftOut, Settings, Storyboard } from '../types.ts'
import { bytesOf, STANDARD_INPUT } from './bytes.ts'
import { configurationFor } from './configuration.ts'

export interface Source {
  /** Markdown, whatever the file was. */
  text: string
  /** as the user named it */
  file: string
  /**
   * whether it is told in slides, or has been already: the user decides, by its name or an option,
   * never what stands in it
   */
  kind: 'article' | 'deck'
  /** Slidev itself runs the deck, with its code: the user asked for it; how long its slides may take, ms */
  slidev?: { timeout: number } | undefined
  /** where its images are */
  folder: string
  /** what was noise around the article */
  leftOut: LeftOut[]
  /** the words of the file itself, when the text was made from another format */
  passages?: Passage[]
  /** what the command line says over the front matter */
  settings?: Partial<Settings>
  /** what holds where the front matter says nothing: the configuration of its folder */
  house?: Partial<Settings>
  /** how a person wants it told */
  direction?: ParsedDirection | undefined
  /** own words of the person are refused */
  articleWordsOnly?: boolean | undefined
  /** its diagrams, where a command shows them */
  diagrams?: ReadonlyMap<string, DiagramAnswer>
}

export interface ReadingOptions {
  /** takes nothing for noise */ keepAll?: boolean
  /** fetches the article's pictures from the network */ fetchImages?: boolean
  /** what the command line says over the front matter */ settings?: Partial<Settings>
  /** the file is a deck, whatever its name */ deck?: boolean
  /** its diagrams are drawn, in this browser where one is named */
  diagrams?: { browser?: string | undefined }
  /** the deck is run by Slidev itself, with its code; how long its slides may take, ms */
  slidev?: { timeout: number } | undefined
  /** file of the direction, where it is not beside the article */ direction?: string | undefined
  /** own words in it are refused */ articleWordsOnly?: boolean | undefined
}

/** @param path of the article, an address, or `-` for standard input */
export async function readSource(path: string, options: ReadingOptions = {}): Promise<Source> {
  const { keepAll = false, fetchImages = false, settings, slidev } = options
  const isDeckFile = options.deck === true || slidev !== undefined || isNamedAsDeck(path)
  const read = await opened(path, keepAll || isDeckFile)
  const kind = isDeckFile ? 'deck' : 'article'
  if (kind === 'article' && isGenerated(read.text)) throw unnamedDeck(path)
  const source: Source = { ...read, kind, slidev, ...houseOf(read, kind) }
  const shown = kind === 'deck' ? source : await withPictures(source, fetchImages)
  await prepareDrawings(`${shown.text}\n${shown.house?.brand?.logo ?? ''}`)
  const direction = kind === 'deck' ? undefined : readDirection(source, options.direction)
  const directed = direction === undefined ? shown : { ...shown, direction }
  const { articleWordsOnly } = options
  const whole = { ...directed, ...(settings === undefined ? {} : { settings }), articleWordsOnly }
  if (options.diagrams === undefined || !/mermaid|^diagram:/im.test(whole.text)) return whole
  const { withDiagrams } = await import('./diagrams.ts')
  return withDiagrams(whole, options.diagrams.browser)
}

function houseOf({ folder }: ReadText, kind: Source['kind']): Pick<Source, 'house'> {
  return kind === 'deck' ? {} : { house: configurationFor(folder).settings }
}

/** A file of the user's, by the name that decks have; never an address, whose text is a stranger's. */
function isNamedAsDeck(path: string): boolean {
  return /(?:^|\.)slides\.md$/i.test(basename(path)) && !isAddress(path) && path !== '-'
}

function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

function unnamedDeck(path: string): LecternError {
  return unreadable(
    path,
    'deck/name',
    'This has the head of a deck that Lectern wrote, but is not named like one.',
    'add --deck when it is a deck of yours, or name the article that it was made from',
  )
}

/** Nothing is loaded for an article that names no picture on the network. */
async function withPictures(source: Source, wanted: boolean): Promise<Source> {
  if (!/https?:/i.test(source.text) || !/!\[|<img\b/i.test(source.text)) return source
  const { withFetchedPictures } = await import('./fetchPictures.ts')
  return {
    ...source,
    text: await withFetchedPictures(
      source.text,
      { file: source.file, folder: source.folder, name: nameOf(source) },
      wanted,
    ),
  }
}

/** What was read, before it is known what it is to the user. */
type ReadText = Omit<Source, 'kind' | 'slidev'>

async function opened(path: string, keepAll: boolean): Promise<ReadText> {
  if (isAddress(path)) {
    const { bytes, contentType, address } = await fetchOnce(path)
    const page = { bytes, name: path, contentType, address }
    return demandText({ file: path, folder: process.cwd(), ...(await readFormat(page, keepAll)) })
  }
  const { bytes, file, folder } = await bytesOf(path)
  const given = { bytes, name: file, contentType: '' }
  return demandText({ file, folder, ...(await readFormat(given, keepAll)) })
}

/** @throws LecternError when nothing of what was made into Markdown is text */
function demandText({ isCut, ...read }: ReadText & { isCut?: boolean }): ReadText {
  if (read.passages === undefined) return read
  if (isCut === true) report([tooDeep(read.file)])
  if (read.text.replace(/^---\n[\s\S]*?\n---\n/, '').trim() === '')
    throw unreadable(
      read.file,
      'read/empty',
      'The document has no text.',
      read.leftOut.length > 0
        ? 'all of it was taken for noise; --keep-all keeps it'
        : 'is it only a picture?',
    )
  return read
}

/** Whether a source is told in slides already. */
export function isDeck({ kind }: Source): boolean {
  return kind === 'deck'
}

let typesetter: Typesetter | undefined

/** @throws LecternError when the article is wrong */
export function compileSource(source: Source, tightness?: Tightness): Deck {
  const { text, file, folder, leftOut, passages, settings, house, diagrams } = source
  const { direction, articleWordsOnly } = source
  typesetter ??= createTypesetter()
  const deck = compile(text, file, typesetter, {
    tightness,
    leftOut,
    passages,
    settings,
    house,
    pictureOf: address => pictureAt(folder, address),
    diagramOf: diagram => diagrams?.get(diagram),
    direction: direction?.direction,
    directing: { place: direction?.place, articleWordsOnly },
  })
  if (direction !== undefined) demandAllowed(deck)
  return deck
}

/** @throws LecternError for what a direction may not say */
function demandAllowed({ storyboard }: Deck): void {
  const refused = refusedIn(storyboard.messages)
  if (refused.length > 0) throw new LecternError(refused)
}

/** The deck of a source: compiled from an article, or taken as it stands. */
export function deckOf(source: Source, tightness?: Tightness): { text: string; deck?: Deck } {
  if (isDeck(source)) return { text: source.text }
  const deck = compileSource(source, tightness)
  return { text: deck.slides, deck }
}

/** The name that outputs of a source get: its file's, without the ending. */
export function nameOf({ file }: Source): string {
  const stem = (
    /^https?:/i.test(file)
      ? (new URL(file).pathname
          .replace(/(?<!\/)\/+$/, '')
          .split('/')
          .at(-1) ?? '')
      : basename(file)
  ).replace(/\.\w+$/, '')
  // A name of dots alone is that of a folder.
  return /^\.*$/.test(stem) || file === STANDARD_INPUT ? 'article' : stem
}

/** The pictures that a deck shows, as files. */
export function picturesOf({ slides, settings }: Storyboard, { folder }: Source): string[] {
  const addresses = slides.flatMap(slide => pictureOf(slide) ?? [])
  return [...addresses, settings.brand.logo ?? ''].flatMap(address => {
    const file = address.startsWith(ARTICLE_FILES)
      ? pictureIn(folder, address.slice(ARTICLE_FILES.length))
      : undefined
    return file === undefined ? [] : [file]
  })
}
