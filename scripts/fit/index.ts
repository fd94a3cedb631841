/** fit: arranges, and where that is not enough splits slides until everything fits; what cannot be split is told. */
import { frameOf } from '../layouts/canvas.ts'
import { arrangementsOf, headlineOf, heightOf, specOf } from '../layouts/index.ts'
import { numbered } from '../layouts/pieceNumber.ts'
import type { Typesetter } from '../layouts/typesetter.ts'
import { originText } from '../storyboard/origin.ts'
import { readable } from '../text/plain.ts'
import type { Draft, DraftBoard, Message, Settings, Storyboard } from '../types.ts'
import { cut, divide } from './divide.ts'

/** More pieces than this of one slide are not searched for at once. */
const MAX_PIECES = 60
/**
 * Of a slide that is higher than so many canvases, the parts that are fitted one by one are about
 * as high as so many.
 */
const MANY = 30
const FEW = 12
/** A slide so many times too high takes more pieces than this share of it, however dense they become. */
const SURE = 0.5

/** What Chromium found of a slide in an earlier round. */
export interface Tight {
  /** by how many px it must be lower than measured */
  px: number
  /** ways to stand in which a word broke inside, as `standing` names them */
  broken: readonly string[]
}
/** by layout and origin */
export type Tightness = ReadonlyMap<string, Tight>

/** @returns a name for the way in which a slide stands, by what is written down of it */
export function standing(data: object): string {
  const { arrangement = '', density = '' } = data as { arrangement?: string; density?: string }
  return `${arrangement} ${density}`
}

/** What fitting needs to know of a deck. */
interface Room {
  settings: Pick<Settings, 'aspectRatio'>
  type: Typesetter
  tightness: Tightness
}

/** @returns the storyboard with every slide in as many pieces as it needs, each in its best arrangement */
export function fit(
  board: DraftBoard,
  type: Typesetter,
  tightness: Tightness = new Map(),
): DraftBoard {
  const room: Room = { settings: board.settings, type, tightness }
  const drafts = board.drafts.flatMap(draft => sharing(draft.planned, fitting(draft, room)))
  return { ...board, drafts }
}

/** @returns a message for each slide that is too high all the same */
export function tooHigh(
  { slides, settings }: Storyboard,
  type: Typesetter,
  tightness: Tightness = new Map(),
): Message[] {
  return slides.flatMap((slide): Message[] => {
    const over = overflowOf(slide, { settings, type, tightness })
    if (over === 0) return []
    const [origin] = slide.origin
    return [
      {
        rule: 'fit/estimate',
        severity: 'warning',
        slide: slide.no,
        message: `"${readable(headlineOf(slide))}" is ${over} px too high and cannot be divided.`,
        hint: 'shorten the passage',
        ...(origin === undefined ? {} : { line: origin.start, column: 1 }),
      },
    ]
  })
}

/** The pieces of a slide share the minutes that were planned for it, in steps of 0.5. */
function sharing(planned: number | undefined, pieces: Draft[]): Draft[] {
  return planned === undefined || pieces.length < 2
    ? pieces
    : pieces.map(piece => ({
        ...piece,
        planned: Math.max(0.5, Math.round((planned / pieces.length) * 2) / 2),
      }))
}

/** @returns by how many px the content of a slide is too high; 0 when it fits */
export function overflowOf(slide: Draft, { settings, type, tightness }: Room): number {
  const found = tightOf(slide, tightness)?.px ?? 0
  return Math.max(0, Math.ceil(heightOf(slide, type) + found - frameOf(settings.aspectRatio, type)))
}

function tightOf(slide: Draft, tightness: Tightness): Tight | undefined {
  return tightness.size === 0
    ? undefined
    : tightness.get(`${slide.layout} ${originText(slide.origin)}`)
}

/** The ways in which a slide may stand, without those in which a word broke, as long as there are others. */
function waysOf(slide: Draft, { type, tightness }: Room): Draft[] {
  const ways = arrangementsOf(slide, type)
  const broken = tightOf(slide, tightness)?.broken ?? []
  const whole = ways.filter(way => !broken.includes(standing(way.data)))
  return whole.length === 0 ? ways : whole
}

