/** lectern export: the outputs of one article, through one Chromium. */
import type { Browser } from 'playwright-core'
import { withBrowser } from '../browser/launch.ts'
import type { Deck } from '../compile.ts'
import type { PageChoice } from '../deck/document.ts'
import { withPages } from '../deck/pages.ts'
import type { ParsedDeck } from '../deck/parse.ts'
import { openOutputFolder } from '../files/index.ts'
import type { Tightness } from '../fit/index.ts'
import { LecternError } from '../messages.ts'
import { infoOf } from '../outputs/deckInfo.ts'
import { filesOf, isOfSlides, isPaper, outputsOf } from '../outputs/index.ts'
import type { PaperOptions, PaperOutput, ShownDeck, Target, Written } from '../outputs/output.ts'
import { isGenerated } from '../render/fingerprint.ts'
import { sheetsOf, type Sheets } from '../outputs/sheets.ts'
import { deckSourceOf, parsedDeck } from './decks.ts'
import { sourceBehind } from './editedDeck.ts'
import { hasNewBreak, judgePages, missingPictures, tightnessOf, type Judged } from './judging.ts'
import { usesOf, type Uses } from './libraryKey.ts'
import { progress, report } from './report.ts'
import {
  compileSource,
  deckOf,
  isDeck,
  nameOf,
  readSource,
  type ReadingOptions,
  type Source,
} from './source.ts'

export interface ExportOptions extends PaperOptions {
  to: string[]
  output: string
  withClicks: boolean
  range?: string | undefined
  dark: boolean
  browser?: string | undefined
  /** a presentation whose look a deck for PowerPoint takes */ template?: string | undefined
  reading?: ReadingOptions
  /** a picture of the first slide, for a library's index */ withCover?: boolean
}

/** Rounds in which what the judge found goes back to fit. */
const MAX_ROUNDS = 3

/**
 * Writes what is asked for.
 * @throws LecternError when a range is wrong, or the result is not what it should be
 */
export async function exportDeck(article: string, options: ExportOptions): Promise<void> {
  const source = await readSource(article, {
    ...options.reading,
    diagrams: { browser: options.browser },
  })
  const output = openOutputFolder(options.output, {
    by: 'export',
    inputs: [article],
    tell: message => report([message]),
  })
  const target = { output, folder: options.output, stem: nameOf(source) }
  output.reserve(filesOf(target.stem, options.to))
  await withBrowser(options.browser, async browser => {
    const { written } = await exportSource(browser, source, target, options)
    output.finish(() => false)
    progress('')
    for (const { path, what } of written) process.stderr.write(`${path}: ${what}\n`)
  })
}

export interface Exported {
  written: Written[]
  title: string
  slides: number
  minutes: number | undefined
  /** files beside the article that the deck uses; undefined when nobody knows */ uses:
    Uses | undefined
  cover?: Uint8Array
}

/** One article's files through a browser that others may share. */
export async function exportSource(
  browser: Browser,
  source: Source,
  target: Target,
  options: ExportOptions,
): Promise<Exported> {
  const papers = outputsOf(options.to).filter(isPaper)
  const [paper] = papers
  const behind = paper === undefined ? undefined : await articleFor(paper, source, options)
  const { parsed, printed, deck: shown } = await printFitting(browser, source, target, options)
  const deck = behind === undefined ? shown : compileSource(behind)
  const papersWritten =
    deck === undefined
      ? []
      : await writePapers(browser, deck, behind ?? source, target, papers, options)
  return {
    written: [...printed.written, ...papersWritten],
    title: infoOf(parsed).title,
    slides: parsed.slides.filter(slide => !slide.hidden).length,
    minutes: deck?.storyboard.minutes,
    uses: usesOf(source, parsed, deck?.storyboard.settings),
    ...(printed.cover === undefined ? {} : { cover: printed.cover }),
  }
}

/**
 * Papers are made from an article: of an edited deck from the one that it names, told as the deck
 * tells it. @returns nothing for an article
 */
async function articleFor(
  paper: PaperOutput,
  source: Source,
  { reading, browser }: ExportOptions,
): Promise<Source | undefined> {
  if (!isDeck(source)) return undefined
  if (source.slidev !== undefined || !isGenerated(source.text)) throw notOfDecks(paper, source)
  const found = await sourceBehind(source, { ...reading, diagrams: { browser } })
  report(found.messages)
  return found.source
}

function notOfDecks({ id }: PaperOutput, { file }: Source): LecternError {
  return new LecternError(
    {
      rule: 'usage/paper',
      severity: 'error',
      file,
      message: `A ${id} is made from the article, not from a deck.`,
      hint: 'name the article',
    },
    2,
  )
}

