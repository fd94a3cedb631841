/** lectern export: the deck as PDF or PNG, through one Chromium. */
import { namedPiece } from '../layouts/pieceNumber.ts'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { wordsBetweenFormulas } from '../../components/formulas.ts'
import { plainText } from '../../components/inlineMarkdown.ts'
import { withBrowser } from '../browser/launch.ts'
import type { PageChoice } from '../deck/document.ts'
import { withPages, type Pages } from '../deck/pages.ts'
import type { DeckSlide, ParsedDeck } from '../deck/parse.ts'
import { openOutputFolder } from '../files/index.ts'
import type { Tightness } from '../fit/index.ts'
import { LecternError } from '../messages.ts'
import { stampPdf } from '../pdf/stamp.ts'
import { verifyPdf, type Expected } from '../pdf/verify.ts'
import type { Deck } from '../compile.ts'
import { deckSourceOf, parsedDeck } from './decks.ts'
import { PAPERS, writePapers, type PaperOptions, type Target } from './documents.ts'
import { hasNewBreak, judgePages, missingPictures, tightnessOf } from './judging.ts'
import { usesOf, type Uses } from './libraryKey.ts'
import { progress, report } from './report.ts'
import { deckOf, nameOf, readSource, type ReadingOptions, type Source } from './source.ts'

export interface ExportOptions extends PaperOptions {
  to: string[]
  output: string
  withClicks: boolean
  range?: string | undefined
  dark: boolean
  browser?: string | undefined
  reading?: ReadingOptions
  /** a picture of the first slide, for a library's index */ withCover?: boolean
}

/** Rounds in which what the judge found goes back to fit. */
const MAX_ROUNDS = 3

/** Writes one file a format. @throws LecternError when a format or range is wrong, or the result is not what it should be */
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
  const target = { output, stem: nameOf(source) }
  output.reserve(filesOf(target.stem, options.to))
  await withBrowser(options.browser, async browser => {
    const { written } = await exportSource(browser, source, target, options)
    output.finish(() => false)
    progress('')
    for (const line of written) process.stderr.write(`${line}\n`)
  })
}

export interface Exported {
  /** a line for each file, for the user */ written: string[]
  title: string
  slides: number
  minutes: number | undefined
  /** files beside the article that the deck uses; undefined when nobody knows */ uses:
    Uses | undefined
  cover?: Uint8Array
}

/** The names of an article's outputs, as far as they are known before it is looked at. */
export function filesOf(stem: string, to: string[]): string[] {
  return to.flatMap(format => {
    const ending = format === 'pdf' ? '.pdf' : PAPERS[format]
    return ending === undefined ? [] : [`${stem}${ending}`]
  })
}

/** Whether a path is that of a slide's picture; the folder may hold outputs of articles as well. */
function isPictureOf(stem: string, path: string): boolean {
  const folder = `${stem.replaceAll('\\', '/')}/`
  return path.startsWith(folder) && /^\d{3,}\.png$/.test(path.slice(folder.length))
}

/** One article's files through a browser that others may share. */
export async function exportSource(
  browser: Browser,
  source: Source,
  target: Target,
  options: ExportOptions,
): Promise<Exported> {
  const { output, stem } = target
  const written: string[] = []
  const papers = options.to.filter(format => format in PAPERS)
  const { parsed, printed, deck } = await printFitting(browser, source, options)
  if (papers.length > 0 && deck === undefined)
    throw new LecternError(
      {
        rule: 'usage/paper',
        severity: 'error',
        file: source.file,
        message: `A ${papers[0]} is made from the article, not from a deck.`,
        hint: 'name the article',
      },
      2,
    )
  if (printed.pdf !== undefined) {
    progress('Checking the PDF')
    const stamped = await stampPdf(printed.pdf, infoOf(parsed))
    const failures = await verifyPdf(
      stamped,
      printed.slides.map(expectedOf),
      join(options.output, `${stem}.pdf`),
    )
    if (failures.length > 0) throw new LecternError(failures)
    const path = output.write(`${stem}.pdf`, stamped)
    written.push(`${path}: ${printed.slides.length} pages, checked`)
  }
  for (const [index, image] of printed.images.entries())
    output.write(`${stem}/${String(index + 1).padStart(3, '0')}.png`, image)
  if (printed.images.length > 0) {
    output.finish(path => isPictureOf(stem, path))
    written.push(`${join(options.output, stem)}: ${printed.images.length} pictures`)
  }
  if (deck !== undefined && papers.length > 0)
    written.push(...(await writePapers(browser, deck, source, target, papers, options)))
  return {
    written,
    title: infoOf(parsed).title,
    slides: parsed.slides.filter(slide => !slide.hidden).length,
    minutes: deck?.storyboard.minutes,
    uses: usesOf(source, parsed, deck?.storyboard.settings),
    ...(printed.cover === undefined ? {} : { cover: printed.cover }),
  }
}

