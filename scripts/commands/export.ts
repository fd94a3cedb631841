/** lectern export: the deck as PDF or PNG, through one Chromium. */
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { textOf, parseInline } from '../../components/inlineMarkdown.ts'
import { withBrowser } from '../browser/launch.ts'
import { loadBundle } from '../deck/bundle.ts'
import { renderDocument, type PageChoice, type RenderedDocument } from '../deck/document.ts'
import { findOverflow } from '../deck/inspect.ts'
import { parseDeck, reasonForSlidev, type DeckSlide, type ParsedDeck } from '../deck/parse.ts'
import { inside, ORIGIN, serveResources } from '../deck/resources.ts'
import { LecternError } from '../messages.ts'
import { stampPdf } from '../pdf/stamp.ts'
import { verifyPdf } from '../pdf/verify.ts'
import { headlineOf } from '../storyboard/headline.ts'
import type { Message } from '../types.ts'
import { progress, report } from './report.ts'
import { deckOf, nameOf, readSource, type Source } from './source.ts'
import { writeWhole } from './write.ts'

export interface ExportOptions { to: string[], output: string, withClicks: boolean, range?: string | undefined, dark: boolean, browser?: string | undefined }

/** Writes one file a format. @throws LecternError when a format or range is wrong, or the result is not what it should be */
export async function exportDeck(article: string, options: ExportOptions): Promise<void> {
  const source = await readSource(article)
  const { text, deck } = deckOf(source)
  report(deck?.storyboard.messages ?? [])
  const parsed = parseDeck(text)
  const choice: PageChoice = { withClicks: options.withClicks, dark: options.dark, ...(options.range === undefined ? {} : { range: parseRange(options.range, parsed.slides.length) }) }
  const slidev = reasonForSlidev(parsed)
  if (slidev !== undefined) process.stderr.write(`Slidev draws this deck itself, which takes longer: ${slidev}.\n`)
  await withBrowser(options.browser, async (browser) => {
    const printed = slidev === undefined
      ? await printPages(browser, parsed, source, choice, options.to)
      : await (await import('../deck/slidevPrint.ts')).printWithSlidev(browser, { text, name: nameOf(source), folder: source.folder, slides: parsed.slides }, choice, options.to)
    report(printed.messages)
    if (printed.pdf !== undefined) {
      progress('Checking the PDF')
      const stamped = await stampPdf(printed.pdf, infoOf(parsed))
      const path = join(options.output, `${nameOf(source)}.pdf`)
      const failures = await verifyPdf(stamped, printed.slides.map(slide => ({ slide: slide.no, headline: headlineText(slide) })), path)
      if (failures.length > 0) throw new LecternError(failures)
      writeWhole(path, stamped)
      progress('')
      process.stderr.write(`${path}: ${printed.slides.length} pages, checked\n`)
    }
    for (const [index, image] of printed.images.entries()) writeWhole(join(options.output, nameOf(source), `${String(index + 1).padStart(3, '0')}.png`), image)
    if (printed.images.length > 0) process.stderr.write(`${join(options.output, nameOf(source))}: ${printed.images.length} pictures\n`)
  })
}

/** What was printed: the slide of each page, in order. */
export interface Printed { pdf?: Uint8Array, images: Uint8Array[], slides: DeckSlide[], messages: Message[] }

/** Lectern's own way: pages rendered from the layouts without a server. */
async function printPages(browser: Browser, deck: ParsedDeck, source: Source, choice: PageChoice, to: string[]): Promise<Printed> {
  progress('Rendering the slides')
  const bundle = await loadBundle()
  const rendered = await renderDocument(deck, bundle, choice, path => pictureIn(source.folder, path))
  const tab = await browser.newPage({ viewport: { width: rendered.width, height: Math.ceil(rendered.height) }, javaScriptEnabled: true, colorScheme: 'light' })
  const refused = await serveResources(tab, rendered.html, { bundle: bundle.folder, article: source.folder })
  await tab.goto(`${ORIGIN}/`, { waitUntil: 'load' })
  await tab.evaluate(() => document.fonts.ready)
  const messages = [...missingPictures(deck, source), ...await overflowMessages(tab, rendered, source), ...refused.map((address): Message => ({ rule: 'export/resource', severity: 'warning', file: source.file, message: `"${address.replace(ORIGIN, '').replace(/^\/article\//, '')}" was not loaded; the page shows its alternative text.`, hint: 'pictures must lie in the article\'s folder; nothing is fetched from the network' }))]
  progress(`Printing ${rendered.pages.length} pages`)
  const images: Uint8Array[] = []
  if (to.includes('png')) for (const page of await tab.locator('.lectern-sheet').all()) images.push(await page.screenshot())
  const pdf = to.includes('pdf') ? await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, width: `${rendered.width}px`, height: `${rendered.height}px` }) : undefined
  return { ...(pdf === undefined ? {} : { pdf }), images, slides: rendered.pages.map(page => page.slide), messages }
}

