/** The way from this window to the others: through the server, or, where there is none, within the browser. */
import type { ServerMessage, SessionState, WindowMessage } from '../types.ts'
import { page } from './page.ts'

export interface Transport {
  send: (message: WindowMessage) => void
}

export interface Listener {
  receive: (message: ServerMessage) => void
  /** What this window knows, when the connection comes back. */
  remember: () => Extract<WindowMessage, { type: 'back' }>
  /** Whether the server can be reached. */
  connected: (isConnected: boolean) => void
}

/** How long to wait before the server is tried again, ms; doubled up to the longest. */
const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 5000

export function openTransport(listener: Listener): Transport {
  return page.served ? overSocket(listener) : withinBrowser(listener)
}

/** One socket for each window; it comes back when the server, the network or the laptop does. */
function overSocket(listener: Listener): Transport {
  let socket: WebSocket | undefined
  let wait = FIRST_RETRY_MS
  let wasOpen = false
  const address = new URL(`${globalThis.__LECTERN_BASE__}sync`, location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  const open = () => {
    const opened = new WebSocket(address)
    socket = opened
    opened.onopen = () => {
      wait = FIRST_RETRY_MS
      listener.connected(true)
      // Between page and socket somebody may have told where the session stands.
      const mayHaveMissed = wasOpen || page.state?.position === undefined
      if (mayHaveMissed) opened.send(JSON.stringify(listener.remember()))
      wasOpen = true
    }
    opened.onmessage = ({ data }: MessageEvent<string>) =>
      listener.receive(JSON.parse(data) as ServerMessage)
    opened.onclose = () => {
      listener.connected(false)
      setTimeout(open, wait)
      wait = Math.min(wait * 2, LONGEST_RETRY_MS)
    }
  }
  open()
  return {
    send: message => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
    },
  }
}

/** Between windows: a message, or a newcomer's question for where the session stands. */
type BrowserMessage = WindowMessage | { type: 'ask' } | { type: 'answer'; state: SessionState }

/** The windows of one browser tell each other; a newcomer asks the ones that are there. */
function withinBrowser({ receive, remember }: Listener): Transport {
  const post = openChannel(`lectern ${location.pathname} ${page.deck.title}`, message => {
    if (message.type === 'ask') {
      const { position, shared } = remember()
      post({ type: 'answer', state: { shared, ...(position === undefined ? {} : { position }) } })
    } else if (message.type === 'answer') {
      for (const [key, value] of Object.entries(message.state.shared ?? {}))
        receive({ type: 'shared', key, value })
      if (message.state.position !== undefined)
        receive({ type: 'position', position: message.state.position })
    } else if (message.type !== 'back') receive(message)
  })
  post({ type: 'ask' })
  return { send: post }
}

type Post = (message: BrowserMessage) => void

/** Windows that were opened from a file have no channel between them, but a storage that tells of changes. */
function openChannel(name: string, listen: Post): Post {
  const hear = (text: string) => listen(JSON.parse(text) as BrowserMessage)
  if (location.protocol !== 'file:') {
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<string>) => hear(data)
    return message => channel.postMessage(JSON.stringify(message))
  }
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === name && newValue !== null) hear(newValue)
  })
  return message => {
    try {
      // Only a change is told, so it is taken back at once.
      localStorage.setItem(name, JSON.stringify(message))
      localStorage.removeItem(name)
    } catch {
      // A browser that keeps nothing shows the slides in each window alone.
    }
  }
}
