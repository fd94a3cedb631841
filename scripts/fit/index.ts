/** fit: arranges, and where that is not enough splits slides until everything fits; what cannot be split is told. */
import { plan } from '../storyboard/plan.ts'
import type { Draft } from '../storyboard/draft.ts'
import { headlineOf } from '../storyboard/headline.ts'
import { wordsIn } from '../storyboard/ledger.ts'
import { originText } from '../storyboard/origin.ts'
import { plain } from '../text/plain.ts'
import type { Message, Settings, Storyboard } from '../types.ts'
import { cutSlide } from './cut.ts'
import { frameOf, heightOf } from './heights.ts'
import { numbered, split } from './split.ts'
import type { Typesetter } from './typesetter.ts'
import { commonStyles, styleOf, variantsOf } from './variants.ts'

/** More pieces than this of one slide are another problem than fitting. */
const MAX_PIECES = 60
/** A slide so many times too high takes more pieces than this share of it, however dense they become. */
const SURE = 0.5
/** Points on a slide, at most, whatever room there is (recall drops beyond a handful). */
const MAX_POINTS = 6
/** Words on a slide of points, at most, with its title (common convention). */
const MAX_WORDS = 40
/** A recap is looked over, not read for the first time. */
const MAX_RECAP_WORDS = 50

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

export function fit(
  board: Storyboard,
  type: Typesetter,
  tightness: Tightness = new Map(),
): Storyboard {
  const room: Room = { settings: board.settings, type, tightness }
  const messages: Message[] = []
  const drafts = board.slides.flatMap(({ no, id, minutes, clicks, ...slide }) => {
    void [id, minutes, clicks]
    const pieces = sharing(slide.planned, fitting(slide as Draft, room))
    for (const piece of pieces) {
      const over = overflowOf(piece, room)
      if (over > 0)
        messages.push({
          rule: 'fit/estimate',
          severity: 'warning',
          slide: no,
          message: `"${plain(headlineOf(piece))}" is ${over} px too high and cannot be divided.`,
          hint: 'shorten the passage',
          ...(piece.origin[0] === undefined ? {} : { line: piece.origin[0].start, column: 1 }),
        })
    }
    return pieces
  })
  const { slides, minutes, session, ...rest } = board
  void [slides, minutes, session]
  return plan(drafts, { ...rest, messages: [...board.messages, ...messages] })
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
  return Math.max(0, Math.ceil(heightOf(slide, type) + found - frameOf(settings.aspectRatio)))
}

function tightOf(slide: Draft, tightness: Tightness): Tight | undefined {
  return tightness.size === 0
    ? undefined
    : tightness.get(`${slide.layout} ${originText(slide.origin)}`)
}

/** The ways in which a slide may stand, without those in which a word broke, as long as there are others. */
function waysOf(slide: Draft, { type, tightness }: Room): Draft[] {
  const variants = variantsOf(slide, type)
  const broken = tightOf(slide, tightness)?.broken ?? []
  const whole = variants.filter(variant => !broken.includes(standing(variant.data)))
  return whole.length === 0 ? variants : whole
}

/** The fewest pieces that all fit, each in its best arrangement; what is one thing is cut only when it has to be. */
function fitting(slide: Draft, room: Room): Draft[] {
  const pieces = fewest(slide, split, room)
  const fits = (piece: Draft) => overflowOf(piece, room) === 0
  if (pieces.every(fits)) return pieces
  const cut = pieces.flatMap(piece =>
    fits(piece) ? [piece] : fewest(piece, cutWithRoomForNumber, room),
  )
  return cut.length === pieces.length
    ? pieces
    : cut.map((piece, index) => arranged(numbered(piece, index + 1, cut.length), room))
}

/** The headline's number comes last; its room is kept meanwhile. */
function cutWithRoomForNumber(slide: Draft, count: number): Draft[] | undefined {
  return cutSlide(slide, count)?.map(piece => numbered(piece, MAX_PIECES, MAX_PIECES))
}

/** In as few pieces as fit; as many as there are when none do. */
function fewest(
  slide: Draft,
  divide: (slide: Draft, count: number) => Draft[] | undefined,
  room: Room,
): Draft[] {
  const whole = arranged(slide, room)
  let best = [whole]
  const isDone = () => best.every(piece => overflowOf(piece, room) === 0 && !crowded(piece))
  if (isDone()) return best
  // What is many times too high needs no try in two, unless it has no more pieces of meaning.
  const least = Math.floor((overflowOf(whole, room) / frameOf(room.settings.aspectRatio)) * SURE)
  const first = least > 2 && divide(slide, least) !== undefined ? least : 2
  for (let count = first; count <= MAX_PIECES; count += 1) {
    const pieces = alike(
      divide(slide, count)?.map(piece => arranged(piece, room)),
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
  if (pieces === undefined || new Set(pieces.map(styleOf)).size < 2) return pieces
  const shared = commonStyles(pieces).find(styled =>
    styled.every(piece => overflowOf(piece, room) === 0),
  )
  return shared ?? pieces
}

/** The first arrangement that fits and is not too much to read, or the first that fits, or the densest. */
function arranged(slide: Draft, room: Room): Draft {
  const variants = waysOf(slide, room)
  const fitting = variants.filter(variant => overflowOf(variant, room) === 0)
  // What announces a list is said in any case; it does not stand where there is much to read without it.
  return (
    (slide.layout === 'points' || slide.layout === 'steps'
      ? fitting.find(variant => wordsIn(variant.data) <= MAX_WORDS)
      : undefined) ??
    fitting[0] ??
    variants.at(-1) ??
    slide
  )
}

/** Too much to take in at once, though it would fit: many points and words, or a few that are paragraphs. */
function crowded({ layout, data }: Draft): boolean {
  if (layout === 'recap') return data.points.length > 3 && wordsIn(data) > MAX_RECAP_WORDS
  if (layout !== 'points' && layout !== 'steps') return false
  return (
    data.points.length > MAX_POINTS ||
    (data.points.length > 3 && wordsIn(data) > MAX_WORDS) ||
    (data.points.length > 1 && wordsIn(data.points) > MAX_WORDS)
  )
}
