/** The automatic direction: an article's sections, with what is uncertain about each offered to whoever directs. */
import { anchorOf } from '../direction/anchors.ts'
import { unitOf, unitsOf, type Unit } from '../direction/units.ts'
import { vocabularyOf } from '../languages/index.ts'
import type { Outline, OutlineSection, Part } from '../recognise/outline.ts'
import { chaptersOf } from '../storyboard/chapters.ts'
import { candidatesFor, messageIn } from '../storyboard/messages.ts'
import type { Telling } from '../storyboard/telling.ts'
import { plain, readable } from '../text/plain.ts'
import type { ArticleLine } from '../types.ts'
import { directionText, entryLines, offered } from './yamlText.ts'

const ABOUT = [
  'A line that begins with # is an offer: take the mark away, and it holds.',
  'For each section its message of now stands first, and the next best one below it.',
  'More that an entry can say: headline, tell (show, say, skip, hide), words, layout, minutes,',
  'before, after, together, note, exercise, slide, picture, replace.',
]

/** @returns the text of a direction that changes nothing until somebody edits it */
export function automaticDirection(outline: Outline): string {
  const units = unitsOf(outline)
  const telling = tellingOf(outline)
  const { lead, chapters } = chaptersOf(outline)
  const sections = [lead, ...chapters.map(({ blocks }) => blocks)]
  const lines = sections.flatMap(blocks => sectionLines(blocks, units, telling))
  return directionText(readable(outline.title.text), lines, ABOUT)
}

/** @returns what is known of an outline before anybody directs it */
export function tellingOf({ settings, roles }: Outline): Telling {
  return { words: vocabularyOf(settings.language), language: settings.language, roles }
}

/** @returns the message of now: the headline of its section, or what the recap has of it */
export function messageOf(blocks: OutlineSection[], telling: Telling): ArticleLine | undefined {
  const { headline, kept } = messageIn(blocks, telling)
  return headline ?? kept
}

function sectionLines(blocks: OutlineSection[], units: Unit[], telling: Telling): string[] {
  const [head] = blocks
  const heading = unitOf(head?.heading, units)
  if (heading === undefined) return []
  return [
    ...entryLines({ at: anchorOf(heading, units) }),
    ...messagesOffered(blocks, units, telling),
    ...blocks.flatMap(({ parts }) => parts.flatMap(part => rowsOffered(part, units))),
  ]
}

/** The message of now, and the next best. */
function messagesOffered(blocks: OutlineSection[], units: Unit[], telling: Telling): string[] {
  const first = messageOf(blocks, telling)
  if (first === undefined) return []
  const second = candidatesFor(blocks, telling).find(line => line.units?.[0] !== first.units?.[0])
  return [first, second].flatMap(line => {
    const unit = unitOf(line, units)
    return unit === undefined ? [] : offered({ message: anchorOf(unit, units) })
  })
}

/** Each row that was found in sentences, to be left out where it is none. */
function rowsOffered(part: Part, units: Unit[]): string[] {
  if (part.kind !== 'comparison' || part.passages === undefined) return []
  return part.rows.flatMap(({ aspect, cells }) => {
    const unit = [aspect, ...cells].map(line => unitOf(line, units)).find(one => one !== undefined)
    if (unit === undefined) return []
    const row = cells.map(cell => plain(cell.text)).join(' | ')
    return [
      `  # A row of the comparison: ${plain(aspect.text)}: ${row}`.trimEnd(),
      ...entryLines({ at: anchorOf(unit, units), tell: 'say' }).map(line => `  # ${line.slice(2)}`),
    ]
  })
}
