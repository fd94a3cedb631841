/** lectern check: what the deck contains, what it leaves to the notes, what is left out, and whether it fits. */
import { withBrowser } from '../browser/launch.ts'
import { withPages } from '../deck/pages.ts'
import { deckSourceOf, parsedDeck } from './decks.ts'
import { bulletsOf, headlineOf, verbatimOf, wordsOn } from '../layouts/index.ts'
import { formatMessage, LecternError } from '../messages.ts'
import { countWords } from '../text/words.ts'
import type { Deck } from '../compile.ts'
import { ownWordsIn } from '../storyboard/ownWords.ts'
import { putAsideIn } from '../storyboard/shorter/report.ts'
import { markdown } from '../text/markdown.ts'
import { readable } from '../text/plain.ts'
import type { Message, Slide } from '../types.ts'
import { actualText } from './actual.ts'
import { besideSource } from './besideSource.ts'
import { judgePages, missingPictures, type Judged } from './judging.ts'
import { progress } from './report.ts'
import { deckOf, readSource, type ReadingOptions, type Source } from './source.ts'

export interface CheckOptions {
  json: boolean
  strict: boolean
  quick: boolean
  slide?: number | undefined
  /** with the rules that made the lines of the slide */ why: boolean
  /** file of times saved in presenter mode */ actual?: string | undefined
  browser?: string | undefined
  reading?: ReadingOptions
}

/** Prints a table, one JSON document, or one slide beside its source. @throws LecternError when something is wrong */
export async function check(article: string, options: CheckOptions): Promise<void> {
  const source = await readSource(article, {
    ...options.reading,
    ...(options.quick ? {} : { diagrams: { browser: options.browser } }),
  })
  const { text, deck } = deckOf(source)
  if (options.actual !== undefined) {
    if (deck === undefined)
      throw new LecternError(
        {
          rule: 'usage/actual',
          severity: 'error',
          file: article,
          message: 'A deck has no plan to be held against.',
          hint: 'name the article',
        },
        2,
      )
    process.stdout.write(actualText(deck.storyboard, options.actual))
    return
  }
  if (options.slide !== undefined) {
    if (deck === undefined)
      throw new LecternError(
        {
          rule: 'usage/slide',
          severity: 'error',
          file: article,
          message: 'A deck has no article to be shown beside.',
          hint: 'name the article',
        },
        2,
      )
    process.stdout.write(besideSource(deck, source, { no: options.slide, why: options.why }))
    return
  }
  const judged = options.quick
    ? { verdicts: [], messages: [] }
    : await judgeText(text, source, options.browser)
  const messages = [
    ...(deck?.storyboard.messages ?? []),
    ...(deck === undefined ? missingPictures(parsedDeck(source, text), source) : []),
    ...judged.messages,
  ]
  process.stdout.write(
    options.json
      ? `${JSON.stringify(asJson(article, source, deck, judged, messages), null, 2)}\n`
      : asText(source, deck, judged, messages),
  )
  const serious = messages.filter(
    message => message.severity === 'error' || (options.strict && message.severity === 'warning'),
  )
  if (serious.length > 0) throw new LecternError(serious)
}

/** Every page in Chromium, in light and in dark. A machine without a browser gets a warning and the rest. */
async function judgeText(
  text: string,
  source: Source,
  chosen: string | undefined,
): Promise<Judged> {
  const parsed = parsedDeck(source, text)
  const own = source.slidev === undefined
  progress('Looking at the slides')
  try {
    return await withBrowser(chosen, async browser => {
      const look = (dark: boolean) =>
        withPages(
          browser,
          deckSourceOf(source, text, parsed),
          { withClicks: false, dark, withHidden: true },
          pages => judgePages(pages, source.file, 'error'),
        )
      const light = await look(false)
      // In the dark only the colours differ.
      const dark = own ? await look(true) : { messages: [] }
      return {
        ...light,
        messages: [
          ...light.messages,
          ...dark.messages.filter(message => message.rule === 'look/contrast'),
        ],
      }
    })
  } catch (error) {
    if (!(error instanceof LecternError) || error.exitCode !== 3 || chosen !== undefined)
      throw error
    return {
      verdicts: [],
      messages: error.messages.map((message): Message => ({ ...message, severity: 'warning' })),
    }
  } finally {
    progress('')
  }
}

