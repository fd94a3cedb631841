/**
 * composables/useNav of Slidev's client, with backup slides: turning pages passes them by, and no
 * number counts them.
 */
import { parseRangeString } from '@slidev/parser/utils'
import { computed, ref } from 'vue'
import {
  useFixedNav as useSlidevFixedNav,
  useNav as useSlidevNav,
  type Nav,
} from '#slidev-client/composables/useNav.ts'
import {
  placeAfter,
  placeBefore,
  shownCount,
  slideAfter,
  slideBefore,
  type Place,
} from '../turning.ts'
import { shownDeck } from './slides.ts'
import { back } from './sync.ts'

export * from '#slidev-client/composables/useNav.ts'

/** Each of Slidev's ways to turn pages with ours over it. */
const turning = new WeakMap<Nav, Nav>()
/** Navs that are ours already, or stand still, by the function that turns their pages. */
const settled = new WeakSet<Nav['next']>()

export function useNav(): Nav {
  const nav = useSlidevNav()
  // Within the app Slidev mixes the nav that it provides, which is ours, into a new object.
  if (settled.has(nav.next)) return nav
  const known = turning.get(nav) ?? passingBackups(nav)
  turning.set(nav, known)
  return known
}

export function useFixedNav(...about: Parameters<typeof useSlidevFixedNav>): Nav {
  const nav = useSlidevFixedNav(...about)
  settled.add(nav.next)
  return nav
}

function passingBackups(nav: Nav): Nav {
  const slides = computed(() => shownDeck.value.slides)
  const here = computed<Place>(() => ({
    no: nav.currentSlideNo.value,
    // Slidev's own count of the clicks that are asked for, which is ahead of what is drawn.
    clicks: Math.min(
      nav.queryClicks.value,
      slides.value[nav.currentSlideNo.value - 1]?.clicks ?? 0,
    ),
  }))
  const after = computed(() => placeAfter(slides.value, here.value, back.value))
  const before = computed(() => placeBefore(slides.value, here.value, back.value))
  const chosen = ref<number[]>()
  // Slidev's own is settled before the address is known.
  const printRange = computed<number[]>({
    get: () => chosen.value ?? rangeOf(nav.currentRoute.value.query.range),
    set: numbers => (chosen.value = numbers),
  })
  /** Numbers of slides to print: those that the address names, or all that are shown. */
  function rangeOf(range: unknown): number[] {
    if (typeof range === 'string') return parseRangeString(slides.value.length, range)
    return slides.value.flatMap(({ hidden }, index) => (hidden === true ? [] : [index + 1]))
  }
  const routeAt = (no: number | undefined) => nav.slides.value[(no ?? here.value.no) - 1]
  const go = async (place: Place | undefined, direction: 1 | -1) => {
    nav.clicksDirection.value = direction
    if (place === undefined) return
    if (place.no === here.value.no) nav.queryClicks.value = place.clicks
    else await nav.go(place.no, place.clicks)
  }
  const next = () => go(after.value, 1)
  settled.add(next)
  return {
    ...nav,
    total: computed(() => shownCount(slides.value)),
    nextRoute: computed(() => routeAt(slideAfter(slides.value, here.value, back.value)?.no)),
    prevRoute: computed(() => routeAt(slideBefore(slides.value, here.value, back.value)?.no)),
    hasNext: computed(() => after.value !== undefined),
    hasPrev: computed(() => before.value !== undefined),
    printRange,
    next,
    prev: () => go(before.value, -1),
    nextSlide: () => go(slideAfter(slides.value, here.value, back.value), 1),
    prevSlide: (lastClicks = false) => {
      const place = slideBefore(slides.value, here.value, back.value)
      return go(place === undefined || lastClicks ? place : { ...place, clicks: 0 }, -1)
    },
    goFirst: () => nav.go(1),
    goLast: () => nav.go(shownCount(slides.value)),
  }
}
