/** What a person changed in a generated deck, told as edits of a direction. */
import { editsBetween, withEdits } from '../direction/listEdits.ts'
import type { FieldEdit, SlideEdit } from '../direction/types.ts'
import { isLayout } from '../layouts/index.ts'
import { markOf } from '../render/marks.ts'
import { slotNames } from '../render/storyboardSchema.ts'
import { pairsOf, type Pair } from './pairs.ts'
import { plainSlide } from './plainSlide.ts'
import { nameOfView, type SlideView } from './views.ts'

/** Something that no direction can say. */
export interface NotTaken {
  slide: string
  what: string
  line?: number | undefined
}

export interface Edits {
  edits: SlideEdit[]
  notTaken: NotTaken[]
}

/**
 * @param generated the slides as they are generated now
 * @param deck the slides as a person left them
 * @param order marks of the names of all slides that the deck once had
 */
export function editsOf(
  generated: readonly SlideView[],
  deck: readonly SlideView[],
  order: ReadonlySet<string>,
): Edits {
  const pairs = pairsOf(generated, deck)
  const notTaken: NotTaken[] = []
  const edits: SlideEdit[] = [
    ...removedFrom(generated, pairs, order),
    ...placesOf(generated, deck, pairs, notTaken),
    ...pairs.flatMap(pair => changesOf(pair, notTaken)),
  ]
  return { edits, notTaken }
}

/** What the deck once had, and has no more; what the article gives since is no edit. */
function removedFrom(
  generated: readonly SlideView[],
  pairs: Pair[],
  order: ReadonlySet<string>,
): SlideEdit[] {
  const there = new Set(pairs.map(({ before }) => before))
  return generated.flatMap(view => {
    const { id } = view
    if (id === undefined || there.has(view) || !order.has(markOf('slide', id))) return []
    return [{ slide: id, removed: true as const }]
  })
}

/** Slides that were added, and those that stand elsewhere, in the order of the deck. */
function placesOf(
  generated: readonly SlideView[],
  deck: readonly SlideView[],
  pairs: Pair[],
  notTaken: NotTaken[],
): SlideEdit[] {
  const names = new Set(generated.flatMap(({ id }) => id ?? []))
  const own = new Map(pairs.map(({ before, after }) => [after, before]))
  const staying = longestInOrder(pairs.map(({ before }) => generated.indexOf(before)))
  let previous = ''
  return deck.flatMap((view): SlideEdit[] => {
    const after = previous
    const before = own.get(view)
    if (before?.id !== undefined) {
      previous = before.id
      return staying.has(generated.indexOf(before)) ? [] : [{ slide: before.id, after }]
    }
    if (view.id !== undefined && isUnchanged(view)) return []
    const add = addedFrom(view, notTaken)
    if (add === undefined) return []
    const slide = freeName(nameOfView({ ...view, fields: add, id: undefined }), names)
    previous = slide
    return [{ slide, after, add }]
  })
}

/** Generated, and nobody touched it: the article gives it no more. */
function isUnchanged({ fields, note, marks }: SlideView): boolean {
  return [...Object.entries(fields), ['note', note] as const].every(([key, value]) =>
    itemsOf(value).every(item => marks?.includes(markOf(key, item)) === true),
  )
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

function addedFrom(view: SlideView, notTaken: NotTaken[]): Record<string, unknown> | undefined {
  const plain = plainSlide(view)
  const fields = plain ?? view.fields
  const refuse = (what: string) => {
    notTaken.push({ slide: nameOfView(view), what, line: view.line })
    return undefined
  }
  if (typeof fields.layout !== 'string' || !isLayout(fields.layout))
    return refuse('it is in no layout of Lectern')
  if (plain === undefined && view.content !== '')
    return refuse('it has Markdown below its front matter')
  const { section, ...own } = fields
  void section
  return { ...own, ...(view.note.length === 0 ? {} : { note: view.note.join('\n\n') }) }
}

function freeName(words: string, names: Set<string>): string {
  const base = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  let name = `own-${base}`
  for (let count = 2; names.has(name); count += 1) name = `own-${base}-${count}`
  names.add(name)
  return name
}

/** @returns as many of the places as stand in their order already */
function longestInOrder(places: readonly number[]): Set<number> {
  const best: number[][] = []
  for (const place of places) {
    const before = best.filter(run => (run.at(-1) ?? -1) < place)
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...longest, place])
  }
  return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []))
}

