/**
 * The Markdown parser edits its list of events at each quotation, heading and table, and copies all
 * of the list each time, so that twice as long an article takes four times as long. Here only what
 * follows the first edit moves.
 */
import { EditMap } from 'micromark-util-edit-map'
import type { Event } from 'micromark-util-types'

/** Where, how many events go, and what comes in their place. */
type Change = [number, number, Event[]]

interface Edits {
  map: Change[]
  index: Map<number, Change>
}

/** Replaces the parser's own way for the whole process; the result is the same, event for event. */
export function editInPlace(): void {
  EditMap.prototype.consume = function (this: Edits, events: Event[]) {
    this.map.sort((one, other) => one[0] - other[0])
    const from = this.map[0]?.[0] ?? events.length
    const moved = events.slice(from)
    events.length = from
    let done = from
    for (const [at, removed, added] of this.map) {
      append(events, moved.slice(done - from, at - from))
      append(events, added)
      done = at + removed
    }
    append(events, moved.slice(done - from))
    this.map.length = 0
    this.index.clear()
  } as typeof EditMap.prototype.consume
}

/** One by one: a call takes only so many arguments. */
function append(events: Event[], more: Event[]): void {
  for (const event of more) events.push(event)
}
