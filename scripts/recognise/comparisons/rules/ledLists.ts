/** Lists that are led into by one subject each: "Choose X when:", "Choose Y when:". */
import type { ArticleLine } from '../../../types.ts'
import { plain } from '../../../text/plain.ts'
import { countWords } from '../../../text/words.ts'
import type { ListOf, Reading } from '../reading.ts'
import type { ComparisonRule, Lists } from '../row.ts'
import { onlyNamed } from '../subject.ts'

/** A line of so few words over a list, without a full stop, is its name. */
const NAME_WORDS = 6
/** Between the lists stands no more than a few parts. */
const REACH = 3

interface Led {
  list: ListOf
  head: ArticleLine
  subject: number
}

export const ledLists: ComparisonRule = {
  id: 'structure/compare/led-lists',
  language: 'structure',
  apply: reading => {
    const led = reading.lists.flatMap(list => ledOf(list, reading))
    const taken = new Set<Led>()
    return led.flatMap((first): Lists[] => {
      if (taken.has(first)) return []
      const group = groupFrom(first, led, taken, reading.subjects.length)
      if (group === undefined) return []
      group.forEach(one => taken.add(one))
      return [
        {
          kind: 'lists',
          lists: group.map(({ list }) => list),
          heads: group.map(({ head }) => head),
        },
      ]
    })
  },
}

function ledOf(list: ListOf, { subjects, contrast }: Reading): Led[] {
  const head = list.leadIn
  if (head === undefined || list.part.items.length < 2) return []
  const text = plain(head.text).trim()
  const subject = onlyNamed(text, subjects)
  const leads =
    /[:：…]["'”’)]*$/.test(text) ||
    contrast?.leadsIn.test(text) === true ||
    (countWords(text) <= NAME_WORDS && !/[.!]$/.test(text))
  return subject === undefined || !leads ? [] : [{ list, head, subject }]
}

/** @returns a list of each subject, the first of them `first`, one behind the other in one section */
function groupFrom(first: Led, led: Led[], taken: Set<Led>, count: number): Led[] | undefined {
  const group = [first]
  for (const other of led) {
    const last = group.at(-1)
    const isNext =
      last !== undefined &&
      !taken.has(other) &&
      other.list.section === last.list.section &&
      other.list.at > last.list.at &&
      other.list.at - last.list.at <= REACH
    if (isNext && !group.some(({ subject }) => subject === other.subject)) group.push(other)
  }
  return group.length === count
    ? group.sort((one, other) => one.subject - other.subject)
    : undefined
}
