/** Lists as what they are: steps on a path, or dated items on a timeline. */
import type { Forms } from '../../languages/language.ts'
import { plain } from '../../text/plain.ts'
import { countWords } from '../../text/words.ts'
import type { Layouts, Point } from '../../types.ts'
import { datedPoints } from './dates.ts'
import { withIcons } from './icons.ts'
import type { Around } from './index.ts'

type ListData = Layouts['points']

/** Fewer steps are no path; more do not fit on one. */
const LEAST_STEPS = 3
const MOST_STEPS = 6
/** Words of a step on a path, at most. */
const STEP_WORDS = 10

/** @param ordered whether the items are steps, which follow one another */
export function listForm({ ordered }: { ordered: boolean }) {
  return (data: ListData, { known, subjects, above }: Around): ListData => {
    const dated = datedPoints(data.points, known)
    if (dated !== undefined) return { ...data, points: dated, arrangement: 'timeline' }
    const isShared =
      !ordered && subjects.length === 2 && data.points.length > 1 && known?.shares.test(above)
    const points = ordered ? data.points : withIcons(data.points, known)
    if (isShared) return { ...data, points, shared: subjects, arrangement: 'overlap' }
    const isPath = ordered && isProcess(data.points, known)
    return isPath ? { ...data, arrangement: 'path' } : { ...data, points }
  }
}

function isProcess(points: Point[], known: Forms | undefined): boolean {
  return (
    points.length >= LEAST_STEPS &&
    points.length <= MOST_STEPS &&
    points.every(point => isStep(point, known)) &&
    new Set(points.map(nameOf)).size === points.length
  )
}

function nameOf({ label, text }: Point): string {
  return [label, text].map(line => (line === undefined ? '' : plain(line.text))).join(' ')
}

/** A task has its box, and a question is no step. */
function isStep({ label, text, done }: Point, known: Forms | undefined): boolean {
  const words = [label, text].flatMap(line => (line === undefined ? [] : [plain(line.text)]))
  return (
    done === undefined &&
    words.reduce((sum, line) => sum + countWords(line), 0) <= STEP_WORDS &&
    words.every(line => !/[?？؟]/.test(line)) &&
    known?.noStep.test(words[0] ?? '') !== true
  )
}
