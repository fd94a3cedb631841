/** A list with one item about each subject: "X: talks to you. Y: lets you talk." */
import { plain } from '../../../text/plain.ts'
import { aboutOf } from '../about.ts'
import type { ListOf, Reading, Statement } from '../reading.ts'
import { rowOf, type ComparisonRule, type Found } from '../row.ts'
import { onlyNamed } from '../subject.ts'

export const itemEach: ComparisonRule = {
  id: 'structure/compare/item-each',
  language: 'structure',
  apply: reading => reading.lists.flatMap(list => rowIn(list, reading)),
}

function rowIn(list: ListOf, reading: Reading): Found[] {
  const { subjects } = reading
  if (list.part.items.length !== subjects.length) return []
  const items = reading.statements.filter(
    ({ section, part, isItem }) => isItem && section === list.section && part === list.at,
  )
  const owners = items.map(item => ownerOf(item, reading))
  const ordered = subjects.flatMap((_, subject) => items[owners.indexOf(subject)] ?? [])
  return ordered.length === subjects.length ? [rowOf(ordered)] : []
}

function ownerOf({ label, text }: Statement, { subjects, contrast }: Reading): number | undefined {
  if (label !== undefined) return onlyNamed(plain(label.text), subjects)
  const about = contrast === undefined ? undefined : aboutOf(text, subjects, contrast)
  return about?.namesOthers === false && !about.isLate ? about.subject : undefined
}
