/** Names of slides for windows that follow a changing deck. */
import { createHash } from 'node:crypto'
import type { Slide } from '../types.ts'

/**
 * @param lines the article's text, line by line
 * @returns an id for each slide, made from the article's words that it came from: a reworded
 * headline, another layout or passages
 * that are added elsewhere do not change it. What the article did not say (agenda, recap …) is named by its layout.
 */
export function slideIds(slides: Slide[], lines: string[]): string[] {
  const used = new Map<string, number>()
  return slides.map(slide => {
    const words = wordsOf(slide, lines)
    const name = words === '' ? slide.layout : fingerprint(`${kindOf(slide)}${words}`)
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
}

/** An activity made from a passage is not the slide of that passage. */
function kindOf({ layout }: Slide): string {
  return ['activity', 'section', 'recap', 'agenda'].includes(layout) ? `${layout} ` : ''
}

function wordsOf({ origin }: Slide, lines: string[]): string {
  const passages = origin.map(({ start, end }) => lines.slice(start - 1, end).join(' '))
  return passages.join(' ').replace(/\s+/g, ' ').trim()
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10)
}
