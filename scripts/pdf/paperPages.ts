/** What a reader would see at once on the printed pages of a paper: a blank one, a heading alone, a number cut off. */
import { MARGINS } from '../paper/margins.ts'
import type { Bookmark, Ink, Mark } from './ink.ts'

/** Points of an inch, and of a millimetre. */
const MM = 72 / 25.4
/** Points by which letters may stand beside their box. */
const LOOSE = 2
/** Points below a heading's upper edge within which it ends, when it has one line. */
const HEADING = 30

export interface PageFault {
  /** from 1 */ page: number
  kind: 'blank' | 'cut' | 'heading'
  /** which bookmark, where it is one that stands alone */ bookmark?: number
}

/** @returns what is drawn between the margins */
export function within({ height, marks }: Ink): Mark[] {
  const [top, bottom] = [MARGINS.top * MM - LOOSE, height - MARGINS.bottom * MM + LOOSE]
  return marks.filter(mark => mark.bottom > top && mark.bottom <= bottom && mark.top < bottom)
}

/** @returns how many points are left below what is drawn */
export function spareOf(page: Ink): number {
  const lowest = Math.max(MARGINS.top * MM, ...within(page).map(({ bottom }) => bottom))
  return page.height - MARGINS.bottom * MM - lowest
}

/** @returns how much of the room between the margins is used, from its top to what stands lowest; 1 is all */
export function shareUsed(page: Ink): number {
  const room = page.height - (MARGINS.top + MARGINS.bottom) * MM
  return 1 - spareOf(page) / room
}

/**
 * @param own which bookmarks lead to headings of the paper, and not of a slide on it; all, by default
 * @returns what is wrong with the pages, in their order
 */
export function faultsOf(
  pages: Ink[],
  bookmarks: Bookmark[],
  own: ReadonlySet<number> = new Set(bookmarks.keys()),
): PageFault[] {
  return pages.flatMap((page, index): PageFault[] => {
    const marks = within(page)
    const number = index + 1
    if (marks.length === 0) return [{ page: number, kind: 'blank' }]
    const edge = MARGINS.inline * MM - LOOSE
    const isCut = marks.some(({ kind, left }) => kind === 'text' && left < edge)
    const cut: PageFault[] = isCut ? [{ page: number, kind: 'cut' }] : []
    const alone =
      index === pages.length - 1 ? undefined : headingAtFoot(index, marks, bookmarks, own)
    return alone === undefined ? cut : [...cut, { page: number, kind: 'heading', bookmark: alone }]
  })
}

/** The last heading of a page, when nothing stands below it. */
function headingAtFoot(
  page: number,
  marks: Mark[],
  bookmarks: Bookmark[],
  own: ReadonlySet<number>,
): number | undefined {
  const last = bookmarks.findLastIndex(
    (bookmark, index) => bookmark.page === page && own.has(index),
  )
  const heading = bookmarks[last]
  if (heading === undefined) return undefined
  const follows = marks.some(({ bottom }) => bottom > heading.top + HEADING)
  return follows ? undefined : last
}