/** Pieces that fit. Of what is very high, each part is fitted by itself: to weigh all of it at once would take long. */
function fitting(slide: Draft, room: Room): Draft[] {
  const canvases =
    overflowOf(arranged(slide, room), room) / frameOf(room.settings.aspectRatio, room.type)
  const parts = canvases > MANY ? divide(slide, Math.ceil(canvases / FEW)) : undefined
  if (parts === undefined) return fittingAtOnce(slide, room)
  const pieces = parts.flatMap(part => fittingAtOnce(part, room))
  const whole = pieces.map((piece, index) =>
    arranged(numbered(piece, index + 1, pieces.length), room),
  )
  return alike(whole, room) ?? whole
}

/** The fewest pieces that all fit, each in its best arrangement; what is one thing is cut only when it has to be. */
function fittingAtOnce(slide: Draft, room: Room): Draft[] {
  const pieces = fewest(slide, divide, room)
  const fits = (piece: Draft) => overflowOf(piece, room) === 0
  if (pieces.every(fits)) return pieces
  const parts = pieces.flatMap(piece =>
    fits(piece) ? [piece] : fewest(piece, cutWithRoomForNumber, room),
  )
  return parts.length === pieces.length
    ? pieces
    : parts.map((piece, index) => arranged(numbered(piece, index + 1, parts.length), room))
}

/** The headline's number comes last; its room is kept meanwhile. */
function cutWithRoomForNumber(slide: Draft, count: number): Draft[] | undefined {
  return cut(slide, count)?.map(piece => numbered(piece, MAX_PIECES, MAX_PIECES))
}

/** In as few pieces as fit; as many as there are when none do. */
function fewest(
  slide: Draft,
  inPieces: (slide: Draft, count: number) => Draft[] | undefined,
  room: Room,
): Draft[] {
  const whole = arranged(slide, room)
  let best = [whole]
  const isDone = () => best.every(piece => overflowOf(piece, room) === 0 && !isCrowded(piece))
  if (isDone()) return best
  // What is many times too high needs no try in two, unless it has no more pieces of meaning.
  const least = Math.floor(
    (overflowOf(whole, room) / frameOf(room.settings.aspectRatio, room.type)) * SURE,
  )
  const first = least > 2 && inPieces(slide, least) !== undefined ? least : 2
  for (let count = first; count <= MAX_PIECES; count += 1) {
    const pieces = alike(
      inPieces(slide, count)?.map(piece => arranged(piece, room)),
      room,
    )
    if (pieces === undefined) return best
    best = pieces
    if (isDone()) return best
  }
  return best
}

/** The pieces of one slide look alike: the arrangement that all of them fit in, where they chose different ones. */
function alike(pieces: Draft[] | undefined, room: Room): Draft[] | undefined {
  const [first] = pieces ?? []
  if (pieces === undefined || first === undefined) return pieces
  const { styleOf, shared } = specOf(first.layout).alike
  const styles = pieces.map(piece => styleOf(piece.data))
  if (new Set(styles).size < 2) return pieces
  const fitting = shared(styles)
    .map(style => pieces.map(piece => ({ ...piece, data: { ...piece.data, ...style } }) as Draft))
    .find(styled => styled.every(piece => overflowOf(piece, room) === 0))
  return fitting ?? pieces
}

/** The first arrangement that fits and is not too much to read, or the first that fits, or the densest. */
function arranged(slide: Draft, room: Room): Draft {
  const ways = waysOf(slide, room)
  const fitting = ways.filter(way => overflowOf(way, room) === 0)
  return fitting.find(isLight) ?? fitting[0] ?? ways.at(-1) ?? slide
}

function isLight({ layout, data }: Draft): boolean {
  return specOf(layout).reading.isLight(data)
}

function isCrowded({ layout, data }: Draft): boolean {
  return specOf(layout).reading.isCrowded(data)
}
