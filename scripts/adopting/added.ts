/** A slide that a person added to a deck. */
import type { SlideEdit } from '../direction/types.ts'
import { clicksOf } from '../layouts/index.ts'
import { paragraphsOf } from '../render/marks.ts'
import type { Settings, Slide } from '../types.ts'
import type { Changing } from './change.ts'
import { readFields } from './data.ts'
import { readNote } from './notes.ts'

/** @returns the slide, in the section of the one before it, or what is wrong with it */
export function slideAdded(
  { slide: id, add = {} }: SlideEdit,
  before: Slide | undefined,
  { language }: Settings,
  changing: Changing,
): Slide | string {
  const { note, minutes, ...fields } = add
  const read = readFields(fields, undefined, changing)
  if (typeof read === 'string') return read
  const { layout, data, hidden, piece } = read
  const section = read.section ?? before?.section
  const said = readNote(
    typeof note === 'string' ? paragraphsOf(note) : [],
    { note: [] },
    language,
    changing.lineFor,
  )
  if (said === undefined) return 'its words are refused'
  const slide = {
    no: 0,
    id,
    layout,
    data,
    clicks: 0,
    note: said.lines,
    written: said.text,
    minutes: 0,
    origin: [],
    reason: 'added in slides.md',
    ...(hidden || before?.hidden === true ? { hidden: true } : {}),
    ...(section === undefined ? {} : { section }),
    ...(piece === undefined ? {} : { piece }),
    ...(typeof minutes === 'number' ? { planned: minutes, isTimed: true } : {}),
  } as Slide
  return { ...slide, clicks: clicksOf(slide) } as Slide
}
