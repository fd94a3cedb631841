/**
 * Windows that go together: Slidev's own state, told to the others and taken from them, by slide
 * rather than by number.
 */
import { computed, reactive, ref, toRaw, watch, type Ref } from 'vue'
import type { Router } from 'vue-router'
import { hmrSkipTransition, syncDirections } from '#slidev-client/state/index.ts'
import { addSyncMethod, disableBuiltinSync } from '#slidev-client/state/syncState.ts'
import { sharedState } from '#slidev-client/state/shared.ts'
import { followSlides } from '../followSlides.ts'
import type { Place } from '../turning.ts'
import type { LiveDeck, LiveNotes, Position, ServerMessage, SharedValues } from '../types.ts'
import { page } from './page.ts'
import { showDeck, shownDeck, showNotes } from './slides.ts'
import { openTransport, type Transport } from './transport.ts'

/** What is wrong with the article just now, for the presenter. */
export const notice = ref(page.state?.notice ?? '')
/** Whether the server can be reached; a page without a server is never cut off. */
export const isConnected = ref(true)

/** Values that components share by name (components/useShared.ts). */
const values = reactive<SharedValues>({ ...page.state?.shared })
/** Where the session stands, as this window knows it. */
let known: Position | undefined = page.state?.position
/** Where this window stands; slide 0 before it shows one. */
const here = reactive<Place>({ no: 0, clicks: 0 })
/** Where this window stands, for views that show no slide: where the session is. */
export const place = computed<Place>(() => (here.no === 0 ? { no: 1, clicks: 0 } : here))
let transport: Transport | undefined
let router: Router | undefined

/** State of Slidev's own that is told by name. */
const TIMER = 'timer'
const CURSOR = 'cursor'
const DRAWINGS = 'drawings'
/** The slide that was left for a backup slide. */
const BACK = 'back'

/** @param name of the value; @returns it, the same in all windows of the session */
export function share<T>(name: string, initial: T): Ref<T> {
  if (!(name in values)) values[name] = initial
  const value = ref(values[name]) as Ref<T>
  watch(
    () => values[name],
    next => {
      if (JSON.stringify(next) !== JSON.stringify(value.value))
        value.value = structuredClone(toRaw(next)) as T
    },
    { deep: true },
  )
  watch(
    value,
    next => {
      if (JSON.stringify(next) === JSON.stringify(values[name])) return
      values[name] = structuredClone(toRaw(next))
      tell(name, next)
    },
    { deep: true },
  )
  return value
}

/** The slide that was left for a backup slide, and how much of it was shown. */
const left = share<{ slide: string; clicks: number } | null>(BACK, null)
/** Where the session goes on after a backup slide. */
export const back = computed<Place | undefined>(() => {
  if (left.value === null) return undefined
  const { slide, clicks } = left.value
  const no = shownDeck.value.slides.findIndex(({ id }) => id === slide) + 1
  return no === 0 ? undefined : { no, clicks }
})

function tell(key: string, value: unknown): void {
  if (page.role === 'presenter') transport?.send({ type: 'shared', key, value: value ?? null })
}

/** Takes the place of Slidev's own ways between windows. */
export function connectWindows(appRouter: Router): void {
  router = appRouter
  disableBuiltinSync()
  takeSharedState()
  appRouter.afterEach(({ params, query }) => {
    // Opening a window moves nobody.
    if (here.no !== 0) return
    if (typeof params.no === 'string')
      Object.assign(here, { no: Number(params.no), clicks: Number(query.clicks ?? 0) })
    else if (known !== undefined) Object.assign(here, { no: known.page, clicks: known.clicks })
  })
  transport = openTransport({
    receive,
    remember: () => ({
      type: 'back',
      version: shownDeck.value.version,
      shared: { ...toRaw(values) },
      ...(known === undefined ? {} : { position: known }),
    }),
    connected: isOpen => {
      isConnected.value = isOpen
    },
  })
  addSyncMethod({
    enabled: true,
    init(channel, onUpdate) {
      if (channel.endsWith(' - shared')) {
        updateShared = onUpdate as (patch: object) => void
        return (state, updating) => {
          if (updating !== true) sendShared(state as unknown as typeof sharedState)
        }
      }
      if (!channel.endsWith(' - drawings')) return undefined
      updateDrawings = onUpdate as (patch: object) => void
      if (values[DRAWINGS] !== undefined) updateDrawings(values[DRAWINGS] as object)
      return (state, updating) => {
        if (updating === true) return
        values[DRAWINGS] = { ...state }
        tell(DRAWINGS, state)
      }
    },
  })
  if (page.served && page.role === 'presenter') void loadNotes()
}

let updateShared: ((patch: object) => void) | undefined
let updateDrawings: ((patch: object) => void) | undefined

/** What the page brought, before Slidev looks at its state for the first time. */
function takeSharedState(): void {
  const { timer } = page.state?.shared ?? {}
  if (timer !== undefined && timer !== null) Object.assign(sharedState, { timer })
  if (known !== undefined) Object.assign(sharedState, stateOf({ no: known.page, ...known }))
}