function pictureIn(folder: string, path: string): boolean {
  try {
    return inside(folder, decodeURI(path)) !== undefined
  }
  catch {
    return false
  }
}

/** Pictures that the deck names and nobody can show. */
function missingPictures(deck: ParsedDeck, source: Source): Message[] {
  return deck.slides.flatMap(({ no, frontmatter }): Message[] => {
    const { image, origin } = frontmatter
    if (typeof image !== 'string' || (image.startsWith('/article/') && pictureIn(source.folder, image.slice('/article/'.length)))) return []
    const line = Number.parseInt(String(origin ?? ''), 10)
    return [{ rule: 'export/picture', severity: 'warning', file: source.file, ...(Number.isNaN(line) ? {} : { line, column: 1 }), slide: no, message: `The picture "${image.replace(/^\/article\//, '')}" cannot be shown; its alternative text stands on slide ${no}.`, hint: 'pictures must lie in the article\'s folder (SVG, PNG, JPEG, GIF, WebP, AVIF); nothing is fetched from the network' }]
  })
}

async function overflowMessages(tab: Parameters<typeof findOverflow>[0], document: RenderedDocument, source: Source): Promise<Message[]> {
  return (await findOverflow(tab)).map(({ index, px, text }) => {
    const slide = document.pages[index]?.slide
    const line = Number.parseInt(String(slide?.frontmatter.origin ?? ''), 10)
    return { rule: 'fit/overflow', severity: 'warning', file: source.file, ...(Number.isNaN(line) ? {} : { line }), ...(slide === undefined ? {} : { slide: slide.no }), message: `Slide ${slide?.no} is ${px} px too full, at "${text}".`, hint: 'shorten the passage or divide it' }
  })
}

function headlineText(slide: DeckSlide): string {
  const { frontmatter } = slide
  const line = (value: unknown) => typeof value === 'string' ? { text: value, origin: null } : undefined
  const data = Object.fromEntries(Object.entries({ title: line(frontmatter.title), text: line(frontmatter.text), quote: line(frontmatter.quote), label: line(frontmatter.label) }).filter(([, value]) => value !== undefined))
  try {
    return parseInline(headlineOf({ layout: slide.layout, data } as Parameters<typeof headlineOf>[0])).map(textOf).join('')
  }
  catch {
    // A slide of another layout names itself in its text; there is nothing to compare with.
    return ''
  }
}

function infoOf({ headmatter }: ParsedDeck) {
  const language = (headmatter.htmlAttrs as { lang?: string } | undefined)?.lang ?? 'en'
  return { title: plainText(headmatter.title) ?? 'Slides', author: plainText(headmatter.author), language }
}

function plainText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? parseInline(value).map(textOf).join('') : undefined
}

/** "1,3-5" as numbers. @throws LecternError (exit code 2) when it is no range or names a slide that is not there */
function parseRange(range: string, total: number): Set<number> {
  const wrong = (message: string) => new LecternError({ rule: 'usage/range', severity: 'error', message, hint: `the deck has slides 1 to ${total}; write --range 1,3-5` }, 2)
  const numbers = range.split(',').flatMap((part) => {
    const match = /^\s*(\d+)\s*(?:-\s*(\d+)?\s*)?$/.exec(part)
    if (match?.[1] === undefined) throw wrong(`"${part}" is not a slide number or a range.`)
    const from = Number(match[1])
    const to = part.includes('-') ? Number(match[2] ?? total) : from
    if (from < 1 || to > total || from > to) throw wrong(`There are no slides ${part.trim()}.`)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
  return new Set(numbers)
}
