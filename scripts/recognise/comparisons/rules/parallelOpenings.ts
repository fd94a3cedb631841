/** Neighbouring sentences that open alike, each for one subject: "If you …, choose X. If you …, choose Y." */
import type { Contrast } from '../../../languages/language.ts'
import { announces } from '../../sentences.ts'
import type { Reading, Statement } from '../reading.ts'
import { rowOf, type ComparisonRule, type Row } from '../row.ts'
import { onlyNamed } from '../subject.ts'

export const parallelOpenings: ComparisonRule = {
  id: 'en/compare/parallel-openings',
  language: 'en',
  apply: reading => {
    const { contrast, places, statements } = reading
    if (contrast === undefined) return []
    return places.flatMap(place =>
      rowsIn(
        statements.filter(({ section, isItem }) => section === place.index && !isItem),
        reading,
        contrast,
      ),
    )
  },
}

function rowsIn(prose: Statement[], { subjects }: Reading, contrast: Contrast): Row[] {
  const rows: Row[] = []
  for (let from = 0; from + subjects.length <= prose.length; from += 1) {
    const run = prose.slice(from, from + subjects.length)
    const opening = openingOf(run[0], contrast)
    const isParallel =
      opening !== undefined &&
      run.every(one => openingOf(one, contrast) === opening && !announces(one.line.text))
    const owners = run.map(({ text }) => onlyNamed(text, subjects))
    const ordered = subjects.flatMap((_, subject) => run[owners.indexOf(subject)] ?? [])
    if (!isParallel || ordered.length < subjects.length) continue
    rows.push(rowOf(ordered))
    from += subjects.length - 1
  }
  return rows
}

/** @returns the condition word that a sentence opens with */
function openingOf(statement: Statement | undefined, contrast: Contrast): string | undefined {
  return contrast.condition.exec(statement?.text ?? '')?.[1]?.toLowerCase()
}
