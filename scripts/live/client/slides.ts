/** #slidev/slides: routes from data. One component draws every slide; the layouts are all that was compiled. */
import { defineComponent, h, reactive, shallowReactive, shallowRef, type Component } from 'vue'
import { frontmatterToProps, useSlideContext } from '#slidev-client/context.ts'
import type { SlideRoute } from '@slidev/types'
import type { LiveDeck, LiveNotes, LiveSlide } from '../types.ts'
import { page } from './page.ts'

const files = import.meta.glob<Component>('../../../layouts/*.vue', {
  eager: true,
  import: 'default',
})
const layouts = new Map(
  Object.entries(files).map(([path, layout]) => [path.replace(/^.*\/|\.vue$/g, ''), layout]),
)

/** What Slidev's layout wrapper makes of each slide's Markdown. */
const Slide = defineComponent({
  name: 'LecternSlide',
  setup() {
    const { $clicksContext, $frontmatter, $page, $renderContext } = useSlideContext()
    $clicksContext.setup()
    return () => {
      const layout = layouts.get($frontmatter.layout as string)
      if (layout === undefined)
        return h('p', `There is no layout "${String($frontmatter.layout)}".`)
      const slide = h(layout, frontmatterToProps($frontmatter, $page.value - 1))
      const isMarked = $frontmatter.hide === true && $renderContext.value === 'overview'
      return isMarked ? [slide, h('span', { class: 'lectern-backup' }, 'Backup')] : slide
    }
  },
})

/** A slide as Slidev's pages ask for it. */
interface ShownSlide {
  title: string
  frontmatter: Record<string, unknown>
  note: string
  noteHTML: string
  [more: string]: unknown
}

function frontmatterOf(slide: LiveSlide): Record<string, unknown> {
  return {
    ...slide.data,
    layout: slide.layout,
    clicks: slide.clicks,
    minutes: slide.minutes,
    hide: slide.hidden === true,
    id: slide.id,
    // Slidev's lists take the title from here too.
    slideTitle: slide.title,
  }
}

function routeOf(slide: LiveSlide, index: number): SlideRoute {
  const frontmatter = reactive(frontmatterOf(slide))
  const shown: ShownSlide = reactive({
    index,
    id: index,
    no: index + 1,
    title: slide.title,
    level: 1,
    frontmatter,
    note: '',
    noteHTML: '',
    images: [],
    content: '',
    raw: '',
    revision: '',
    filepath: '',
    start: 0,
    sourceIndex: index,
  })
  const meta = shallowReactive({
    get layout() {
      return frontmatter.layout
    },
    get clicks() {
      return frontmatter.clicks
    },
    transition: undefined,
    class: undefined,
    name: undefined,
    preload: undefined,
    // Reactive, so that notes which come later are shown: useSlideInfo() wraps this very object.
    slide: shown,
    __clicksContext: null,
    __preloaded: false,
  })
  const route = { no: index + 1, meta, load: async () => ({ default: Slide }), component: Slide }
  return route as unknown as SlideRoute
}

/** The deck that is shown now. */
export const shownDeck = shallowRef<LiveDeck>(page.deck)
export const slides = shallowRef(page.deck.slides.map(routeOf))
/** What only the presenter has; empty for the audience. */
export const shownNotes = shallowRef<LiveNotes | undefined>(page.notes)

/** @param no of the slide, 1-based */
export function titleOf(no: number): string {
  return shownDeck.value.slides[no - 1]?.title ?? ''
}

/** In place: Slidev provides a slide's front matter once, and keys it by the slide's number. */
export function showDeck(next: LiveDeck): void {
  shownDeck.value = next
  slides.value = next.slides.map((slide, index) => {
    const route = slides.value[index]
    if (route === undefined) return routeOf(slide, index)
    const shown = route.meta.slide as unknown as ShownSlide
    const fresh = frontmatterOf(slide)
    for (const key of Object.keys(shown.frontmatter)) {
      if (!(key in fresh)) Reflect.deleteProperty(shown.frontmatter, key)
    }
    Object.assign(shown.frontmatter, fresh)
    shown.title = slide.title
    return route
  })
}

export function showNotes(next: LiveNotes): void {
  shownNotes.value = next
  slides.value.forEach((route, index) => {
    const { html = '', origin = '' } = next.notes[index] ?? {}
    const shown = route.meta.slide as unknown as ShownSlide
    shown.note = html
    shown.noteHTML = html
    shown.frontmatter.origin = origin
  })
}

if (page.notes !== undefined) showNotes(page.notes)