function changesOf({ before, after }: Pair, notTaken: NotTaken[]): SlideEdit[] {
  const slide = before.id ?? ''
  const refuse = (what: string) => notTaken.push({ slide, what, line: after.line })
  if (after.content !== '' && plainSlide(after) === undefined)
    refuse('it has Markdown below its front matter')
  const change: Record<string, FieldEdit> = {}
  const fields = plainSlide(after) ?? after.fields
  const { minutes } = fields
  const keys = new Set([...Object.keys(before.fields), ...Object.keys(fields)])
  const known = keysOf(fields.layout)
  for (const key of keys) {
    if (key === 'minutes') continue
    if (known?.has(key) === false) {
      if (key in fields && !(key in before.fields)) refuse(`"${key}" is nothing that Lectern knows`)
      continue
    }
    const edit = changeOf(key, before.fields[key], fields[key], after.marks)
    if (edit !== undefined) change[key] = edit
  }
  const note = listChange('note', before.note, after.note, after.marks)
  if (note !== undefined) change.note = note
  const isTimed = typeof minutes === 'number' && minutes !== before.fields.minutes
  if (Object.keys(change).length === 0 && !isTimed) return []
  return [
    {
      slide,
      ...(isTimed ? { minutes } : {}),
      ...(Object.keys(change).length === 0 ? {} : { change }),
    },
  ]
}

/** Keys that a slide in a layout may have. */
function keysOf(layout: unknown): ReadonlySet<string> | undefined {
  if (typeof layout !== 'string' || !isLayout(layout)) return undefined
  return new Set(['layout', 'section', 'piece', 'hide', 'address', ...slotNames(layout)])
}

function changeOf(
  key: string,
  was: unknown,
  now: unknown,
  marks: readonly string[] | undefined,
): FieldEdit | undefined {
  if (JSON.stringify(was) === JSON.stringify(now)) return undefined
  if (Array.isArray(was) && Array.isArray(now)) return listChange(key, was, now, marks)
  const isGenerated = (value: unknown) =>
    itemsOf(value).every(item => marks?.includes(markOf(key, item)) === true)
  // What stands as it was generated once is no edit, nor what the article gives only since.
  if (now !== undefined && isGenerated(now)) return undefined
  if (now === undefined && !isGenerated(was)) return undefined
  return { ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }) }
}

function listChange(
  key: string,
  was: readonly unknown[],
  now: readonly unknown[],
  marks: readonly string[] | undefined,
): FieldEdit | undefined {
  if (isAsGenerated(key, was, now, marks)) return undefined
  const wanted = wantedOf(key, was, now, marks)
  if (JSON.stringify(was) === JSON.stringify(wanted)) return undefined
  const edits = editsBetween(was, wanted)
  const { items, missing } = withEdits(was, edits)
  const isExact = missing.length === 0 && JSON.stringify(items) === JSON.stringify(wanted)
  return isExact ? edits : { was, now: wanted }
}

/** All that was generated of a list stands there in its order, and nothing else: what is other now, the article did. */
function isAsGenerated(
  key: string,
  was: readonly unknown[],
  now: readonly unknown[],
  marks: readonly string[] = [],
): boolean {
  const own = now.map(item => markOf(key, item))
  const known = new Set(was.map(item => markOf(key, item)))
  const start = marks.findIndex((_, at) => own.every((mark, index) => marks[at + index] === mark))
  if (start === -1 || own.length === 0) return false
  const beside = [marks[start - 1], marks[start + own.length]]
  return !beside.some(mark => mark !== undefined && known.has(mark) && !own.includes(mark))
}

/** The list without what the article gives no more, and with what it gives since. */
function wantedOf(
  key: string,
  was: readonly unknown[],
  now: readonly unknown[],
  marks: readonly string[] | undefined,
): unknown[] {
  const isOld = (item: unknown) => marks?.includes(markOf(key, item)) === true
  const known = new Set(was.map(item => JSON.stringify(item)))
  const wanted = now.filter(item => known.has(JSON.stringify(item)) || !isOld(item))
  was.forEach((item, index) => {
    if (isOld(item) || wanted.some(one => JSON.stringify(one) === JSON.stringify(item))) return
    const previous = JSON.stringify(was[index - 1])
    const at = wanted.findIndex(one => JSON.stringify(one) === previous)
    wanted.splice(at + 1, 0, item)
  })
  return wanted
}
