/** The automatic choices of today written down, so that a later version tells the article the same way. */
import type { Arrangement, Density } from '../../components/arrangement.ts'
import { anchorOf } from '../direction/anchors.ts'
import type { Entry, OwnRow } from '../direction/types.ts'
import { unitOf, unitsOf, type Unit } from '../direction/units.ts'
import { isRetelling, taskOf, textsOf } from '../layouts/index.ts'
import type { Outline } from '../recognise/outline.ts'
import { chaptersOf } from '../storyboard/chapters.ts'
import { linesIn, unitsIn } from '../storyboard/ledger.ts'
import { markdown } from '../text/markdown.ts'
import type { ArticleLine, Layouts, Line, Slide } from '../types.ts'
import { messageOf, tellingOf } from './automatic.ts'
import { directionOf } from './yamlText.ts'

const ABOUT = [
  'These are the automatic choices of the day on which it was written: a later version keeps them.',
]

/**
 * @param slides as they are today
 * @param isSame whether a direction of these entries gives the same deck
 * @returns the text of the direction; what cannot be written down without a change is left automatic
 */
export function frozenDirection(
  outline: Outline,
  slides: Slide[],
  isSame: (entries: Entry[]) => boolean,
): string {
  const units = unitsOf(outline)
  const kept = keeping(choicesOf(outline, slides, units), isSame)
  const merged = together(kept)
  const written = isSame(merged) ? merged : kept
  return directionOf(markdown(outline.title.text), written, ABOUT)
}

function choicesOf(outline: Outline, slides: Slide[], units: Unit[]): Entry[] {
  const telling = tellingOf(outline)
  const messages = chaptersOf(outline).chapters.flatMap(({ heading, blocks }): Entry[] => {
    const unit = unitOf(heading, units)
    const message = unitOf(messageOf(blocks, telling), units)
    if (unit === undefined || message === undefined) return []
    return [{ at: anchorOf(unit, units), message: anchorOf(message, units) }]
  })
  const told = slides.filter(slide => !isRetelling(slide))
  const lines = told.flatMap(({ data }) => linesIn(data)).filter(line => line.kind === 'article')
  const shown = new Set(unitsIn(lines))
  const prose = outline.sections.flatMap(({ parts }) =>
    parts.flatMap(part => (part.kind === 'prose' ? part.sentences : [])),
  )
  const sentences = prose.flatMap((sentence): Entry[] => {
    const unit = unitOf(sentence, units)
    if (unit === undefined) return []
    const tell = shown.has(unit.id) ? 'show' : 'say'
    return [{ at: anchorOf(unit, units), tell, ...wordsOn(unit, lines) }]
  })
  return [...messages, ...sentences, ...told.flatMap(slide => entriesOf(slide, units))]
}

/** How a slide stands, what stands above it and how long it takes, one thing an entry, so that each can be kept. */
function entriesOf(slide: Slide, units: Unit[]): Entry[] {
  const { data, minutes, hidden, section } = slide
  const shown = new Set(unitsIn(textsOf(slide)))
  const unit = units.find(({ id, kind }) => kind !== 'heading' && shown.has(id))
  if (unit === undefined || section === undefined || hidden === true) return []
  const at = anchorOf(unit, units)
  const { title, arrangement, density } = data as {
    title?: Line
    arrangement?: Arrangement
    density?: Density
  }
  return [
    ...(title?.kind === 'article' ? [{ at, headline: headline(title) }] : []),
    ...('subjects' in data ? [{ at, rows: rowsOf(data) }] : []),
    ...(arrangement === undefined && density === undefined
      ? []
      : [{ at, ...(arrangement && { arrangement }), ...(density && { density }) }]),
    ...(taskOf(slide) === undefined ? [{ at, minutes }] : []),
  ]
}

function headline({ text }: Line): string {
  return markdown(text).replace(/\\\n/g, ' ')
}

function rowsOf({ rows }: Layouts['comparison']): OwnRow[] {
  return rows.map(({ aspect, cells }) => ({
    aspect: markdown(aspect.text),
    cells: cells.map(cell => markdown(cell.text)),
  }))
}

/** The words in which it stands on its slides, where those are fewer than it has. */
function wordsOn(unit: Unit, lines: ArticleLine[]): Pick<Entry, 'words'> {
  const own = lines.filter(({ units = [] }) => units.length === 1 && units[0] === unit.id)
  const texts = new Set(own.filter(({ source }) => source !== undefined).map(({ text }) => text))
  const words = new Set([...texts].map(text => markdown(text).replace(/\\\n/g, ' ')))
  const [only] = words
  return words.size === 1 && only !== undefined ? { words: only } : {}
}

/** What was kept of a passage, as one entry. */
function together(entries: Entry[]): Entry[] {
  const merged = new Map<string, Entry>()
  for (const entry of entries) merged.set(entry.at, { ...merged.get(entry.at), ...entry })
  return [...merged.values()]
}

/** As many entries as leave the deck as it is; those that do not are found by halves. */
function keeping(entries: Entry[], isSame: (entries: Entry[]) => boolean): Entry[] {
  let kept: Entry[] = []
  const take = (some: Entry[]): void => {
    if (some.length === 0) return
    if (isSame([...kept, ...some])) {
      kept = [...kept, ...some]
      return
    }
    if (some.length === 1) return
    const half = Math.ceil(some.length / 2)
    take(some.slice(0, half))
    take(some.slice(half))
  }
  take(entries)
  return kept
}
