/** The names of where a slide stands. */
import { saySame } from '../text/plain.ts'
import { phrase } from '../text/join.ts'
import type { Text } from '../text/text.ts'
import type { Section, Slide } from '../types.ts'

/** @returns the name of the section that has the number */
export function chapterName({ name, chapter }: Section): Text {
  return chapter ?? name
}

/**
 * @returns the small label above a slide's headline (components/SlideFrame.vue): what the headline
 * does not say; undefined for none
 */
export function labelAbove(section: Section | undefined, headline: Text): Text | undefined {
  if (section === undefined) return undefined
  const repeats = saySame(headline, section.name)
  if (section.chapter === undefined)
    return repeats ? undefined : phrase`${section.number} · ${section.name}`
  return repeats ? phrase`${section.number} · ${section.chapter}` : section.name
}

/** @returns the name of the chapter that a slide stands in; undefined outside of all */
export function chapterOf(slide: Pick<Slide, 'section'> | undefined): Text | undefined {
  return slide?.section === undefined ? undefined : chapterName(slide.section)
}
