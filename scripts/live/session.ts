/** Where a session stands: the windows' position, what they share, and the deck that they show. */
import { followSlides } from './followSlides.ts'
import type { LiveDeck, Position, ServerMessage, SessionState, WindowMessage } from './types.ts'

/** More than any deck's countdowns and polls; a window that sends more is not one of ours. */
const MOST_VALUES = 400
/** Decks before the present one whose windows may not have noticed yet. */
const MOST_DECKS = 8

/** The state of one `present`; pure but for being changed. */
export class LiveSession {
  deck: LiveDeck
  private position: Position | undefined
  private readonly shared = new Map<string, unknown>()
  private notice = ''
  /** Ids of the slides of earlier decks, by version. */
  private readonly earlier = new Map<string, string[]>()

  constructor(deck: LiveDeck) {
    this.deck = deck
  }

  /** For a window that opens. */
  state(): SessionState {
    return {
      ...(this.position === undefined ? {} : { position: this.position }),
      shared: Object.fromEntries(this.shared),
      notice: this.notice,
    }
  }

  /** The article was changed. @returns what windows are told; nothing when the deck is the same */
  change(deck: LiveDeck): ServerMessage[] {
    if (deck.version === this.deck.version) return []
    this.earlier.set(this.deck.version, idsOf(this.deck))
    const [oldest] = this.earlier.keys()
    if (this.earlier.size > MOST_DECKS && oldest !== undefined) this.earlier.delete(oldest)
    this.deck = deck
    if (this.position !== undefined) this.position = this.placed(this.position)
    return [{ type: 'deck', version: deck.version }]
  }

  /** Something is wrong with the article, or no longer is. */
  tell(notice: string): ServerMessage[] {
    if (notice === this.notice) return []
    this.notice = notice
    return [{ type: 'notice', text: notice }]
  }

  /** A presenter's window says something. @returns what the other windows are told */
  hear(message: WindowMessage): ServerMessage[] {
    if (message.type === 'position') {
      this.position = this.placed(message.position)
      return [{ type: 'position', position: this.position }]
    }
    if (message.type === 'shared') {
      if (!this.shared.has(message.key) && this.shared.size >= MOST_VALUES) return []
      this.shared.set(message.key, message.value)
      return [message]
    }
    return this.remember(message)
  }

  /** What a window that was cut off gets to know. */
  caughtUp(version: string): ServerMessage[] {
    const messages: ServerMessage[] = []
    if (version !== this.deck.version) messages.push({ type: 'deck', version: this.deck.version })
    for (const [key, value] of this.shared) messages.push({ type: 'shared', key, value })
    if (this.position !== undefined) messages.push({ type: 'position', position: this.position })
    return messages
  }

  /** A server that was started again knows nothing; the first presenter's window that is back tells it. */
  private remember({
    position,
    shared,
  }: Extract<WindowMessage, { type: 'back' }>): ServerMessage[] {
    if (this.position !== undefined || position === undefined) return []
    this.position = this.placed(position)
    for (const [key, value] of Object.entries(shared).slice(0, MOST_VALUES))
      this.shared.set(key, value)
    return this.caughtUp(this.deck.version)
  }

  /** The position in the present deck, whichever deck the window showed. */
  private placed({ page, clicks, slide, version }: Position): Position {
    const ids = idsOf(this.deck)
    const found =
      version === this.deck.version && ids[page - 1] === slide ? page - 1 : ids.indexOf(slide)
    const follows = followSlides(this.earlier.get(version) ?? [], ids)
    const no =
      found >= 0 ? found + 1 : (follows[page - 1] ?? Math.min(Math.max(page, 1), ids.length))
    return { page: no, clicks, slide: ids[no - 1] ?? '', version: this.deck.version }
  }
}

function idsOf(deck: LiveDeck): string[] {
  return deck.slides.map(({ id }) => id)
}

/** @param text as it came over the network. @returns undefined for anything that is not a message of ours */
export function messageOf(text: string): WindowMessage | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(value)) return undefined
  if (value.type === 'position' && isPosition(value.position)) {
    return { type: 'position', position: value.position }
  }
  if (value.type === 'shared' && isName(value.key)) {
    return { type: 'shared', key: value.key, value: value.value ?? null }
  }
  if (value.type !== 'back' || typeof value.version !== 'string') return undefined
  return {
    type: 'back',
    version: value.version,
    shared: isRecord(value.shared) ? value.shared : {},
    ...(isPosition(value.position) ? { position: value.position } : {}),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w .:-]{1,80}$/.test(value) && value !== '__proto__'
}

function isPosition(value: unknown): value is Position {
  if (!isRecord(value)) return false
  const { page, clicks, slide, version } = value
  const isCount = (number: unknown) =>
    Number.isInteger(number) && (number as number) >= 0 && (number as number) < 1e6
  return (
    isCount(page) && isCount(clicks) && typeof slide === 'string' && typeof version === 'string'
  )
}
