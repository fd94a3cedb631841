/** Windows that go together: Slidev's own state, told to the others and taken from them, by slide rather than by number. */
import { reactive, ref, toRaw, watch, type Ref } from 'vue'
import type { Router } from 'vue-router'
import { hmrSkipTransition, syncDirections } from '#slidev-client/state/index.ts'
import { addSyncMethod, disableBuiltinSync } from '#slidev-client/state/syncState.ts'
import { sharedState } from '#slidev-client/state/shared.ts'
import { followSlides } from '../followSlides.ts'
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
/** Where this window stands. */
const here = { page: 0, clicks: 0 }
let transport: Transport | undefined
let router: Router | undefined

/** State of Slidev's own that is told by name. */
const TIMER = 'timer'
const CURSOR = 'cursor'
const DRAWINGS = 'drawings'

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

function tell(key: string, value: unknown): void {
  if (page.role === 'presenter') transport?.send({ type: 'shared', key, value: value ?? null })
}

/** Takes the place of Slidev's own ways between windows. */
export function connectWindows(appRouter: Router): void {
  router = appRouter
  disableBuiltinSync()
  takeSharedState()
  appRouter.afterEach(({ params, query, name }) => {
    if (here.page !== 0 || typeof params.no !== 'string') return
    // Opening a window moves nobody.
    Object.assign(here, { page: Number(params.no), clicks: Number(query.clicks ?? 0) })
    if (name === 'presenter' || known === undefined) return
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
  const { page: no, clicks } = state
  if (no === here.page && clicks === here.clicks) return
  Object.assign(here, { page: no, clicks })
  const slide = shownDeck.value.slides[no - 1]
  if (slide === undefined || page.role !== 'presenter') return
  known = { page: no, clicks, slide: slide.id, version: shownDeck.value.version }
  transport?.send({ type: 'position', position: known })
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
  Object.assign(here, { page: position.page, clicks: position.clicks })
  update({ page: position.page, clicks: position.clicks })
  await go(position.page, position.clicks)
}

async function go(no: number, clicks: number): Promise<void> {
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
  const no = here.page
  const { clicks } = here
  showDeck(next)
  hmrSkipTransition.value = true
  const target = follows[no - 1] ?? 1
  if (target !== no) {
    Object.assign(here, { page: target, clicks })
    update({ page: target, clicks })
    await go(target, clicks)
  }
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
