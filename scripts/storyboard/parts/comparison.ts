/** A comparison: a table of what is said of each of its subjects, under each of its aspects. */
import type { PartOf } from '../../recognise/outline.ts'
import { join, phrase } from '../../text/join.ts'
import { isEmpty } from '../../text/plain.ts'
import type { ArticleLine, Draft, Line, NoteLine } from '../../types.ts'
import { spoken } from '../aloud.ts'
import { POINT_WORDS } from '../choose.ts'
import { claimOf } from '../claim.ts'
import { draft, label, say } from '../draft.ts'
import { withCapital } from '../lines.ts'
import type { Place } from '../place.ts'
import { shorten } from '../shorten.ts'
import { aboutPart } from './about.ts'
import { SIDE_WORDS } from './contrast.ts'

/** A cell of more words has its claim; the rest of its sentence is said. */
const CELL_WORDS = 14

export function comparisonSlides(part: PartOf<'comparison'>, place: Place): Draft[] {
  const subjects = part.subjects.map(subject => subject.text)
  const opening = say([label('opening', place.words.say.comparison(subjects))])
  return [
    draft(
      'comparison',
      {
        title: place.heading,
        caption: part.caption ?? label('comparison', place.words.comparison(subjects)),
        ...(part.corner === undefined ? {} : { corner: part.corner }),
        subjects: part.subjects,
        rows: part.passages === undefined ? part.rows : rowsOf(part, place),
      },
      { ...aboutPart(part, place), note: [...opening, ...rowsAloud(part)] },
    ),
  ]
}

/** The comparison of a whole article, shown once before the recap. */
export function overallSlide(
  part: PartOf<'comparison'>,
  { words, language }: Pick<Place, 'words' | 'language'>,
): Draft {
  const subjects = part.subjects.map(subject => subject.text)
  const title = label('comparison', words.comparison(subjects))
  const about = { origin: [part.origin], reason: part.reason }
  const intro = say([label('opening', words.say.comparison(subjects))])
  const rows = part.rows.map(row => ({
    aspect: row.aspect,
    cells: row.cells.map(cell => shorten(cell, language, POINT_WORDS)),
  }))
  return draft(
    'comparison',
    { title, caption: title, subjects: part.subjects, rows },
    { ...about, note: [...intro, ...rowsAloud(part)] },
  )
}

/** Rows that were found in sentences: each cell like a line of its own. */
function rowsOf({ rows }: PartOf<'comparison'>, { language }: Pick<Place, 'language'>) {
  return rows.map(({ aspect, cells }) => ({
    aspect: withCapital(aspect),
    cells: cells.map(cell =>
      withCapital(claimOf(shorten(cell, language, SIDE_WORDS), language, CELL_WORDS)),
    ),
  }))
}

/** Each row is said as the article says it, where it was found in sentences. */
function rowsAloud({ rows, subjects, passages }: PartOf<'comparison'>): NoteLine[] {
  return rows.flatMap((row, index) => {
    const passage = passages?.[index]
    // A name that was taken from a sentence of the passage is said with it.
    const name = row.aspect.source === undefined ? [spoken(row.aspect)] : []
    const said = passage === undefined ? [rowAloud(row, subjects)] : [...name, ...passage]
    return say(said, index + 1)
  })
}

function rowAloud(
  { aspect, cells }: { aspect: ArticleLine; cells: ArticleLine[] },
  subjects: Line[],
): ArticleLine {
  const said = join(
    cells.map((cell, index) => phrase`${subjects[index]?.text ?? ''}: ${cell.text}`),
    '; ',
  )
  return spoken({ ...aspect, text: isEmpty(aspect.text) ? said : phrase`${aspect.text}. ${said}` })
}
