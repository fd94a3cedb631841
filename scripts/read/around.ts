/**
 * What programs and networks put around a text that was copied from them: recognised only where it
 * is safe, and always listed.
 */
import { anyOf } from '../text/anyOf.ts'
import type { LeftOut } from '../types.ts'
import { noiseIn } from './noise/index.ts'
import { outsideCode, textLines } from './plainLines.ts'

const DEBRIS = 'a mark of a chat program'
/** Citations that a chat program could not resolve. */
const TOKENS = anyOf(
  /\s?:contentReference\[oaicite:\d{1,4}\]\{index=\d{1,4}\}|\[?oaicite:\d{1,4}\]?/g,
  /【[^【】\n]{0,80}†[^【】\n]{0,80}】/g,
  /\s?[\uE200-\uE20F]?cite[\uE200-\uE20F]?(?:turn\d{1,3}[a-z]{2,10}\d{1,3}[\uE200-\uE20F]?){1,20}/g,
  /\s?\[cite(?:_start|_end)?(?::[\d,\s]{1,40})?\]|[\uE200-\uE20F]/g,
)
/** Numbers of sources behind a sentence, which stand nowhere in the text: `work.[1][2]` */
const CITED =
  /(?<=[.,;!?…”")\p{L}])(?:\[\d{1,3}\]){2,12}(?=\s|$|[.,;:!?)])|(?<=[.!?…”])\[\d{1,3}\](?=\s|$)/gu
const SOURCES = /^[ \t]{0,8}\[\^?\d{1,3}\]:/m
const TRACKING = /([?&])utm_source=(?:chatgpt|openai|perplexity)[\w.]{0,20}(&?)/g

/** What a chat program says to whom it answers. */
const OPENER = anyOf(
  /^(?:(?:sure|certainly|of course|absolutely|great question|no problem)[!,.:—–-])/i,
  /^(?:(?:happy to help|gladly)[!,.:—–-]|here(?:'|’)s (?:a|the|your)\b[^.]{0,120}:$)/i,
  /^(?:natürlich[!,.]|gerne[!,.]|bien sûr[!,.]|claro[!,.])/i,
)
const OFFER = anyOf(
  /^(?:\W{0,4})(?:if you(?:'d|’d| would)? (?:like|want|wish|prefer)|would you like)/i,
  /^(?:\W{0,4})(?:do you want|shall i|want me to|let me know|i can also)/i,
  /^(?:\W{0,4})(?:just (?:tell|let) me|tell me (?:if|the|which|who))/i,
  /^(?:\W{0,4})(?:feel free to (?:ask|let)|wenn (?:du|sie) (?:möchte|will|magst))/i,
  /^(?:\W{0,4})(?:möchten sie|soll ich|sag mir|si vous voulez|voulez-vous|si quieres)/i,
  /^(?:\W{0,4})¿quieres/i,
)
const OFFERS_SELF = /\b(?:i|me|i(?:'|’)(?:ll|m|d)|ich|mir|je|moi)\b|¿/i
/** Paragraphs at the end in which an offer may stand. */
const LAST = 3

const PROPERTY = /^\p{L}[\p{L} _-]{0,30}:\s+\S/u
const KNOWN_PROPERTY = anyOf(
  /^(?:status|tags?|created(?: (?:by|time|on))?|last edited(?: (?:by|time))?|owner)\s*:/i,
  /^(?:assign(?:ee|ed to)?|priority|type|category|due(?: date)?|date|person)\s*:/i,
  /^(?:property|verification|url|updated|stand|erstellt|autor)\s*:/i,
)

/** @returns the text with as many lines, and what is none of it */
export function withoutAround(text: string): { text: string; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const lines = text.split('\n')
  const isText = textLines(lines)
  const leave = (index: number, reason: string) => {
    leftOut.push({ text: (lines[index] ?? '').trim(), reason, line: index + 1 })
    lines[index] = ''
  }
  const isCited = /\[\d{1,3}\]/.test(text) && !SOURCES.test(text)
  lines.forEach((line, index) => {
    if (isText[index] !== true) return
    const found = noiseIn(line.trim().replace(/^\*\*(.*)\*\*$/, '$1'), 'paper')
    if (isCited)
      line = outsideCode(line, piece =>
        piece.replace(CITED, mark => {
          leftOut.push({ text: mark, reason: 'a citation', line: index + 1 })
          return ''
        }),
      )
    if (found !== undefined) leave(index, found.reason)
    else
      lines[index] = withoutTokens(line, left =>
        leftOut.push({ text: left, reason: DEBRIS, line: index + 1 }),
      )
  })
  properties(lines, isText, leave)
  answers(lines, isText, leave)
  exported(lines, isText, leave)
  return { text: lines.join('\n'), leftOut }
}

function withoutTokens(line: string, leave: (text: string) => void): string {
  const plain = line.replace(TOKENS, whole => {
    if (/[\p{L}\p{N}]/u.test(whole)) leave(whole.trim())
    return ''
  })
  return plain.replace(TRACKING, (_, before: string, after: string) => (after === '' ? '' : before))
}

type LeaveLine = (index: number, reason: string) => void

/** Lines of properties right below the title of a page. */
function properties(lines: string[], isText: boolean[], leave: LeaveLine): void {
  const first = lines.findIndex((line, index) => isText[index] === true && line.trim() !== '')
  if (!/^#\s/.test(lines[first] ?? '')) return
  let start = first + 1
  while ((lines[start] ?? '').trim() === '' && start < lines.length) start += 1
  let end = start
  while (PROPERTY.test(lines[end] ?? '')) end += 1
  const block = lines.slice(start, end)
  const known = block.filter(line => KNOWN_PROPERTY.test(line)).length
  if (block.length < 2 || known < 2 || (lines[end] ?? '').trim() !== '') return
  for (let index = start; index < end; index += 1) leave(index, 'a property of the page')
}

/** @returns whether a chat program begins its answer so */
export function opensAnswer(line: string): boolean {
  return OPENER.test(line.trim())
}

/** The words with which a chat program opens its answer, and its offers at the end. */
function answers(lines: string[], isText: boolean[], leave: LeaveLine): void {
  const solid = lines.flatMap((line, index) =>
    isText[index] === true && line.trim() !== '' ? [index] : [],
  )
  const hasHeading = lines.some((line, index) => isText[index] === true && /^#{1,6}\s/.test(line))
  const first = solid[0]
  if (hasHeading && first !== undefined && opensAnswer(lines[first] ?? '')) leave(first, DEBRIS)
  for (const index of solid.slice(1).slice(-LAST).reverse()) {
    const line = (lines[index] ?? '').trim()
    if (/^(?:[-*_]{3,}|\[[^\]]+\]:)/.test(line)) continue
    if (!OFFER.test(line) || !OFFERS_SELF.test(line)) return
    leave(index, 'the offer of a chat program')
  }
}

const LINK = /\[([^\][\n]{1,200})\]\(([^()\s]{1,600})\)/g
/** An id of a page in the name of a file. */
const ID = /[\da-f]{32}/

/** Links to other files of an export (Notion) lead nowhere; a line that is only such a link says nothing. */
function exported(lines: string[], isText: boolean[], leave: LeaveLine): void {
  lines.forEach((line, index) => {
    if (isText[index] !== true || !ID.test(line)) return
    const plain = (keepsWords: boolean) =>
      line.replace(LINK, (whole, words: string, address: string) => {
        const isExported =
          /\.(?:md|csv|html)$/.test(address) && ID.test(address) && !/^https?:/.test(address)
        if (!isExported) return whole
        return keepsWords ? words : ''
      })
    if (plain(false).trim() === '') leave(index, 'a link to another file of the export')
    else lines[index] = plain(true)
  })
}
