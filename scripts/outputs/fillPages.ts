/** Printed pages as they should be: no heading alone at a foot, and room to write where a page has room. */
import type { Page as Tab } from 'playwright-core'
import { inkOf, type Bookmark, type Ink } from '../pdf/ink.ts'
import { faultsOf, spareOf, type PageFault } from '../pdf/paperPages.ts'

/** A line to write on, mm (paper/styles.ts). */
const LINE = (8.5 * 72) / 25.4
/** Points below the last line, which are no room to write (paper/styles.ts). */
const BELOW = 24
/** More lines than these below one thing are no room for a note any more. */
const MOST_LINES = 14
/** A heading that is moved moves what comes after it. */
const ROUNDS = 3

/** How much smaller the letters of a card get each time, until it is one page, and how often. */
const SMALLER = 0.92
const SMALLER_ROUNDS = 12

type Print = () => Promise<Uint8Array>

export interface Printed {
  bytes: Uint8Array
  /** what could not be mended */ faults: PageFault[]
}

/** @param print the document, as it stands in the tab */
export async function printFilled(tab: Tab, print: Print): Promise<Printed> {
  const own = await headingsOfPaper(tab)
  const look = async () => {
    const bytes = await print()
    const ink = await inkOf(bytes)
    return { bytes, ink, faults: faultsOf(ink.pages, ink.bookmarks, own) }
  }
  let shown = await look()
  for (let round = 0; round < SMALLER_ROUNDS && shown.ink.pages.length > 1; round += 1) {
    if (!(await makeCardSmaller(tab))) break
    shown = await look()
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const alone = shown.faults.flatMap(({ bookmark }) => bookmark ?? [])
    if (alone.length === 0) break
    await beginPages(tab, alone)
    shown = await look()
  }
  const rooms = await roomsOf(tab)
  if (rooms.length === 0) return shown
  await writeLines(tab, linesFor(rooms, shown.ink.pages, shown.ink.bookmarks))
  const filled = await look()
  // Lines never cost a page.
  return filled.ink.pages.length === shown.ink.pages.length ? filled : shown
}

/** A card is one page. @returns whether there is one */
function makeCardSmaller(tab: Tab): Promise<boolean> {
  return tab.evaluate(by => {
    const card = document.querySelector<HTMLElement>('.card')
    if (card === null) return false
    card.style.fontSize = `${Number.parseFloat(card.style.fontSize) * by}pt`
    return true
  }, SMALLER)
}

/** Bookmarks lead to all headings in their order. @returns the numbers of those that stand on no slide */
async function headingsOfPaper(tab: Tab): Promise<Set<number>> {
  const numbers = await tab.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((heading, index) =>
      heading.closest('.thumb') === null ? [index] : [],
    ),
  )
  return new Set(numbers)
}

/** A room to write: the number of its heading among all, and its lines. */
interface Room {
  heading: number
  lines: number
}

function roomsOf(tab: Tab): Promise<Room[]> {
  return tab.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    return [...document.querySelectorAll('.room')].map(room => ({
      heading: headings.findIndex(heading => room.contains(heading)),
      lines: room.querySelectorAll('.lines i').length,
    }))
  })
}

/** @returns how many lines each room has when its page is full */
function linesFor(rooms: Room[], pages: Ink[], bookmarks: Bookmark[]): number[] {
  const pageOf = ({ heading }: Room) => bookmarks[heading]?.page
  return rooms.map(room => {
    const page = pageOf(room)
    const ink = page === undefined ? undefined : pages[page]
    if (ink === undefined) return room.lines
    const beside = rooms.filter(other => pageOf(other) === page)
    const spare = Math.max(0, Math.floor((spareOf(ink) - BELOW) / LINE))
    const share = Math.floor(spare / beside.length)
    const isLast = beside.at(-1) === room
    const more = isLast ? spare - share * (beside.length - 1) : share
    return Math.min(MOST_LINES, room.lines + more)
  })
}

function writeLines(tab: Tab, counts: number[]): Promise<void> {
  return tab.evaluate(all => {
    document.querySelectorAll('.room .lines').forEach((lines, index) => {
      const count = all[index] ?? 0
      lines.replaceChildren(...Array.from({ length: count }, () => document.createElement('i')))
    })
  }, counts)
}

/** What a heading stands in begins with it, and begins a page. */
function beginPages(tab: Tab, headings: number[]): Promise<void> {
  return tab.evaluate(numbers => {
    const all = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
    for (const number of numbers) {
      const heading = all[number]
      const block = heading?.closest<HTMLElement>('.room, .opening, .task') ?? heading
      block?.style.setProperty('break-before', 'page')
    }
  }, headings)
}
