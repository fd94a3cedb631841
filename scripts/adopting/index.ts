/** An edited deck and what is generated now: the edits as a direction, and what no direction can say. */
import type { Direction, SlideEdit } from '../direction/types.ts'
import type { Unit } from '../direction/units.ts'
import { headmatterOf } from '../render/headmatter.ts'
import { MARK_LENGTH } from '../render/marks.ts'
import type { Storyboard } from '../types.ts'
import { shownOn } from './apply.ts'
import { editsOf, type NotTaken } from './edits.ts'
import { viewsIn, viewsOf, type RawSlide, type SlideView } from './views.ts'

export interface EditedDeck {
  views: SlideView[]
  /** marks of the names of all slides that it once had */ order: ReadonlySet<string>
  /** whether its slides have names, so that edits can be told */ isMarked: boolean
  /** what its head says of all of it */ head: Record<string, unknown>
}

/** @returns a deck's slides as a person left them */
export function editedDeck(slides: readonly RawSlide[]): EditedDeck {
  const views = viewsIn(slides)
  const head = slides[0]?.frontmatter ?? {}
  const { lectern } = head as { lectern?: { slides?: unknown } }
  const order = typeof lectern?.slides === 'string' ? lectern.slides : ''
  const marks = order.match(new RegExp(`.{${MARK_LENGTH}}`, 'g')) ?? []
  const isMarked = marks.length > 0 && views.some(({ id }) => id !== undefined)
  return { views, order: new Set(marks), isMarked, head }
}

export interface Adopted {
  direction: Direction
  /** what was new in the deck */ edits: SlideEdit[]
  /** earlier edits that the deck does not have are replaced by its own */ isAnew: boolean
  notTaken: NotTaken[]
}

/**
 * @param direction as it is now
 * @param generated the storyboard that a direction gives
 */
export function adopt(
  deck: EditedDeck,
  direction: Direction,
  units: readonly Unit[],
  generated: (direction: Direction) => Storyboard,
): Adopted {
  const { base, board } = baseOf(deck, direction, generated)
  const { edits, notTaken } = editsOf(viewsOf(board), deck.views, deck.order)
  const named = edits.map(edit => withAnchor(edit, board, units))
  const deckEdits = [...(base.deck ?? []), ...named]
  const next = {
    ...base,
    ...sessionFrom(deck, base, board),
    ...(deckEdits.length === 0 ? {} : { deck: deckEdits }),
  }
  const left =
    edits.length === 0
      ? []
      : editsOf(viewsOf(generated(next)), deck.views, deck.order).edits.flatMap(aboutLeft)
  return {
    direction: next,
    edits: named,
    isAnew: base !== direction,
    notTaken: [...notTaken, ...aboutHead(deck, board), ...left],
  }
}

/** Earlier edits are in the deck, or it was generated before them: what it has most of in common says which. */
function baseOf(
  { views }: EditedDeck,
  direction: Direction,
  generated: (direction: Direction) => Storyboard,
): { base: Direction; board: Storyboard } {
  const whole = { base: direction, board: generated(direction) }
  if ((direction.deck ?? []).length === 0) return whole
  const { deck, ...rest } = direction
  void deck
  const bare = { base: rest, board: generated(rest) }
  const marks = [...new Set(views.flatMap(view => view.marks ?? []))]
  const score = ({ board }: typeof whole) => {
    const own = new Set(viewsOf(board).flatMap(view => view.marks ?? []))
    return marks.filter(mark => own.has(mark)).length
  }
  return score(bare) > score(whole) ? bare : whole
}

function withAnchor(edit: SlideEdit, { slides }: Storyboard, units: readonly Unit[]): SlideEdit {
  const slide = slides.find(({ id }) => id === edit.slide)
  const shows = slide === undefined ? undefined : shownOn(slide, units)
  const { slide: name, ...rest } = edit
  return { slide: name, ...(shows === undefined ? {} : { shows }), ...rest }
}

/** The length of the slot is the one thing in the head that an article can have otherwise. */
function sessionFrom(
  { head }: EditedDeck,
  { session }: Direction,
  { settings, minutes }: Storyboard,
): Pick<Direction, 'session'> {
  const duration = Number.parseFloat(String(head.duration ?? ''))
  const { lectern } = head as { lectern?: { plan?: unknown } }
  const planned = String(lectern?.plan ?? '')
    .split(' ')
    .reduce((sum, value) => sum + Number(value), 0)
  const isGenerated = duration === (settings.duration ?? minutes) || duration === Math.ceil(planned)
  if (!(duration > 0) || isGenerated) return session === undefined ? {} : { session }
  return { session: { ...session, duration: `${duration}min` } }
}

/** Keys of the head that a person may have set, and that no direction can say. */
const OF_HEAD = [
  'theme',
  'titleTemplate',
  'aspectRatio',
  'canvasWidth',
  'fonts',
  'timer',
  'htmlAttrs',
  'favicon',
]

/** @returns whether the head of a deck says something else than it would be written with */
export function hasOtherHead({ head }: EditedDeck, board: Storyboard): boolean {
  return otherHead(head, board).length > 0
}

function aboutHead({ head }: EditedDeck, board: Storyboard): NotTaken[] {
  const keys = otherHead(head, board)
  return keys.length === 0 ? [] : [{ slide: 'the head of the deck', what: keys.join(', ') }]
}

function otherHead(head: Record<string, unknown>, board: Storyboard): string[] {
  const { lectern } = head as { lectern?: { article?: unknown } }
  const usual = headmatterOf(board, String(lectern?.article ?? ''))
  const unlike = (key: string) => JSON.stringify(head[key]) !== JSON.stringify(usual[key])
  return OF_HEAD.filter(unlike)
}

/** An edit that did not come out as it was wanted. */
function aboutLeft({ slide, change = {}, removed, after, add }: SlideEdit): NotTaken[] {
  const keys = Object.keys(change)
  const what = [
    ...(keys.length === 0 ? [] : [`${keys.join(', ')} cannot be written so`]),
    ...(removed === true ? ['it comes back'] : []),
    ...(add === undefined ? [] : ['it cannot be added']),
    ...(after === undefined || add !== undefined ? [] : ['it stands elsewhere']),
  ]
  return what.length === 0 ? [] : [{ slide, what: what.join('; ') }]
}
