/** Two sides: what to do and what not, or what was before and what came after. */
import type { SideArrangement } from '../../../components/arrangement.ts'
import type { Forms } from '../../languages/language.ts'
import { plain } from '../../text/plain.ts'
import { countWords } from '../../text/words.ts'
import type { ArticleLine, Draft, Layouts, Line, Point } from '../../types.ts'
import { draft } from '../draft.ts'
import type { Around } from './index.ts'

/** Words of two lists that stand beside each other, at most. */
const BESIDE_WORDS = 60

export function sidesForm(data: Layouts['columns'], { known }: Around): Layouts['columns'] {
  const [one, other, ...more] = data.columns
  if (one === undefined || other === undefined || more.length > 0) return data
  const arrangement = pairOf(one.subject, other.subject, known)
  return arrangement === undefined ? data : { ...data, arrangement }
}

/** @returns what two names are beside each other: "Do" and "Don't", "Before" and "After" */
function pairOf(one: Line, other: Line, known: Forms | undefined): SideArrangement | undefined {
  const [first, second] = [one, other].map(line => plain(line.text).replace(/\s?[:：]$/, ''))
  const found = known?.sides.find(
    ({ names }) => names[0].test(first ?? '') && names[1].test(second ?? ''),
  )
  return found?.arrangement
}

/** @returns slides of which two neighbouring lists that are such a pair stand on one, under their heading */
export function pairedLists(
  slides: Draft[],
  heading: ArticleLine,
  known: Forms | undefined,
): Draft[] {
  return slides.reduce<Draft[]>((told, next) => {
    const before = told.at(-1)
    const both = before === undefined ? undefined : besideEach(before, next, heading, known)
    return both === undefined ? [...told, next] : [...told.slice(0, -1), both]
  }, [])
}

function besideEach(
  one: Draft,
  other: Draft,
  heading: ArticleLine,
  known: Forms | undefined,
): Draft | undefined {
  const [left, right] = [listIn(one), listIn(other)]
  if (left === undefined || right === undefined) return undefined
  const arrangement = pairOf(left.title, right.title, known)
  const isSame = one.section?.number === other.section?.number
  const words = [...left.points, ...right.points].reduce(
    (sum, line) => sum + countWords(line.text),
    0,
  )
  if (arrangement === undefined || !isSame || words > BESIDE_WORDS) return undefined
  const columns = [left, right].map(({ title, points }) => ({ subject: title, points }))
  return draft(
    'columns',
    { title: heading, columns },
    {
      origin: [...one.origin, ...other.origin],
      section: one.section,
      reason: `${one.reason}; ${other.reason}`,
      note: [
        ...one.note.map(line => ({ ...line, click: 1 })),
        ...other.note.map(line => ({ ...line, click: 2 })),
      ],
    },
  )
}

/** @returns the lines of a list of single lines; undefined for anything else */
function listIn({ data, piece }: Draft): { title: Line; points: Line[] } | undefined {
  if (!('points' in data) || piece !== undefined || ('intro' in data && data.intro !== undefined))
    return undefined
  const lines = data.points.map(lineOf)
  const isLine = (line: Line | undefined): line is Line => line !== undefined
  return lines.every(isLine) ? { title: data.title, points: lines } : undefined
}

function lineOf({ label, text, done }: Point): Line | undefined {
  const isSingle = (label === undefined) !== (text === undefined) && done === undefined
  return isSingle ? (label ?? text) : undefined
}
