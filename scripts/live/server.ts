/** The deck over HTTP: what is asked for is answered, and each window has a socket. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { answer, askedOf, refuse } from './answers.ts'
import type { Client } from './client.ts'
import type { Live } from './deckData.ts'
import { decideSocket, type Admission } from './gate.ts'
import { hostsOf, type Listening } from './hosts.ts'
import type { Keys } from './keys.ts'
import { messageOf, LiveSession } from './session.ts'
import type { WindowRole, ServerMessage } from './types.ts'

export interface LiveServer {
  port: number
  /** Shows a changed deck in all windows, in place. */
  show: (live: Live) => void
  /** Tells presenters what is wrong with the article; an empty text says that all is well. */
  notify: (notice: string) => void
  close: () => Promise<void>
}

export interface ServeOptions extends Listening {
  client: Client
  /** Where the article's pictures are. */
  folder: string
  /** Without keys only this machine can ask. */
  keys?: Keys | undefined
}

/** Enough for a slide full of drawings. */
const LONGEST_MESSAGE_BYTES = 1_000_000
const MOST_WINDOWS = 2000

/** @throws the error of the system when the port cannot be listened on */
export async function serveLive(first: Live, options: ServeOptions): Promise<LiveServer> {
  const { client, folder, keys } = options
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 30_000 })
  const listening = await listen(server, options)
  const session = new LiveSession(first.deck)
  const admission: Admission = {
    hosts: hostsOf(options, listening.port),
    keys,
    cookie: `lectern-${listening.port}`,
  }
  let live = first
  server.on('request', (request, response) => {
    const served = { live, session, admission, client, folder }
    answer(request, response, served).catch(() => refuse(response, 500))
  })
  server.on('clientError', (_, socket) => socket.destroy())
  const windows: Windows = new Map()
  acceptWindows(server, windows, session, admission)
  return {
    port: listening.port,
    show: next => {
      live = next
      tell(windows, session.change(next.deck))
    },
    notify: notice => tell(windows, session.tell(notice)),
    close: () =>
      new Promise(done => {
        for (const window of windows.keys()) window.terminate()
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Who looks at the deck, and in which role. */
type Windows = Map<WebSocket, WindowRole>

function tell(windows: Windows, messages: ServerMessage[], except?: WebSocket): void {
  for (const message of messages) {
    const text = JSON.stringify(message)
    for (const [window, role] of windows) {
      const isMeant = window !== except && (message.type !== 'notice' || role === 'presenter')
      if (isMeant && window.readyState === window.OPEN) window.send(text)
    }
  }
}

/** Each window has a socket, through which the presenter's tell where the session stands. */
function acceptWindows(
  server: Server,
  windows: Windows,
  session: LiveSession,
  admission: Admission,
): void {
  const hear = (window: WebSocket, role: WindowRole, text: string) => {
    const message = messageOf(text)
    if (message === undefined) return
    if (role === 'presenter') tell(windows, session.hear(message), window)
    if (message.type !== 'back') return
    for (const news of session.caughtUp(message.version)) window.send(JSON.stringify(news))
  }
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE_BYTES })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const role = decideSocket(askedOf(request), admission)
    if (role === undefined || windows.size >= MOST_WINDOWS) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, window => {
      windows.set(window, role)
      window.on('close', () => windows.delete(window))
      window.on('error', () => window.terminate())
      window.on('message', data => hear(window, role, String(data)))
    })
  })
}

async function listen(server: Server, { port, host }: Listening): Promise<AddressInfo> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })
  return server.address() as AddressInfo
}
