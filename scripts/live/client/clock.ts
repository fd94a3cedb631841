/** The session's one clock: it starts with the first turned page, and every window shows the same. */
import { computed, ref } from 'vue'
import { sharedState } from '#slidev-client/state/shared.ts'
import { minutesAhead, minutesBefore, sectionTime } from '../pace.ts'
import { page } from './page.ts'
import { shownDeck } from './slides.ts'
import { back, onTurn, place, share } from './sync.ts'

/** How often the shown time is looked at, ms. */
const TICK_MS = 250

/** How far the server's clock is ahead of this device's, ms. */
const ahead = aheadOfDevice()

function aheadOfDevice(): number {
  const sent = page.state?.time
  if (sent === undefined) return 0
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return sent - (performance.timeOrigin + (navigation?.responseStart ?? 0))
}

/** The time that all devices of the session agree on, ms since 1970. */
export function sessionTime(): number {
  return Date.now() + ahead
}

const now = ref(sessionTime())
setInterval(() => (now.value = sessionTime()), TICK_MS)

const timer = computed(() => sharedState.timer)
export const isRunning = computed(() => timer.value.status === 'running')
export const isStarted = computed(() => timer.value.status !== 'stopped')

/** Seconds since the session began, without its pauses. */
export const elapsed = computed(() => {
  const { status, startedAt, pausedAt } = timer.value
  if (status === 'stopped') return 0
  return Math.max(0, (status === 'paused' ? pausedAt : now.value) - startedAt) / 1000
})
/** Seconds of the session that are left; negative when it takes longer than planned. */
export const remaining = computed(() => shownDeck.value.duration * 60 - elapsed.value)
export const timeOfDay = computed(() => {
  const date = new Date(now.value)
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`
})

/** When each slide was first reached, in seconds since the session began, by the slide's id. */
const reached = share<Record<string, number>>('reached', {})
/**
 * What the plan gives to the slides up to the turn that began the session, in minutes: they count
 * as told in their time.
 */
const lead = share('lead', 0)

export function startOrPause(): void {
  const { status, startedAt, pausedAt } = timer.value
  const at = sessionTime()
  now.value = at
  if (status === 'running') setTimer('paused', startedAt, at)
  else setTimer('running', status === 'paused' ? at - (pausedAt - startedAt) : at, 0)
}

export function resetClock(): void {
  setTimer('stopped', 0, 0)
  reached.value = {}
  lead.value = 0
}

function setTimer(status: 'stopped' | 'running' | 'paused', startedAt: number, pausedAt: number) {
  sharedState.timer = { status, slides: {}, startedAt, pausedAt }
}

onTurn((to, from) => {
  if (to.no === from.no) return
  if (!isStarted.value) {
    lead.value = minutesBefore(shownDeck.value.slides, from.no + 1)
    startOrPause()
  }
  markReached(to.no)
})

function markReached(no: number): void {
  const id = shownDeck.value.slides[no - 1]?.id
  if (id === undefined || id in reached.value) return
  now.value = sessionTime()
  reached.value = { ...reached.value, [id]: elapsed.value }
}

/** The slide that the plan knows: the one that was left for a backup slide. */
const planned = computed(() => {
  const { slides } = shownDeck.value
  const isBackup = slides[place.value.no - 1]?.hidden === true
  return isBackup && back.value !== undefined ? back.value.no : place.value.no
})

/** Minutes of the plan that are gone. */
const gone = computed(() => lead.value + elapsed.value / 60)

/** Minutes ahead of the plan (positive) or behind it; undefined before the session has begun or without a plan. */
export const pace = computed(() => {
  const { slides } = shownDeck.value
  if (!isStarted.value || slides.every(slide => slide.minutes === 0)) return undefined
  return minutesAhead(slides, planned.value, gone.value)
})

const reachedByNumber = computed(() => {
  const entries = shownDeck.value.slides.flatMap(({ id }, index): [number, number][] => {
    const seconds = reached.value[id]
    return seconds === undefined ? [] : [[index + 1, lead.value + seconds / 60]]
  })
  return new Map(entries)
})

/** How the section that is running stands. */
export const section = computed(() =>
  isStarted.value
    ? sectionTime(shownDeck.value.slides, planned.value, gone.value, reachedByNumber.value)
    : undefined,
)

/** Whether there is anything to save. */
export const hasTimes = computed(() => reachedByNumber.value.size > 0)

/** @returns a line for each slide that was reached: its number, and the minutes since the beginning */
export function timesText(): string {
  const lines = [...reachedByNumber.value].map(([no, minutes]) => `${no} ${minutes.toFixed(2)}`)
  return `${lines.join('\n')}\n`
}