function asJson(
  article: string,
  source: Source,
  deck: Deck | undefined,
  { verdicts }: Judged,
  messages: Message[],
) {
  const seen = new Map(verdicts.map(verdict => [verdict.slide.no, verdict]))
  const measured = (no: number) => {
    const verdict = seen.get(no)
    return verdict === undefined
      ? {}
      : {
          overflow: verdict.findings.some(finding => finding.rule.startsWith('fit/')),
          minFontPx: verdict.minFontPx,
          contrast: verdict.contrast,
          full: verdict.full,
        }
  }
  if (deck === undefined)
    return {
      article,
      slides: verdicts.map(({ slide }) => ({
        no: slide.no,
        layout: slide.layout,
        ...measured(slide.no),
      })),
      messages,
    }
  const {
    storyboard: { slides, title, minutes },
    coverage: { lost, ...coverage },
  } = deck
  return {
    article,
    title: markdown(title),
    minutes,
    words: countWords(source.text),
    coverage: {
      ...coverage,
      leftOut: [...coverage.leftOut, ...lost.map(item => ({ ...item, reason: 'lost' }))],
    },
    slides: slides.map(slide => ({
      no: slide.no,
      id: slide.id,
      layout: slide.layout,
      headline: readable(headlineOf(slide)),
      words: wordsOf(slide),
      bullets: bulletsOf(slide),
      clicks: slide.clicks,
      minutes: slide.minutes,
      origin: slide.origin,
      reason: slide.reason,
      ...(slide.hidden === true ? { hidden: true } : {}),
      ...measured(slide.no),
    })),
    ...whatIsWhere(slides),
    messages,
  }
}

/** What there is no time for, and what is in the director's own words. */
function whatIsWhere(slides: Slide[]) {
  return {
    putAside: putAsideIn(slides).map(({ headline, text, ...where }) => ({
      ...where,
      headline: readable(headline),
      ...(text === undefined ? {} : { text: readable(text) }),
    })),
    ownWords: ownWordsIn(slides).map(({ text, ...where }) => ({ ...where, text: readable(text) })),
  }
}

function asText(
  source: Source,
  deck: Deck | undefined,
  { verdicts }: Judged,
  messages: Message[],
): string {
  const full = new Map(
    verdicts.map(verdict => [
      verdict.slide.no,
      `${String(Math.round(verdict.full * 100)).padStart(4)} %`,
    ]),
  )
  const lines =
    deck === undefined
      ? [
          `${source.file}: a deck of ${verdicts.length} slides`,
          '',
          ...verdicts.map(
            ({ slide, full }) =>
              `${String(slide.no).padStart(3)}  ${slide.layout.padEnd(10)} ` +
              `${String(Math.round(full * 100)).padStart(4)} % full`,
          ),
        ]
      : deckText(deck, full)
  const findings = messages.map(formatMessage)
  const nothing =
    verdicts.length > 0
      ? 'Every slide fits, in light and in dark.'
      : 'No findings; the slides were not looked at.'
  return `${[...lines, '', ...(findings.length > 0 ? findings : [nothing])].join('\n')}\n`
}

function deckText(
  { storyboard: { slides, title, minutes }, coverage }: Deck,
  full: Map<number, string>,
): string[] {
  const share = (count: number) => `${count} of ${coverage.sentences}`
  return [
    readable(title),
    `${slides.length} slides, about ${minutes} minutes`,
    '',
    ' no  layout      minutes  words   full  headline',
    ...slides.map(
      slide =>
        `${String(slide.no).padStart(3)}  ${slide.layout.padEnd(10)}  ` +
        `${String(slide.minutes).padStart(7)}  ${String(wordsOf(slide)).padStart(5)} ` +
        `${full.get(slide.no) ?? '     –'}  ${readable(headlineOf(slide)).slice(0, 64)}`,
    ),
    '',
    `Sentences, cells and lines of code: ${share(coverage.onSlides)} on slides, ` +
      `${share(coverage.inNotes)} in the notes, ${coverage.lost.length} lost.`,
    ...(coverage.leftOut.length === 0
      ? ['Nothing is left out.']
      : [
          'Left out:',
          ...coverage.leftOut.map(
            item =>
              `  line ${item.line}, ${item.reason}: ${item.text.replace(/\s+/g, ' ').slice(0, 70)}`,
          ),
        ]),
    ...asideText(slides),
    ...ownText(slides),
  ]
}

/** The director's own words, which are not the article's. */
function ownText(slides: Slide[]): string[] {
  const own = ownWordsIn(slides)
  if (own.length === 0) return []
  return [
    `Your own words, not the article's: ${own.length} ${own.length === 1 ? 'line' : 'lines'}.`,
    ...own.map(
      ({ slide, text, where }) =>
        `  slide ${slide}, ${where === 'slide' ? 'shown' : 'said'}: ${readable(text).slice(0, 70)}`,
    ),
  ]
}

/** What there is no time for, with the slide to turn to. */
function asideText(slides: Slide[]): string[] {
  const lines = putAsideIn(slides).map(({ slide, headline, text }) => {
    const what = text === undefined ? 'on a backup slide' : 'in the notes'
    return `  slide ${slide}, ${what}: ${readable(text ?? headline).slice(0, 70)}`
  })
  return lines.length === 0 ? [] : ['Put aside for time:', ...lines]
}

function wordsOf(slide: Slide): number {
  return wordsOn(slide) + countWords(verbatimOf(slide)?.text ?? '')
}
