/** The lines of a deck: whether they belong on a slide, stand alone, keep their point, and come once. */
import type { Labelled } from '../labels.ts'
import { saysSame, inOrder, comparableWords, type ArticleUnit } from '../units.ts'
import { isContent, linesIn, type Finder, type BoardLine, type BoardSlide } from './board.ts'
import { count, emptyTally, fault, missing, type Tally } from './tally.ts'

/** Where a unit was shown last. */
interface Shown {
  no: number
  title: string | undefined
}

/** What was seen of a deck so far. */
interface Seen {
  shown: Map<number, Shown>
  /** slides with all items of a list */ overviews: { no: number; items: number[] }[]
}

/** A line that was made from a sentence or an item. */
interface Told {
  slide: BoardSlide
  line: BoardLine
  unit: ArticleUnit
  /** units on the same slide */ here: Set<number>
}

/** A line that leans may have what it leans on so many units before it. */
const NEAR = [1, 2, 3]

export function judgeLines(slides: BoardSlide[], article: Labelled, find: Finder): Tally {
  const tally = emptyTally()
  const seen: Seen = { shown: new Map(), overviews: [] }
  for (const slide of slides.filter(isContent)) {
    count(tally, 'slides')
    const lines = linesIn(slide.data).map(line => ({ line, unit: find(line.text) }))
    const here = new Set(lines.flatMap(({ unit }) => unit?.n ?? []))
    for (const { items } of article.labels.lists ?? [])
      if (items.length > 2 && items.every(item => here.has(item)))
        seen.overviews.push({ no: slide.no, items })
    for (const { line, unit } of lines) {
      if (unit === undefined || /^h\d|cell/.test(unit.kind) || line.origin === null) continue
      judge(tally, { slide, line, unit, here }, article, seen)
    }
  }
  for (const n of article.labels.show) {
    count(tally, 'wanted')
    if (seen.shown.has(n)) count(tally, 'told')
    else missing(tally, 'not told', article.units[n - 1]?.text ?? '')
  }
  return tally
}

function judge(tally: Tally, told: Told, { labels, units }: Labelled, seen: Seen): void {
  const { slide, line, unit, here } = told
  count(tally, 'lines')
  const isGood = [labels.show, labels.fine ?? []].some(good => good.includes(unit.n))
  if (isGood || labels.lists?.some(({ intro }) => intro === unit.n)) count(tally, 'good')
  else fault(tally, 'weak', slide, line.text)
  // What opens a leaning sentence may have been dropped.
  const leans = labels.leaning?.includes(unit.n) && comparableWords(line.text)[0] === unit.words[0]
  if (leans && !NEAR.some(step => here.has(unit.n - step)))
    fault(tally, 'leaning', slide, line.text)
  const lost = lostWords(told, labels)
  if (lost.length > 0) fault(tally, 'cut', slide, `${line.text}  [lost: ${lost.join(' | ')}]`)
  if (isAgain(told, seen, units)) fault(tally, 'repeated', slide, line.text)
  seen.shown.set(unit.n, { no: slide.no, title: titleOf(told) })
}

/** A sentence that tells both sides is divided over the cells of a comparison. */
function lostWords({ slide, line, unit }: Told, labels: Labelled['labels']): string[] {
  const compares = ['comparison', 'columns'].includes(slide.layout)
  const rows = compares ? (labels.comparisons ?? []).flatMap(({ rows: own }) => own) : []
  const isDivided = rows.some(({ cells }) => cells.filter(cell => cell.includes(unit.n)).length > 1)
  const kept = isDivided ? [] : (labels.keep?.[unit.n] ?? [])
  return kept.filter(part => {
    const words = comparableWords(part)
    return inOrder(words, comparableWords(line.text)) < words.length
  })
}

/** A headline stands on all pieces of its slide, and an item may come again after all of them stood on one slide. */
function isAgain(told: Told, { shown, overviews }: Seen, units: ArticleUnit[]): boolean {
  const { slide, unit } = told
  // What the article itself says in two places is told in both.
  if (units.some(other => other !== unit && saysSame(other, unit))) return false
  const before = shown.get(unit.n)
  if (before === undefined || before.no === slide.no) return false
  const title = titleOf(told)
  if (title !== undefined && title === before.title) return false
  return !overviews.some(({ no, items }) => no === before.no && items.includes(unit.n))
}

function titleOf({ slide: { data }, line }: Told): string | undefined {
  const isTitle = 'title' in data && data.title === line
  return isTitle ? comparableWords(line.text).join(' ') : undefined
}
