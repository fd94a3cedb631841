/**
 * What programs and networks put around a text that was copied from them: recognised only where it
 * is safe, and always listed.
 */
import { structural, type Rule } from '../languages/rule.ts'
import { anyOf } from '../text/anyOf.ts'
import type { LeftOut } from '../types.ts'
import { DEBRIS } from './noise/answers.ts'
import { noiseIn } from './noise/index.ts'
import { outsideCode, textLines } from './plainLines.ts'

/** A text, line by line, so that every line keeps its number. */
interface Copied {
  lines: string[]
  /** which lines are neither code nor a formula */ isText: boolean[]
  /** Empties a line and lists it, as a rule knows it or as the step itself does. */
  leave: (index: number, reason: string, rule?: LeftOut['rule']) => void
  /** Lists a piece of a line. */
  list: (index: number, text: string, reason: string) => void
}

/** Changes the lines of a text that was copied. */
export type AroundStep = Rule<(text: Copied) => void>

/** In the order in which they are taken. */
export const AROUND_STEPS: readonly AroundStep[] = [
  structural('structure/around/blanks-on-paper', blanksOnPaper),
  structural('structure/around/source-numbers', sourceNumbers),
  structural('structure/around/citation-marks', citationMarks),
  structural('structure/around/tracking', tracking),
  structural('structure/around/page-properties', pageProperties),
  structural('structure/around/answer-opening', answerOpening),
  structural('structure/around/answer-offers', answerOffers),
  structural('structure/around/exported-links', exportedLinks),
]

/** @returns the text with as many lines, and what is none of it */
export function withoutAround(
  text: string,
  steps: readonly AroundStep[] = AROUND_STEPS,
): { text: string; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const lines = text.split('\n')
  const isText = textLines(lines)
  for (const { id, apply } of steps) {
    const list = (index: number, left: string, reason: string, rule: string = id) =>
      leftOut.push({ text: left.trim(), reason, rule, line: index + 1 })
    apply({
      lines,
      isText,
      list,
      leave: (index, reason, rule) => {
        list(index, lines[index] ?? '', reason, rule)
        lines[index] = ''
      },
    })
  }
  return { text: lines.join('\n'), leftOut }
}

/** @returns the places of the lines of text that are not empty */
function solidLines({ lines, isText }: Copied): number[] {
  return lines.flatMap((line, index) =>
    isText[index] === true && line.trim() !== '' ? [index] : [],
  )
}

/** Lines that are to be filled in on paper. */
function blanksOnPaper(text: Copied): void {
  for (const index of solidLines(text)) {
    const line = (text.lines[index] ?? '').trim()
    const found = noiseIn(line.replace(/^\*\*(.*)\*\*$/, '$1'), 'paper')
    if (found !== undefined) text.leave(index, found.reason, found.id)
  }
}