/** Handout and guide, and the forms that are no pages. */
async function writePapers(
  browser: Browser,
  deck: Deck,
  source: Source,
  target: Target,
  papers: PaperOutput[],
  options: PaperOptions,
): Promise<Written[]> {
  let drawn: Promise<Sheets> | undefined
  const sheets = () => (drawn ??= sheetsOf(deck, source.folder, nameOf(source)))
  const { file, folder } = source
  const written: Written[] = []
  for (const paper of papers)
    written.push(
      await paper.write({ browser, deck, file, folder, sheets, target, options, progress }),
    )
  progress('')
  return written
}

interface Printed {
  written: Written[]
  cover?: Uint8Array
}

/**
 * Prints once the judge finds nothing; what it finds goes back to fit first. A deck that a person
 * wrote is printed as it is.
 */
async function printFitting(
  browser: Browser,
  source: Source,
  target: Target,
  options: ExportOptions,
): Promise<{ parsed: ParsedDeck; printed: Printed; deck: Deck | undefined }> {
  let tightness: Tightness = new Map()
  for (let round = 1; ; round += 1) {
    const { text, deck } = deckOf(source, tightness)
    const parsed = parsedDeck(source, text)
    const isLast = round === MAX_ROUNDS
    progress('Rendering the slides')
    const deckSource = deckSourceOf(source, text, parsed)
    const choice = choiceOf(options, parsed)
    const drawAgain: ShownDeck['drawAgain'] = (other, work) =>
      withPages(browser, deckSource, { ...choice, ...other }, work)
    const result = await withPages(browser, deckSource, choice, async pages => {
      const judged = await judgePages(pages, source.file, deck === undefined ? 'warning' : 'error')
      if (mustFitAgain(judged, deck, tightness) && !isLast) return judged
      reportJudged(judged, deck, parsed, source)
      const { template } = options
      return print({ pages, parsed, target, template, progress, drawAgain }, options)
    })
    if ('written' in result) return { parsed, printed: result, deck }
    tightness = tightnessOf(result, tightness)
  }
}

function choiceOf({ withClicks, dark, range }: ExportOptions, { slides }: ParsedDeck): PageChoice {
  return {
    withClicks,
    dark,
    ...(range === undefined ? {} : { range: parseRange(range, slides.length) }),
  }
}

function mustFitAgain(judged: Judged, deck: Deck | undefined, tightness: Tightness): boolean {
  return isUnfit(judged) || (deck !== undefined && hasNewBreak(judged, tightness))
}

function isUnfit({ messages }: Judged): boolean {
  return messages.some(({ severity, rule }) => severity === 'error' && rule.startsWith('fit/'))
}

/** @throws LecternError when something does not fit after all */
function reportJudged(
  judged: Judged,
  deck: Deck | undefined,
  parsed: ParsedDeck,
  source: Source,
): void {
  report([
    ...(deck?.storyboard.messages ?? []),
    ...(deck === undefined ? missingPictures(parsed, source) : []),
    ...judged.messages.filter(message => message.severity !== 'error'),
  ])
  if (isUnfit(judged)) throw new LecternError(judged.messages)
}

async function print(shown: ShownDeck, { to, withCover }: ExportOptions): Promise<Printed> {
  const { tab, selector } = shown.pages
  const cover =
    withCover === true
      ? await tab.locator(selector).first().screenshot({ type: 'jpeg', quality: 72 })
      : undefined
  const written: Written[] = []
  for (const output of outputsOf(to).filter(isOfSlides)) written.push(await output.write(shown))
  return { written, ...(cover === undefined ? {} : { cover }) }
}

/** "1,3-5" as numbers. @throws LecternError (exit code 2) when it is no range or names a slide that is not there */
function parseRange(range: string, total: number): Set<number> {
  const wrong = (message: string) =>
    new LecternError(
      {
        rule: 'usage/range',
        severity: 'error',
        message,
        hint: `the deck has slides 1 to ${total}; write --range 1,3-5`,
      },
      2,
    )
  const numbers = range.split(',').flatMap(part => {
    const match = /^\s*(\d+)\s*(?:-\s*(?:(\d+)\s*)?)?$/.exec(part)
    if (match?.[1] === undefined) throw wrong(`"${part}" is not a slide number or a range.`)
    const from = Number(match[1])
    const to = part.includes('-') ? Number(match[2] ?? total) : from
    if (from < 1 || to > total || from > to) throw wrong(`There are no slides ${part.trim()}.`)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
  return new Set(numbers)
}
