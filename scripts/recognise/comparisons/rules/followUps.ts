/** What goes on behind a pair of neighbours in the same words: "X …. It lasts a day. Y …. It lasts a year." */
import { languageOf } from '../../../languages/index.ts'
import type { Contrast } from '../../../languages/language.ts'
import { aboutOf } from '../about.ts'
import { stemsIn } from '../aspects.ts'
import type { Reading, Statement } from '../reading.ts'
import { rowOf, type ComparisonRule, type Row } from '../row.ts'
import { runsIn, type Run } from '../runs.ts'

/** Shorter words say too little of what sentences have in common. */
const LETTERS = 5
/** Sentences that open with so many words alike are made alike. */
const OPENING = 2

export const followUps: ComparisonRule = {
  id: 'en/compare/follow-ups',
  language: 'en',
  apply: reading => {
    const { contrast, places, statements, subjects } = reading
    if (contrast === undefined) return []
    return places.flatMap(place => {
      const prose = statements.filter(({ section, isItem }) => section === place.index && !isItem)
      return runsIn(prose, reading, contrast, subjects.length)
        .filter(({ gap, flaws }) => gap <= 2 && flaws <= 1)
        .flatMap(run => rowsFrom(run, prose, reading, contrast))
    })
  },
}

/** Two sentences about one and two about the other that open in the same words are two rows. */
function rowsFrom(run: Run, prose: Statement[], reading: Reading, contrast: Contrast): Row[] {
  const behind = rowBehind(run, prose, reading, contrast)
  if (run.gap <= 1 || behind === undefined) return behind === undefined ? [] : [behind]
  const openings = behind.cells.map(({ statement }) =>
    statement.text.toLowerCase().split(/\s+/).slice(0, OPENING).join(' '),
  )
  return openings.every(opening => opening === openings[0]) ? [run.row, behind] : []
}

function rowBehind(
  { firsts }: Run,
  prose: Statement[],
  reading: Reading,
  contrast: Contrast,
): Row | undefined {
  const behind = firsts.flatMap(first => {
    const next = prose[prose.indexOf(first) + 1]
    return next?.part === first.part && !firsts.includes(next) ? [next] : []
  })
  if (behind.length !== firsts.length) return undefined
  const owners = firsts.map(({ text }) => aboutOf(text, reading.subjects, contrast)?.subject)
  const areTheirs = behind.every((next, index) => {
    const about = aboutOf(next.text, reading.subjects, contrast)
    return about === undefined || about.subject === owners[index]
  })
  const ordered = reading.subjects.flatMap((_, subject) => behind[owners.indexOf(subject)] ?? [])
  return areTheirs && ordered.length === behind.length && sayAlike(ordered)
    ? rowOf(ordered)
    : undefined
}

/** Whether sentences share a word that is more than grammar. */
function sayAlike(statements: Statement[]): boolean {
  const common = languageOf('en')?.choosing?.common
  const [first, ...others] = statements.map(({ text }) => stemsIn(text))
  return [...(first ?? [])].some(
    stem =>
      stem.length >= LETTERS &&
      common?.has(stem) !== true &&
      others.every(stems => stems.has(stem)),
  )
}
