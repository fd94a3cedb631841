/** A chat that was exported (WhatsApp, Signal): who wrote what, each message behind its date. */
import { anyOf, sequence } from '../text/anyOf.ts'
import type { LeftOut } from '../types.ts'

const DATE =
  /^\u200E?\[?(\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?)\]?/
const MESSAGE = sequence(DATE, /(?:\s-)?\s(?:([^:\n]{1,40}):\s)?(.*)$/)
/** What the program says, and what stands in place of pictures. */
const NO_TEXT = anyOf(
  /^\u200E?<(?:media omitted|attached: [^<>]{1,200}|medien ausgeschlossen)>$/i,
  /^\u200E?(?:image|video|audio|sticker|gif|document) omitted$/i,
  /end-to-end encrypted|ende-zu-ende-verschlüsselt|^this message was deleted|^you deleted this message/i,
)
/** So many messages make a chat. */
const LEAST = 3

/** @returns a paragraph a message, "Mira: words", and what stood around them; undefined when it is no chat */
export function chatToText(text: string): { text: string; leftOut: LeftOut[] } | undefined {
  const lines = text.split('\n')
  const first = lines.find(line => line.trim() !== '') ?? ''
  const dated = lines.filter(line => DATE.test(line)).length
  if (!DATE.test(first) || dated < LEAST) return undefined
  const leftOut: LeftOut[] = []
  const paragraphs: string[] = []
  let isOpen = false
  lines.forEach((line, index) => {
    const leave = (left: string, reason: string) =>
      leftOut.push({ text: left, reason, line: index + 1 })
    const [, date, name, said = ''] = MESSAGE.exec(line) ?? []
    if (date === undefined) {
      if (line.trim() !== '' && isOpen) paragraphs.push(`${paragraphs.pop() ?? ''} ${line.trim()}`)
      else if (line.trim() !== '') leave(line.trim(), 'a line of the program')
      return
    }
    leave(date, 'the time of a message')
    isOpen = name !== undefined && !NO_TEXT.test(said.trim())
    if (isOpen) paragraphs.push(`${name}: ${said.trim()}`)
    else
      leave(
        line.slice(line.indexOf(date) + date.length).replace(/^[\]\s-]{1,4}/, ''),
        'a line of the program',
      )
  })
  return { text: `${paragraphs.join('\n\n')}\n`, leftOut }
}
