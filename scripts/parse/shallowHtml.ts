/** HTML of a stranger, no deeper than a tree may be, before any parser or walker sees it. */
import { Parser } from 'htmlparser2'
import { MAX_DEPTH } from './depth.ts'

/**
 * What never holds anything, and what the next of its kind closes: however many there are, they are
 * not inside one another.
 */
const BESIDE = new Set(
  `area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th
  thead tr track wbr`.split(/\s+/),
)
const EMPTY = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
/** What stands in a line: its tags divide no words. */
const IN_LINE = new Set(
  `a abbr b bdi bdo cite code del dfn em font i ins kbd label mark q s samp small span strike
  strong sub sup tt u var`.split(/\s+/),
)

/** @returns the same text, or one in which the tags that would lead deeper than the limit are left out; no word goes */
export function shallowHtml(html: string): { html: string; isCut: boolean } {
  return deepestIn(html) <= MAX_DEPTH ? { html, isCut: false } : withoutDeepTags(html)
}

/** How deep the tags of a text may lead, at most. */
function deepestIn(html: string): number {
  let [depth, deepest] = [0, 0]
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    const closes = html[at + 1] === '/'
    const name = nameAt(html, at + (closes ? 2 : 1))
    if (name === '' || BESIDE.has(name)) continue
    depth = Math.max(0, depth + (closes ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** Longest name that means anything here. */
const LONGEST = 10

function nameAt(html: string, start: number): string {
  return /^[a-z][a-z\d]*/i.exec(html.slice(start, start + LONGEST))?.[0].toLowerCase() ?? ''
}

function withoutDeepTags(html: string): { html: string; isCut: boolean } {
  const pieces: string[] = []
  /** Of the elements that are open, innermost last: whether their tags stay. */
  const open: boolean[] = []
  let done = 0
  let isCut = false
  const replace = (start: number, end: number, text: string) => {
    pieces.push(html.slice(done, start), text)
    done = Math.max(done, end)
  }
  const gap = (name: string) => (IN_LINE.has(name) ? '' : ' ')
  const parser = new Parser({
    onopentag(name, _, implied) {
      if (EMPTY.has(name)) return
      const stays = open.length < MAX_DEPTH
      open.push(stays)
      if (stays || implied) return
      isCut = true
      replace(parser.startIndex, parser.endIndex + 1, gap(name))
    },
    onclosetag(name, implied) {
      if (EMPTY.has(name)) return
      const stays = open.pop() === true
      // Said aloud, so that every reader of this text sees the same tree.
      if (stays && implied) replace(parser.startIndex, parser.startIndex, `</${name}>`)
      if (!stays && !implied) replace(parser.startIndex, parser.endIndex + 1, gap(name))
    },
  })
  parser.write(html)
  parser.end()
  pieces.push(html.slice(done))
  return { html: pieces.join(''), isCut }
}
