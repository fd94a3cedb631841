/** What a slide is about stands above its note, for the eye of the speaker, where it is not what is said first. */
import { roleOf, type Telling } from './telling.ts'
import type { ArticleLine, Draft, Line, NoteLine } from '../types.ts'

/** @returns the slides with notes that begin with the key message */
export function withKeys(slides: Draft[], telling: Telling): Draft[] {
  return slides.map(slide => {
    const key = keyOf(slide, telling)
    return key === undefined ? slide : { ...slide, note: [key, ...slide.note] }
  })
}

/** The sentence above everything else on the slide: its headline, or the statement that it is. */
function keyOf({ data, note }: Draft, telling: Telling): NoteLine | undefined {
  const { title, text } = data as { title?: Line; text?: Line }
  const key = [title, text].find((line): line is ArticleLine => isSentence(line, telling))
  if (key === undefined) return undefined
  const first = note.find(line => line.kind === 'article' && isSentence(line, telling))
  if (first === undefined || isSame(first, key)) return undefined
  // All of the sentence, as it is said: on the slide it may be shorter.
  const whole = note.find(line => isSame(line, key))
  if (whole === undefined) return undefined
  const { voice, ...said } = whole
  void voice
  return { ...said, click: 0, act: 'key' }
}

function isSentence(line: Line | undefined, telling: Telling): boolean {
  return line?.kind === 'article' && roleOf(line, telling) !== undefined
}

function isSame(line: Line, { units: [unit] = [] }: ArticleLine): boolean {
  return line.kind === 'article' && unit !== undefined && line.units?.includes(unit) === true
}
