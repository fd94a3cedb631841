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
      if (wasOpen) opened.send(JSON.stringify(listener.remember()))
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
  const channel = new BroadcastChannel(`lectern ${location.pathname} ${page.deck.title}`)
  const post = (message: BrowserMessage) => channel.postMessage(JSON.stringify(message))
  channel.onmessage = ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as BrowserMessage
    if (message.type === 'ask') {
      const { position, shared } = remember()
      post({ type: 'answer', state: { shared, ...(position === undefined ? {} : { position }) } })
    } else if (message.type === 'answer') {
      for (const [key, value] of Object.entries(message.state.shared ?? {}))
        receive({ type: 'shared', key, value })
      if (message.state.position !== undefined)
        receive({ type: 'position', position: message.state.position })
    } else if (message.type !== 'back') receive(message)
  }
  post({ type: 'ask' })
  return { send: post }
}
