/** The director's own words in a deck: never counted, and never shown, as the article's. */
import { textsOf } from '../layouts/index.ts'
import type { Text } from '../text/text.ts'
import type { Line, Slide } from '../types.ts'

export interface OwnWords {
  slide: number
  text: Text
  /** on the slide, or said with it */ where: 'slide' | 'note'
}

/** @returns every line of own words, in the order of the slides */
export function ownWordsIn(slides: Slide[]): OwnWords[] {
  return slides.flatMap(slide => [
    ...ownIn(textsOf(slide)).map(text => ({ slide: slide.no, text, where: 'slide' as const })),
    ...ownIn(slide.note).map(text => ({ slide: slide.no, text, where: 'note' as const })),
  ])
}

function ownIn(lines: Line[]): Text[] {
  return lines.flatMap(line => (line.kind === 'label' && line.word === 'own' ? [line.text] : []))
}
