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
  return `${quoted(was)} → ${quoted(now)}`
}

function quoted(value: unknown): string {
  const text = nameOfItem(value ?? '').replace(/\\?\s+/g, ' ')
  return `"${text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED - 1)}…` : text}"`
}