/** A place as Slidev's state has it. */
function stateOf({ no, clicks }: Place): Partial<typeof sharedState> {
  return { page: no, clicks, clicksTotal: shownDeck.value.slides[no - 1]?.clicks ?? 0 }
}

/** Of Slidev's state: a turned page, the timer, the cursor. */
function sendShared(state: typeof sharedState): void {
  for (const [key, value] of [
    [TIMER, state.timer],
    [CURSOR, state.cursor],
  ] as const) {
    if (JSON.stringify(value ?? null) === JSON.stringify(values[key] ?? null)) continue
    values[key] = value === undefined ? null : structuredClone(toRaw(value))
    tell(key, value)
  }
  // A view of many slides or of none stands nowhere.
  if (typeof router?.currentRoute.value.params.no !== 'string') return
  moveTo({ no: state.page, clicks: state.clicks })
}

/** What is done when a presenter's window turns a page; not when a window follows or opens. */
const turnListeners: ((to: Place, from: Place) => void)[] = []
export function onTurn(listener: (to: Place, from: Place) => void): void {
  turnListeners.push(listener)
}

/** This window turns to another place, and the presenter's takes the others along. */
export function moveTo(to: Place): void {
  const from = { ...place.value }
  if (to.no === here.no && to.clicks === here.clicks) return
  Object.assign(here, to)
  const { version, slides } = shownDeck.value
  const slide = slides[to.no - 1]
  if (slide === undefined || page.role !== 'presenter') return
  const before = slides[from.no - 1]
  if (slide.hidden === true && before !== undefined && before.hidden !== true)
    left.value = { slide: before.id, clicks: from.clicks }
  known = { page: to.no, clicks: to.clicks, slide: slide.id, version }
  transport?.send({ type: 'position', position: known })
  for (const listener of turnListeners) listener(to, from)
}

function receive(message: ServerMessage): void {
  switch (message.type) {
    case 'position':
      known = message.position
      return void follow(message.position)
    case 'shared':
      return receiveShared(message.key, message.value)
    case 'deck':
      return void loadDeck(message.version)
    case 'notice':
      notice.value = message.text
  }
}

function receiveShared(key: string, value: unknown): void {
  values[key] = value
  if (key === DRAWINGS) updateDrawings?.((value ?? {}) as object)
  else if (key === TIMER || key === CURSOR) update({ [key]: value ?? undefined })
}

/** Slidev itself would turn pages at any change of its state; named as its own window's, it leaves that to `follow`. */
function update(patch: object): void {
  const type = router?.currentRoute.value.name === 'presenter' ? 'presenter' : 'viewer'
  updateShared?.({ ...patch, lastUpdate: { id: 'lectern', type, time: Date.now() } })
}

/** Goes where the session goes, unless this window was told to stay. */
async function follow(position: Position): Promise<void> {
  // A position in a deck that this window does not have yet is gone to when the deck is there.
  if (position.version !== shownDeck.value.version) return
  const isPresenter = router?.currentRoute.value.name === 'presenter'
  const { presenterReceive, viewerReceive } = syncDirections.value
  if (!(isPresenter ? presenterReceive : viewerReceive)) return
  await stand({ no: position.page, clicks: position.clicks })
}

/** Goes somewhere without telling anybody. */
async function stand(to: Place): Promise<void> {
  Object.assign(here, to)
  update(stateOf(to))
  await go(to)
}

async function go({ no, clicks }: Place): Promise<void> {
  const current = router?.currentRoute.value
  if (current === undefined || typeof current.params.no !== 'string') return
  const query = { ...current.query, clicks: clicks === 0 ? undefined : String(clicks) }
  const path = current.name === 'presenter' ? `/presenter/${no}` : `/${no}`
  hmrSkipTransition.value = false
  await router?.replace({ path, query })
}

let loading = ''

/** The deck of the changed article, in place: every window stays on its slide. */
async function loadDeck(version: string): Promise<void> {
  if (version === shownDeck.value.version || version === loading) return
  loading = version
  const next = await fetched<LiveDeck>('deck.json')
  loading = ''
  if (next === undefined) return
  const follows = followSlides(
    shownDeck.value.slides.map(({ id }) => id),
    next.slides.map(({ id }) => id),
  )
  const { no, clicks } = here
  showDeck(next)
  hmrSkipTransition.value = true
  const target = follows[no - 1] ?? 1
  if (target !== no) await stand({ no: target, clicks })
  if (page.role === 'presenter') await loadNotes()
  if (known?.version === next.version) await follow(known)
}

async function loadNotes(): Promise<void> {
  const notes = await fetched<LiveNotes>('notes.json')
  if (notes !== undefined) showNotes(notes)
}

/** @returns undefined when the server refuses or is gone; it tells again when it is back */
async function fetched<T>(name: string): Promise<T | undefined> {
  try {
    const response = await fetch(`${globalThis.__LECTERN_BASE__}${name}`)
    return response.ok ? ((await response.json()) as T) : undefined
  } catch {
    return undefined
  }
}
