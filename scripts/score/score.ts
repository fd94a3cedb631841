/**
 * npm run score -- [--show] [--corpus DIR] [FOLDER…]: how well decks tell articles that people
 * labelled (NAME.gold.json), and how the decks of all articles of a folder compare with those that people make.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../deck/root.ts'
import { plain } from '../text/plain.ts'
import { compile, type Deck } from '../compile.ts'
import { createTypesetter } from '../fonts/index.ts'
import { headlineOf, verbatimOf, wordsOn } from '../layouts/index.ts'
import { countWords } from '../text/words.ts'
import { wordsIn } from '../storyboard/ledger.ts'
import type { LayoutName, Slide } from '../types.ts'
import { measured, type ArticleScore } from './gold/measure.ts'
import { textOf } from './gold/print.ts'
import { labelled } from './labels.ts'
import { quantile } from './quantile.ts'

interface Card {
  name: string
  slides: number
  words: number[]
  points: number[]
  pointWords: number[]
  headlineWords: number[]
  notes: number
  coverage: number
  comparisons: number
  paragraphs: number
  layouts: number
  milliseconds: number
  before: number
}

/** What is counted apart, as in the decks of people. */
const TURNS = ['cover', 'end'] as const
const LISTS = ['points', 'steps'] as const
const COMPARING = ['comparison', 'columns'] as const
const SENTENCE = ['statement'] as const

/** @returns whether a slide is in one of the layouts */
function isIn<L extends LayoutName>(
  slide: Slide,
  layouts: readonly L[],
): slide is Extract<Slide, { layout: L }> {
  return layouts.some(layout => layout === slide.layout)
}

/** A slide of one text of more words than this is a paragraph that was cut and pasted. */
const PARAGRAPH_WORDS = 40

/** The measures of one deck; times in ms. */
export function cardOf(
  name: string,
  { storyboard: { slides }, coverage }: Deck,
  milliseconds: number,
): Card {
  const content = slides.filter(slide => !isIn(slide, TURNS))
  const lists = slides.flatMap(slide => (isIn(slide, LISTS) ? [slide.data.points] : []))
  return {
    name,
    slides: slides.length,
    words: slides.filter(slide => verbatimOf(slide) === undefined).map(wordsOn),
    points: lists.map(points => points.length),
    pointWords: lists.flat().map(point => wordsIn(point.text ?? point.label)),
    headlineWords: content.map(slide => countWords(plain(headlineOf(slide)))),
    notes: content.filter(slide => slide.note.length > 0).length / Math.max(1, content.length),
    coverage: coverage.sentences === 0 ? 1 : 1 - coverage.lost.length / coverage.sentences,
    comparisons: slides.filter(slide => isIn(slide, COMPARING)).length,
    paragraphs: slides.filter(slide => isIn(slide, SENTENCE) && wordsOn(slide) > PARAGRAPH_WORDS)
      .length,
    layouts: new Set(slides.map(slide => slide.layout)).size,
    milliseconds,
    before: coverage.sentences,
  }
}

function filesIn(path: string, ending: RegExp): string[] {
  if (!statSync(path).isDirectory()) return ending.test(path) ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap(name => filesIn(join(path, name), ending))
}

const LABELS = /\.gold\.json$/
const ARTICLES = /(?<!slides)\.(?:md|markdown)$/
const OWN = 'tests/gold'

/** @param argv of the command line @returns 0, or 2 when there is nothing to score */
export async function score(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { corpus: { type: 'string' }, show: { type: 'boolean', default: false } },
  })
  const paths = positionals.length > 0 ? positionals : [join(packageRoot, OWN)]
  const corpusOf = (file: string) => values.corpus ?? join(dirname(file), '../corpus')
  const labels = paths.flatMap(path => filesIn(path, LABELS))
  const told: ArticleScore[] = []
  for (const file of labels) told.push(await measured(file, corpusOf(file)))
  if (told.length > 0) process.stdout.write(`${textOf(told, values.show)}\n`)
  const articles = labels.map(file => labelled(file, corpusOf(file)).path)
  const files = [...paths.flatMap(path => filesIn(path, ARTICLES)), ...articles]
  return cards([...new Set(files)])
}

/** Prints how decks compare with those that people make. */
function cards(files: string[]): number {
  if (files.length === 0) {
    process.stderr.write('Name a folder of Markdown articles: npm run score -- articles\n')
    return 2
  }
  const type = createTypesetter()
  const done: Card[] = []
  process.stdout.write(
    'slides  words  points  words/point  headline  notes  coverage  compared  paragraphs  layouts     ms  article\n',
  )
  for (const file of files) {
    const start = performance.now()
    try {
      const card = cardOf(
        basename(file),
        compile(readFileSync(file, 'utf8').replace(/\r\n?/g, '\n'), file, type),
        performance.now() - start,
      )
      done.push(card)
      process.stdout.write(`${row(card)}  ${card.name}\n`)
    } catch (error) {
      process.stdout.write(
        `${' '.repeat(98)}${basename(file)}: ${(error as Error).message.split('\n')[0]}\n`,
      )
    }
  }
  process.stdout.write(`\n${summaryOf(done).join('\n')}\n`)
  return 0
}

/** @returns the figures of many decks, a line each, with what is wanted of them */
function summaryOf(done: Card[]): string[] {
  const all = (pick: (card: Card) => number[]) => done.flatMap(pick)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const named = (name: string, value: string) => `${name.padEnd(20)} ${value.padStart(6)}`
  const at = (values: number[], share: number) => String(quantile(values, share)).padStart(6)
  const line = (name: string, values: number[], wanted: string) =>
    `${name.padEnd(20)} ${at(values, 0.5)} ${at(values, 0.9)}  ${wanted}`
  const share = (pick: (card: Card) => number) => (100 * sum(done.map(pick))) / done.length
  const slides = done.map(card => card.slides)
  const words = all(card => card.words)
  const points = all(card => card.points)
  const pointWords = all(card => card.pointWords)
  const headlines = all(card => card.headlineWords)
  const comparing = done.filter(card => card.comparisons > 0)
  const paragraphs = sum(done.map(card => card.paragraphs))
  return [
    `${done.length} articles          median    p90`,
    line('slides a deck', slides, 'people: 15 / 26 / 41 (quartiles)'),
    line('words a slide', words, 'wanted: median 12 to 27, p90 at most 40'),
    line('points a slide', points, 'wanted: p90 at most 5'),
    line('words a point', pointWords, 'wanted: median 3 to 8'),
    line('words a headline', headlines, 'people: p90 6'),
    `${named('slides with notes', share(card => card.notes).toFixed(1))} %`,
    `${named('coverage', share(card => card.coverage).toFixed(2))} %`,
    `${named('decks that compare', String(comparing.length))} of ${done.length}`,
    `${named('whole paragraphs', String(paragraphs))} slides`,
  ]
}

function row(card: Card): string {
  const cell = (value: number | string, width: number) => String(value).padStart(width)
  return [
    cell(card.slides, 6),
    cell(quantile(card.words, 0.5), 5),
    cell(quantile(card.points, 0.5), 6),
    cell(quantile(card.pointWords, 0.5), 11),
    cell(quantile(card.headlineWords, 0.5), 8),
    cell(`${Math.round(card.notes * 100)}%`, 5),
    cell(`${Math.round(card.coverage * 100)}%`, 8),
    cell(card.comparisons, 8),
    cell(card.paragraphs, 10),
    cell(card.layouts, 7),
    cell(Math.round(card.milliseconds), 6),
  ].join('  ')
}