interface Printed {
  pdf?: Uint8Array
  images: Uint8Array[]
  slides: DeckSlide[]
  cover?: Uint8Array
}

/** Prints once the judge finds nothing; what it finds goes back to fit first. A deck that a person wrote is printed as it is. */
async function printFitting(
  browser: Browser,
  source: Source,
  options: ExportOptions,
): Promise<{ parsed: ParsedDeck; printed: Printed; deck: Deck | undefined }> {
  let tightness: Tightness = new Map()
  for (let round = 1; ; round += 1) {
    const { text, deck } = deckOf(source, tightness)
    const parsed = parsedDeck(source, text)
    const choice: PageChoice = {
      withClicks: options.withClicks,
      dark: options.dark,
      ...(options.range === undefined
        ? {}
        : { range: parseRange(options.range, parsed.slides.length) }),
    }
    progress('Rendering the slides')
    const result = await withPages(
      browser,
      deckSourceOf(source, text, parsed),
      choice,
      async pages => {
        const judged = await judgePages(
          pages,
          source.file,
          deck === undefined ? 'warning' : 'error',
        )
        const unfit = judged.messages.some(
          message => message.severity === 'error' && message.rule.startsWith('fit/'),
        )
        const broken = deck !== undefined && hasNewBreak(judged, tightness)
        if ((unfit || broken) && round < MAX_ROUNDS) return judged
        report([
          ...(deck?.storyboard.messages ?? []),
          ...(deck === undefined ? missingPictures(parsed, source) : []),
          ...judged.messages.filter(message => message.severity !== 'error'),
        ])
        if (unfit) throw new LecternError(judged.messages)
        return print(pages, options)
      },
    )
    if ('images' in result) return { parsed, printed: result, deck }
    tightness = tightnessOf(result, tightness)
  }
}

async function print(
  { tab, selector, slides, width, height }: Pages,
  { to, withCover }: ExportOptions,
): Promise<Printed> {
  progress(`Printing ${slides.length} pages`)
  const pdf = to.includes('pdf')
    ? await tab.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        width: `${width}px`,
        height: `${height}px`,
      })
    : undefined
  const cover =
    withCover === true
      ? await tab.locator(selector).first().screenshot({ type: 'jpeg', quality: 72 })
      : undefined
  const images = to.includes('png') ? await pictures(tab, selector, height) : []
  return {
    ...(pdf === undefined ? {} : { pdf }),
    images,
    slides,
    ...(cover === undefined ? {} : { cover }),
  }
}

/** A slide is no whole number of px high; each is moved to where one begins, so that its picture shows nothing of the next. */
async function pictures(
  tab: Pages['tab'],
  selector: string,
  height: number,
): Promise<Uint8Array[]> {
  await tab.addStyleTag({
    content: `${selector} { margin-block-end: ${Math.ceil(height) - height}px !important }`,
  })
  const images: Uint8Array[] = []
  for (const page of await tab.locator(selector).all()) {
    const box = await page.boundingBox()
    if (box !== null)
      images.push(
        await tab.screenshot({ fullPage: true, clip: { ...box, height: Math.floor(box.height) } }),
      )
  }
  return images
}

/** Where a slide's own headline stands in its front matter, first to last. */
const HEADLINES: Record<string, string[]> = {
  statement: ['title', 'text'],
  tip: ['title', 'label'],
  quote: ['quote'],
}

/** What the page of a slide must show. */
function expectedOf(slide: DeckSlide): Expected {
  const [headline, words] = [headlineText(slide), wordsBetweenFormulas(headlineSource(slide))]
  const piece = typeof slide.frontmatter.piece === 'object' && words.length === 1
  return { slide: slide.no, headline, words: piece ? [headline] : words }
}

/** @returns nothing for a slide of another layout, which names itself in its text */
function headlineText(slide: DeckSlide): string {
  const source = headlineSource(slide)
  return source === '' ? '' : namedPiece(plainText(source), slide.frontmatter.piece)
}

function headlineSource({ layout, frontmatter }: DeckSlide): string {
  const found = (HEADLINES[layout] ?? ['title'])
    .map(key => frontmatter[key])
    .find(value => typeof value === 'string')
  return typeof found === 'string' ? found : ''
}

function infoOf({ headmatter }: ParsedDeck) {
  const language = (headmatter.htmlAttrs as { lang?: string } | undefined)?.lang ?? 'en'
  return {
    title: titled(headmatter.title) ?? 'Slides',
    author: titled(headmatter.author),
    language,
  }
}

function titled(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? plainText(value) : undefined
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
