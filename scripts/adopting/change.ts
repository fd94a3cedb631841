/** One slide with its changes: what stands on it, and what is said with it. */
import { tokens } from '../direction/anchors.ts'
import { nameOfItem, placeOf, withEdits, type ItemName } from '../direction/listEdits.ts'
import type { FieldEdit } from '../direction/types.ts'
import { clicksOf } from '../layouts/index.ts'
import { speakerNoteOf } from '../render/index.ts'
import type { Line, Slide } from '../types.ts'
import { readFields } from './data.ts'
import { readNote } from './notes.ts'
import { viewOf } from './views.ts'

export interface Changing {
  language: string
  lineFor: (words: string) => Line | undefined
  /** the address by which a picture is shown, if it can be */
  pictureFor: (image: string) => string | undefined
  tell: (what: string) => void
}

/** Shared words, of those of both, from which on two items are taken to be one that changed. */
const ALIKE = 0.6

/** Whether what is changed has no influence on how long anything takes. */
export function isTimeless(change: Record<string, FieldEdit>): boolean {
  return !('note' in change) && !('hide' in change)
}

/** @returns the slide as it is wanted; as it was where that cannot be */
export function changed(
  slide: Slide,
  change: Record<string, FieldEdit>,
  changing: Changing,
): Slide {
  const { language, tell } = changing
  const { fields, note } = viewOf(slide, language)
  const wanted = { ...fields }
  for (const [key, edit] of Object.entries(change)) {
    if (key === 'note') continue
    const value = valueAfter(fields[key], edit, tell)
    if (value === undefined) Reflect.deleteProperty(wanted, key)
    else wanted[key] = value
  }
  const read = readFields(wanted, slide, changing)
  if (typeof read === 'string') {
    tell(read)
    return slide
  }
  const { layout, data, hidden, section, piece } = read
  const { hidden: was, section: inSection, piece: ofPieces, ...about } = slide
  void [was, inSection, ofPieces]
  const next = {
    ...about,
    layout,
    data,
    ...(hidden ? { hidden } : {}),
    ...(section === undefined ? {} : { section }),
    ...(piece === undefined ? {} : { piece }),
    reason: `${slide.reason.replace(EDITED, '')}${EDITED}`,
  } as Slide
  const clicks = clicksOf(next)
  return withNote({ ...next, clicks }, slide, note, change.note, changing)
}

const EDITED = '; as it was edited in slides.md'

function withNote(
  next: Slide,
  slide: Slide,
  note: string[],
  edit: FieldEdit | undefined,
  { language, lineFor, tell }: Changing,
): Slide {
  if (edit === undefined)
    // Its marks of clicks stand where they stood.
    return next.clicks === slide.clicks
      ? next
      : { ...next, written: speakerNoteOf(slide, language) }
  const wanted = valueAfter(note, edit, tell)
  const paragraphs = Array.isArray(wanted) ? wanted.map(String) : []
  const read = readNote(paragraphs, slide, language, lineFor)
  if (read === undefined) return next
  return { ...next, note: read.lines, written: read.text }
}

/** A value with its edit; of a list, item by item. */
function valueAfter(value: unknown, edit: FieldEdit, tell: (what: string) => void): unknown {
  if (!Array.isArray(edit)) return edit.now ?? undefined
  const list: unknown[] = Array.isArray(value) ? value : []
  const { items, missing } = withEdits(list, edit, nearest)
  for (const name of missing) tell(`"${name.replace(/\s+/g, ' ').slice(0, 60)}" is gone`)
  return items
}

/** The item itself, or the one that is most like it. */
function nearest(items: readonly unknown[], name: ItemName): number {
  const exact = placeOf(items, name)
  if (exact !== -1) return exact
  const wanted = new Set(tokens(name))
  const scores = items.map(item => {
    const own = new Set(tokens(nameOfItem(item)))
    const shared = [...own].filter(word => wanted.has(word)).length
    return own.size + wanted.size === 0 ? 0 : (2 * shared) / (own.size + wanted.size)
  })
  const best = Math.max(0, ...scores)
  return best >= ALIKE ? scores.indexOf(best) : -1
}