/** Citations that a chat program could not resolve. */
const CITATIONS = anyOf(
  /\s?:contentReference\[oaicite:\d{1,4}\]\{index=\d{1,4}\}|\[?oaicite:\d{1,4}\]?/g,
  /【[^【】\n]{0,80}†[^【】\n]{0,80}】/g,
  /\s?[\uE200-\uE20F]?cite[\uE200-\uE20F]?(?:turn\d{1,3}[a-z]{2,10}\d{1,3}[\uE200-\uE20F]?){1,20}/g,
  /\[\^\d{1,3}\^\](?:\[\d{1,3}\])?/g,
  /\s?\[cite(?:_start|_end)?(?::[\d,\s]{1,40})?\]|[\uE200-\uE20F]/g,
)
/** Numbers of sources behind a sentence, which stand nowhere in the text: `work.[1][2]` */
const CITED =
  /(?<=[.,;!?…”")\p{L}])(?:\[\d{1,3}\]){2,12}(?=\s|$|[.,;:!?)])|(?<=[.!?…”])\[\d{1,3}\](?=\s|$)/gu
const SOURCES = /^[ \t]{0,8}\[\^?\d{1,3}\]:/m

function citationMarks(text: Copied): void {
  for (const index of solidLines(text))
    text.lines[index] = (text.lines[index] ?? '').replace(CITATIONS, mark => {
      if (/[\p{L}\p{N}]/u.test(mark)) text.list(index, mark, DEBRIS)
      return ''
    })
}

function sourceNumbers(text: Copied): void {
  const whole = text.lines.join('\n')
  if (!/\[\d{1,3}\]/.test(whole) || SOURCES.test(whole)) return
  for (const index of solidLines(text))
    text.lines[index] = outsideCode(text.lines[index] ?? '', piece =>
      piece.replace(CITED, mark => {
        text.list(index, mark, 'a citation')
        return ''
      }),
    )
}

const TRACKING = /([?&])utm_source=(?:chatgpt|openai|perplexity)[\w.]{0,20}(&?)/g

/** An address says what it is an address of, not who passed it on. */
function tracking(text: Copied): void {
  for (const index of solidLines(text))
    text.lines[index] = (text.lines[index] ?? '').replace(
      TRACKING,
      (_, before: string, after: string) => (after === '' ? '' : before),
    )
}

const PROPERTY = /^\p{L}[\p{L} _-]{0,30}:\s+\S/u
const KNOWN_PROPERTY = anyOf(
  /^(?:status|tags?|created(?: (?:by|time|on))?|last edited(?: (?:by|time))?|owner)\s*:/i,
  /^(?:assign(?:ee|ed to)?|priority|type|category|due(?: date)?|date|person)\s*:/i,
  /^(?:property|verification|url|updated|stand|erstellt|autor)\s*:/i,
)

/** Lines of properties right below the title of a page. */
function pageProperties(text: Copied): void {
  const { lines } = text
  const first = solidLines(text)[0] ?? 0
  if (!/^#\s/.test(lines[first] ?? '')) return
  let start = first + 1
  while ((lines[start] ?? '').trim() === '' && start < lines.length) start += 1
  let end = start
  while (PROPERTY.test(lines[end] ?? '')) end += 1
  const block = lines.slice(start, end)
  const known = block.filter(line => KNOWN_PROPERTY.test(line)).length
  if (block.length < 2 || known < 2 || (lines[end] ?? '').trim() !== '') return
  for (let index = start; index < end; index += 1) text.leave(index, 'a property of the page')
}

/** A heading, or a line in bold that stands for one. */
const HEADS = /^(?:#{1,6}\s|\*\*[^*\n]{1,80}\*\*:?\s*$)/

/** The words with which a chat program opens its answer: above a text that has headings. */
function answerOpening(text: Copied): void {
  const { lines, isText } = text
  const hasHeading = lines.some((line, index) => isText[index] === true && HEADS.test(line))
  const [first] = solidLines(text)
  if (!hasHeading || first === undefined) return
  const found = noiseIn((lines[first] ?? '').replace(/^\*\*/, ''), 'opening')
  if (found !== undefined) text.leave(first, found.reason, found.id)
}

/** Paragraphs at the end in which an offer may stand. */
const LAST = 3

/** What a chat program offers at the end of its answer. */
function answerOffers(text: Copied): void {
  for (const index of solidLines(text).slice(1).slice(-LAST).reverse()) {
    const line = (text.lines[index] ?? '').trim()
    if (/^(?:[-*_]{3,}|\[[^\]]+\]:)/.test(line)) continue
    const found = noiseIn(line, 'offer')
    if (found === undefined) return
    text.leave(index, found.reason, found.id)
  }
}

const LINK = /\[([^\][\n]{1,200})\]\(([^()\s]{1,600})\)/g
/** An id of a page in the name of a file. */
const ID = /[\da-f]{32}/

/** Links to other files of an export (Notion) lead nowhere; a line that is only such a link says nothing. */
function exportedLinks(text: Copied): void {
  for (const index of solidLines(text)) {
    const line = text.lines[index] ?? ''
    if (!ID.test(line)) continue
    const plain = (keepsWords: boolean) =>
      line.replace(LINK, (whole, words: string, address: string) => {
        const isExported =
          /\.(?:md|csv|html)$/.test(address) && ID.test(address) && !/^https?:/.test(address)
        if (!isExported) return whole
        return keepsWords ? words : ''
      })
    if (plain(false).trim() === '') text.leave(index, 'a link to another file of the export')
    else text.lines[index] = plain(true)
  }
}
