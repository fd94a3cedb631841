/** Edits in words, for the terminal. */
import { nameOfItem, type ItemEdit } from '../direction/listEdits.ts'
import type { FieldEdit, SlideEdit } from '../direction/types.ts'

/** Letters of a text that is quoted in a line. */
const MOST_QUOTED = 60

/** @param name what the slide is called @returns one line for each thing that is other */
export function linesAbout(edit: SlideEdit, name = edit.slide): string[] {
  const { removed, add, after, change = {}, minutes } = edit
  const place = after === undefined ? '' : after === '' ? ' to the beginning' : ` behind ${after}`
  return [
    ...(removed === true ? [`- ${name}: removed`] : []),
    ...(add === undefined ? [] : [`+ ${name}: added${place.replace(' to', ' at')}`]),
    ...(after === undefined || add !== undefined ? [] : [`> ${name}: moved${place}`]),
    ...(minutes === undefined ? [] : [`~ ${name}: ${minutes} minutes`]),
    ...Object.entries(change).flatMap(([key, field]) =>
      aboutField(field).map(said => `~ ${name}: ${key}: ${said}`),
    ),
  ]
}

function aboutField(edit: FieldEdit): string[] {
  if (Array.isArray(edit)) return edit.map(aboutItem)
  const { was, now } = edit
  if (Array.isArray(was) && Array.isArray(now)) return [`${was.length} → ${now.length} items`]
  return [aboutItem({ was: was === undefined ? undefined : nameOfItem(was), now })]
}

function aboutItem({ was, now, after }: ItemEdit): string {
  if (was === undefined) return `added ${quoted(now)}`
  if (now === undefined)
    return after === undefined ? `removed ${quoted(was)}` : `moved ${quoted(was)}`
  const [before, behind] = [legible(was), legible(now)]
  const from = placeOfDifference(before, behind)
  return `${quotedFrom(before, from)} → ${quotedFrom(behind, from)}`
}

/** Letters that stand before the first that is other, so that a reader knows where it is. */
const LETTERS_BEFORE = 20

/** @returns where to begin to quote, so that what is other can be seen; 0 where it can be seen anyhow */
function placeOfDifference(one: string, other: string): number {
  if (Math.max(one.length, other.length) <= MOST_QUOTED) return 0
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  if (same < MOST_QUOTED - LETTERS_BEFORE) return 0
  const word = one.indexOf(' ', same - LETTERS_BEFORE) + 1
  return word > 0 && word <= same ? word : same
}

function quoted(value: unknown): string {
  return quotedFrom(legible(value), 0)
}

function quotedFrom(text: string, from: number): string {
  const part = text.slice(from, from + MOST_QUOTED)
  const isCut = from + part.length < text.length
  return `"${from > 0 ? '…' : ''}${isCut ? `${part.slice(0, -1)}…` : part}"`
}

function legible(value: unknown): string {
  return nameOfItem(value ?? '').replace(/\\?\s+/g, ' ')
}
