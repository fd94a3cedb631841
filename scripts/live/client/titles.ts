/** Slides by name: for the window's title, for what is said of a turned page, for lists. */
import { computed, ref } from 'vue'
import { shownCount } from '../turning.ts'
import { sectionOf } from '../pace.ts'
import type { LiveSlide } from '../types.ts'
import { shownDeck } from './slides.ts'

export interface Named {
  no: number
  title: string
  hidden: boolean
  /** Section that begins with the slide. */
  opens?: { number: number; name: string }
}

/** Every slide of the deck, in order. */
export const named = computed<Named[]>(() =>
  shownDeck.value.slides.map((slide, index, slides) => {
    const section = sectionOf(slide)
    const opens = section !== undefined && isFirst(section.number, index, slides)
    return {
      no: index + 1,
      title: slide.title === '' ? `Slide ${index + 1}` : slide.title,
      hidden: slide.hidden === true,
      ...(opens ? { opens: section } : {}),
    }
  }),
)

function isFirst(number: number, index: number, slides: LiveSlide[]): boolean {
  return slides.findIndex(slide => sectionOf(slide)?.number === number) === index
}

/** The first slide of each section. */
export const sectionStarts = computed(() => named.value.filter(slide => slide.opens !== undefined))
export const backups = computed(() => named.value.filter(slide => slide.hidden))

/** Whether the list of sections is open in the presenter's view. */
export const showJumpList = ref(false)

/** "3/20", in any language; a backup slide has no place among the others. */
export function countText(no: number): string {
  const { slides } = shownDeck.value
  return slides[no - 1]?.hidden === true ? '+' : `${no}/${shownCount(slides)}`
}
