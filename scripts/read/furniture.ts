/** What stands around the article of a page that was pasted whole: its menus above, its links below. */
import { anyOf } from '../text/anyOf.ts'

/** Only a page has a link past its menu; no article does. */
const SKIP = anyOf(
  /^(?:skip to (?:the )?(?:main )?(?:content|navigation)|skip navigation)$/i,
  /^(?:jump to (?:content|navigation)|toggle navigation|☰\s*menu)$/i,
)
/** So far down that link stands, in lines. */
const TOP = 6
/** A line of so many characters, or a sentence of so many words, is text. */
const LONG = 110
const SENTENCE_WORDS = 6
/** Share of a title's words that the article uses again and again. */
const TITLE_SHARE = 0.5
const RECURS = 3
/** The title stands so near above the text, in blocks. */
const NEAR = 8
/** Links to the pages before and after this one. */
const TURNS = /^(?:previous|next|prev|back)\b/i
const WORD = /\p{L}{4,}/gu
/** A list of so many links, most of which stood in the menu, is that menu again. */
const MENU = { items: 4, share: 0.8 }

/**
 * @param blocks the lines of each block.
 * @returns the places of the blocks that are the page's own; none for a text that is no page
 */
export function furniture(blocks: string[][]): Set<number> {
  if (
    !blocks
      .flat()
      .slice(0, TOP)
      .some(line => SKIP.test(line.trim()))
  )
    return new Set()
  const isContent = (block: string[]) => block.some(isText)
  const [first, last] = [blocks.findIndex(isContent), blocks.findLastIndex(isContent)]
  if (first === -1) return new Set()
  const title = titleAmong(
    blocks.slice(0, first),
    blocks.slice(first).flat().join(' ').toLowerCase(),
  )
  const menu = new Set(blocks.slice(0, title).flat().map(keyOf))
  const isMenu = (block: string[]) =>
    block.length >= MENU.items &&
    block.filter(line => menu.has(keyOf(line))).length >= MENU.share * block.length
  return new Set(
    blocks.flatMap((block, index) =>
      index < title || index > last || (index > first && isMenu(block)) ? [index] : [],
    ),
  )
}

function isText(line: string): boolean {
  const text = line.trim()
  return (
    text.length > LONG ||
    (text.split(/\s+/).length >= SENTENCE_WORDS &&
      /[.!?]["'”’)]*$/.test(text) &&
      !/\.{3}$/.test(text))
  )
}

/**
 * The last of the lines close above the text whose words the text uses most.
 * @returns its place; the beginning when there is none
 */
function titleAmong(blocks: string[][], text: string): number {
  const counts = new Map<string, number>()
  for (const word of text.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  let best = { at: 0, share: TITLE_SHARE }
  blocks.forEach((block, at) => {
    if (at < blocks.length - NEAR) return
    const words = block.length === 1 ? (block[0]?.toLowerCase().match(WORD) ?? []) : []
    if (words.length < 2 || TURNS.test(block[0]?.trim() ?? '')) return
    const share = words.filter(word => (counts.get(word) ?? 0) >= RECURS).length / words.length
    if (share >= best.share) best = { at, share }
  })
  return best.at
}

function keyOf(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
