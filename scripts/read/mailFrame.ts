/** What a mail program puts around a message that was pasted or saved: its head, and the card below its dashes. */
import { anyOf, sequence } from '../text/anyOf.ts'
import type { LeftOut } from '../types.ts'
import { noiseIn } from './noise/index.ts'

const FIELD = anyOf(
  /^(?:from|to|cc|bcc|subject|date|sent|reply-to|attachments?):/i,
  /^(?:von|an|betreff|datum|gesendet|anlagen?|de|à|objet|envoyé|para|asunto|enviado|fecha):/i,
)
const SUBJECT = sequence(
  /^(?:subject|betreff|objet|asunto):\s{0,5}/i,
  /(?:(?:re|fwd?|aw|wg|tr|rv):\s{0,5}){0,5}(\S[^\n]*)/i,
)
/** The head of a message of a chat: `[9:14 AM] Jo Bell`, `Jo Bell  9:14 AM`. */
const MESSAGE = anyOf(
  /^\s*\[[^\][]{0,12}\d{1,2}:\d{2}(?:\s?[AP]M)?\] ?\p{Lu}[^.!?]{1,40}$/u,
  /^\s*\p{Lu}[\p{L} .'-]{1,40} {2,}\d{1,2}:\d{2}(?:\s?[AP]M)?$/u,
)
const DASHES = /^-- ?$/
/** So many lines below the dashes are a card; more are text. */
const CARD = 8

export interface Unframed {
  lines: string[]
  leftOut: LeftOut[]
  /** names a message */ subject?: string
}

/** @returns as many lines, of which those of the frame are empty; so is the line with which a chat program begins */
export function withoutMailFrame(written: string[]): Unframed {
  const lines = [...written]
  const leftOut: LeftOut[] = []
  const leave = (index: number, reason: string) => {
    const text = (lines[index] ?? '').trim()
    if (text !== '') leftOut.push({ text, reason, line: index + 1 })
    lines[index] = ''
  }
  const first = lines.findIndex(line => line.trim() !== '')
  if (MESSAGE.test(lines[first] ?? '')) leave(first, 'who wrote a message, and when')
  const isAlone = (lines[first + 1] ?? '').trim() === '' && first + 2 < lines.length
  const opening = isAlone ? noiseIn(lines[first] ?? '', 'opening') : undefined
  if (opening !== undefined) leave(first, opening.reason)
  let end = first
  while (FIELD.test((lines[end] ?? '').trim())) end += 1
  const head = lines.slice(first, end)
  const subject = head.map(line => SUBJECT.exec(line.trim())?.[1]).find(one => one !== undefined)
  if (head.length < 2 || subject === undefined) return { lines, leftOut }
  for (let index = first; index < end; index += 1) leave(index, 'the head of a message')
  const dashes = lines.findLastIndex(line => DASHES.test(line))
  const card = lines.slice(dashes + 1).filter(line => line.trim() !== '')
  if (dashes > end && card.length <= CARD)
    for (let index = dashes; index < lines.length; index += 1)
      leave(index, 'the card of its writer')
  return { lines, leftOut, subject: subject.trim() }
}
