/** Rows and cells of a comparison in a person's choice of words. */
import type { Resolved } from '../direction/resolve.ts'
import { plain, saySame } from '../text/plain.ts'
import type { ComparisonRow, Draft, Line, Message } from '../types.ts'

/** @returns the slide with other cells of aspects that it has, and new rows below */
export function withRows(slide: Draft, one: Resolved, messages: Message[]): Draft {
  const { data } = slide
  if (!('subjects' in data)) {
    messages.push(wrong(one, 'no comparison shows it'))
    return slide
  }
  const { subjects } = data
  const [uneven] = one.rows.filter(({ cells }) => cells.length !== subjects.length)
  if (uneven !== undefined)
    messages.push(
      wrong(one, `"${plain(uneven.aspect.text).slice(0, 40)}" needs ${subjects.length} cells`),
    )
  const even = one.rows.filter(row => row !== uneven && row.cells.length === subjects.length)
  const rows = data.rows.map((row): ComparisonRow => {
    const own = even.find(({ aspect }) => saySame(aspect.text, row.aspect.text))
    return own === undefined
      ? row
      : { aspect: row.aspect, cells: own.cells.map(keeping(row.cells)) }
  })
  const added = even.filter(
    ({ aspect }) => !data.rows.some(row => saySame(aspect.text, row.aspect.text)),
  )
  return { ...slide, data: { ...data, rows: [...rows, ...added] } } as Draft
}

/** A cell that says what it said keeps what is known of it. */
function keeping(cells: Line[]) {
  return (cell: Line, index: number): Line => {
    const old = cells[index]
    return old !== undefined && saySame(old.text, cell.text) ? old : cell
  }
}

function wrong({ entry, place }: Resolved, what: string): Message {
  return {
    ...place,
    rule: 'direction/no-rows',
    severity: 'warning',
    message: `The rows of "${entry.at.slice(0, 70)}" are off: ${what}.`,
    hint: 'name a passage of the comparison, and give each row a cell for each subject',
  }
}
