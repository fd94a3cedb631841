/** Edits of finished slides, done to a storyboard that was fitted and planned. */
import { anchorOf, find } from '../direction/anchors.ts'
import { lineMaker, type ResolveOptions } from '../direction/resolve.ts'
import type { SlideEdit } from '../direction/types.ts'
import { articleLinesIn, sectionOf, type Unit } from '../direction/units.ts'
import { isRetelling } from '../layouts/index.ts'
import { deckAddress } from '../../components/pictures.ts'
import { planAgain } from '../storyboard/plan.ts'
import type { PictureOf } from '../storyboard/pictures.ts'
import type { Message, Settings, Slide, Storyboard } from '../types.ts'
import { changed, isTimeless, type Changing } from './change.ts'
import { lostBetween } from './lost.ts'
import { slideAdded } from './added.ts'

/** @returns the storyboard as it was edited; the very same where nothing was */
export function withSlideEdits(
  board: Storyboard,
  edits: readonly SlideEdit[],
  units: Unit[],
  options: EditOptions = {},
): Storyboard {
  if (edits.length === 0) return board
  const messages: Message[] = []
  const work: Work = { slides: board.slides, changed: new Set(), isTimed: false, later: [] }
  const make = lineMaker(units, messages, options)
  edits.forEach((edit, index) => {
    const place = placeOf(index, options)
    const { language } = board.settings
    const { pictureOf = image => ({ image }) } = options
    done(edit, work, units, {
      settings: board.settings,
      tell: message => messages.push({ ...place, ...message }),
      changingFor: slide => {
        const around = aroundOf(slide, units)
        return {
          language,
          lineFor: words => make(words, index, around),
          pictureFor: image => pictureOf(deckAddress(image)).image,
          tell: what => messages.push({ ...place, ...wrong(edit, what) }),
        }
      },
    })
  })
  const told = work.isTimed
    ? planAgain(board, work.slides, work.changed)
    : { ...board, slides: work.slides }
  work.slides = told.slides
  for (const run of work.later) run()
  const slides = work.slides.map((slide, index): Slide => ({ ...slide, no: index + 1 }))
  return {
    ...told,
    slides,
    leftOut: [...board.leftOut, ...lostBetween(board.slides, slides)],
    messages: [...board.messages, ...messages],
  }
}

export interface EditOptions extends ResolveOptions {
  /** which pictures can be shown */ pictureOf?: PictureOf | undefined
}

interface Doing {
  settings: Settings
  tell: (message: Told) => void
  /** what is needed to change a slide */ changingFor: (slide: Slide | undefined) => Changing
}

/** One edit. */
function done(edit: SlideEdit, work: Work, units: Unit[], doing: Doing): void {
  const { tell, settings, changingFor } = doing
  if (edit.add !== undefined) {
    const before = work.slides[placeOfSlide(edit.after ?? '', undefined, work.slides, units)]
    const made = slideAdded(edit, before, settings, changingFor(before))
    if (typeof made === 'string') tell(wrong(edit, made))
    else insert(work, made, edit, units, tell)
    return
  }
  const slide = work.slides[placeOfSlide(edit.slide, edit.shows, work.slides, units)]
  if (slide === undefined) {
    tell(gone(edit))
    return
  }
  if (edit.removed === true || edit.after !== undefined)
    work.slides = work.slides.filter(one => one !== slide)
  if (edit.removed === true) {
    work.isTimed = true
    return
  }
  if (edit.after !== undefined) insert(work, slide, edit, units, tell)
  if (edit.minutes !== undefined) replace(work, slide.id, withMinutes(edit.minutes), true)
  const { change } = edit
  if (change === undefined) return
  const changing = changingFor(slide)
  const run = (isTimed: boolean) =>
    replace(work, slide.id, one => changed(one, change, changing), isTimed)
  // Agenda and cover show times that are not known yet.
  if (isTimeless(change)) work.later.push(() => run(false))
  else run(true)
}

