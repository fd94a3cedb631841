/** What was said in a film, with the times at which it was said: subtitles and copied transcripts. */
import { anyOf } from '../text/anyOf.ts'
import type { LeftOut } from '../types.ts'

const TIME = /^\[?\(?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\)?\]?$/
const RANGE = /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->\s+\S+(?:\s.*)?$/
const SOUND = anyOf(
  /\[(?:music|applause|laughter|laughs|silence|inaudible|cheering|noise|musik)\]/gi,
  /\[(?:applaus|lachen|musique|rires|música|aplausos)\]/gi,
)
const HEAD = /^\uFEFF?WEBVTT\b/
/** Who speaks, as subtitles for browsers say it: `<v Ana>`. */
const VOICE = /<v(?:\.[\w.]{1,30})?\s([^<>]{1,40})>/
/** So many times make a transcript. */
const LEAST = 5

/** @returns the words in paragraphs, and what stood between them; undefined when it is no transcript */
export function transcriptToText(text: string): { text: string; leftOut: LeftOut[] } | undefined {
  const lines = text.split('\n').map(line => line.trim())
  const times = lines.filter(line => TIME.test(line) || RANGE.test(line)).length
  const isNamed = HEAD.test(lines[0] ?? '') && times > 0
  const isTimed = times >= LEAST && times >= lines.filter(line => line !== '').length / 5
  if (!isNamed && !isTimed) return undefined
  const leftOut: LeftOut[] = []
  const paragraphs: string[] = []
  let open: string[] = []
  let voice: string | undefined
  const close = () => {
    if (open.length > 0) paragraphs.push(open.join(' '))
    open = []
  }
  lines.forEach((line, index) => {
    const leave = (left: string, reason: string) =>
      leftOut.push({ text: left, reason, line: index + 1 })
    const isNumber = /^\d{1,6}$/.test(line) && RANGE.test(lines[index + 1] ?? '')
    if (TIME.test(line) || RANGE.test(line) || isNumber) leave(line, 'a time of a transcript')
    else if (HEAD.test(line)) leave(line, 'the head of a transcript')
    else if (line !== '') {
      const heard = VOICE.exec(line)?.[1]?.trim() ?? voice
      const spoken = heard === voice ? line : line.replace(VOICE, `${heard}: `)
      voice = heard
      const words = spoken.replace(SOUND, sound => {
        leave(sound, 'a sound of a transcript')
        return ''
      })
      // A new voice is a new paragraph.
      if (/^(?:-\s|>>|[\p{Lu}][\p{L} ]{1,30}:\s)/u.test(words)) close()
      if (words.trim() === '') close()
      else open.push(words.replace(/<\/?[cibv][^<>]{0,40}>/g, '').trim())
    }
  })
  close()
  return { text: `${paragraphs.join('\n\n')}\n`, leftOut }
}