interface Work {
  slides: Slide[]
  /** whose minutes are to be found out again */ changed: Set<Slide>
  isTimed: boolean
  /** what is done when the times are known */ later: (() => void)[]
}

type Told = Pick<Message, 'rule' | 'severity' | 'message' | 'hint'>

function replace(work: Work, id: string, change: (slide: Slide) => Slide, isTimed: boolean): void {
  work.slides = work.slides.map(slide => {
    if (slide.id !== id) return slide
    const next = change(slide)
    if (isTimed && next !== slide) {
      work.changed.add(next)
      work.isTimed = true
    }
    return next
  })
}

function withMinutes(minutes: number) {
  return (slide: Slide): Slide => ({ ...slide, minutes, planned: minutes, isTimed: true })
}

function insert(
  work: Work,
  slide: Slide,
  edit: SlideEdit,
  units: readonly Unit[],
  tell: (message: Told) => void,
): void {
  const { after = '' } = edit
  const at = after === '' ? -1 : placeOfSlide(after, undefined, work.slides, units)
  const isLost = after !== '' && at === -1
  if (isLost) tell(gone({ slide: after }))
  const place = isLost ? work.slides.length : at + 1
  work.slides = [...work.slides.slice(0, place), slide, ...work.slides.slice(place)]
  if (edit.add !== undefined) {
    work.changed.add(slide)
    work.isTimed = true
  }
}

/** By its name, where it still tells what it told; else by what it tells. */
function placeOfSlide(
  id: string,
  shows: string | undefined,
  slides: readonly Slide[],
  units: readonly Unit[],
): number {
  const named = slides.findIndex(slide => slide.id === id)
  if (shows === undefined) return named
  const unit = find(shows, units).unit
  if (unit === undefined) return named
  const tells = (slide: Slide | undefined) =>
    slide !== undefined && unitsOn(slide).includes(unit.id)
  if (tells(slides[named])) return named
  const base = id.replace(/-\d+$/, '')
  const found = slides.filter(slide => !isRetelling(slide) && tells(slide))
  const best = found.find(slide => slide.id.replace(/-\d+$/, '') === base) ?? found[0]
  return best === undefined ? named : slides.indexOf(best)
}

function unitsOn({ data, units = [] }: Slide): string[] {
  return [...articleLinesIn(data).flatMap(line => line.units ?? []), ...units]
}

/** @returns by what a slide is found again when it has another name */
export function shownOn(slide: Slide, units: readonly Unit[]): string | undefined {
  if (isRetelling(slide)) return undefined
  const told = unitsOn(slide).flatMap(id => units.find(unit => unit.id === id) ?? [])
  const unit = told.find(({ kind }) => kind !== 'heading') ?? told[0]
  return unit === undefined ? undefined : anchorOf(unit, units)
}

function aroundOf(slide: Slide | undefined, units: Unit[]): Unit[] {
  if (slide === undefined) return []
  const [first] = unitsOn(slide)
  const unit = units.find(({ id }) => id === first)
  return unit === undefined ? [] : sectionOf(unit, units)
}

function placeOf(index: number, { place }: ResolveOptions): Partial<Message> {
  if (place === undefined) return {}
  const line = place.lineOf(index, undefined, 'deck')
  return { file: place.file, ...(line === undefined ? {} : { line, column: 1 }) }
}

function gone({ slide }: Pick<SlideEdit, 'slide'>): Told {
  return {
    rule: 'direction/gone',
    severity: 'warning',
    message: `The slide "${slide.slice(0, 60)}" is not in the deck any more; what is said of it is off.`,
    hint: 'it stays in the file and holds again when the slide comes back',
  }
}

function wrong({ slide }: SlideEdit, what: string): Told {
  return {
    rule: 'direction/slide',
    severity: 'warning',
    message: `Of the slide "${slide.slice(0, 60)}" something cannot be changed so: ${what}.`,
    hint: 'it stays as it is generated',
  }
}
