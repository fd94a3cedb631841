/**
 * The deck over HTTP: one page, the built client, the deck as data, the article's own pictures, and
 * a socket for each window.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { ARTICLE_FILES, fileAddress } from '../../components/pictures.ts'
import { pictureIn, sendFile } from '../deck/resources.ts'
import { sendAsset, type Client } from './client.ts'
import { contentPolicy } from './contentPolicy.ts'
import type { Live } from './deckData.ts'
import { decide, decideSocket, type Asked, type House } from './gate.ts'
import { connectPage, joinPage } from './inviting.ts'
import { hostsOf, type Listening } from './hosts.ts'
import type { Keys } from './keys.ts'
import { pageHtml } from './pageHtml.ts'
import { messageOf, Session } from './session.ts'
import type { Role, ServerMessage } from './types.ts'

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
  let live = first
  const session = new Session(live.deck)
  const windows = new Map<WebSocket, Role>()
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 30_000 })
  const listening = await listen(server, options)
  const house: House = {
    hosts: hostsOf(options, listening.port),
    keys,
    cookie: `lectern-${listening.port}`,
  }

  const tell = (messages: ServerMessage[], except?: WebSocket) => {
    for (const message of messages) {
      const text = JSON.stringify(message)
      for (const [window, role] of windows) {
        const isMeant = window !== except && (message.type !== 'notice' || role === 'presenter')
        if (isMeant && window.readyState === window.OPEN) window.send(text)
      }
    }
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const decision = decide(askedOf(request), house)
    setHeaders(response)
    if (!decision.allowed) return refuse(response, decision.status)
    const { role, route, key } = decision
    if (key !== undefined) {
      response.setHeader('Set-Cookie', `${house.cookie}=${key}; HttpOnly; SameSite=Strict; Path=/`)
    }
    switch (route.kind) {
      case 'page': {
        const state = { ...session.state(), time: Date.now() }
        if (role === 'audience') delete state.notice
        const data = { deck: live.deck, role, served: true, state }
        return sendHtml(
          response,
          pageHtml(data, { files: client.files, base: '/', address: 'path' }),
        )
      }
      case 'deck':
        return sendJson(response, live.deck)
      case 'notes':
        return sendJson(response, live.notes())
      case 'join':
        return sendHtml(response, joinPage(live.deck, invitation(request, house, keys?.audience)))
      case 'connect':
        return sendHtml(
          response,
          connectPage(live.deck, invitation(request, house, keys?.presenter)),
        )
      case 'asset':
        return sendAsset(response, client, route.path)
      case 'picture': {
        const address = fileAddress(route.path)
        const file = live.pictures.has(address)
          ? pictureIn(folder, address.slice(ARTICLE_FILES.length))
          : undefined
        return file === undefined ? refuse(response, 404) : sendFile(response, file)
      }
    }
  }

  server.on('request', (request, response) => {
    answer(request, response).catch(() => refuse(response, 500))
  })
  server.on('clientError', (_, socket) => socket.destroy())

  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE_BYTES })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const role = decideSocket(askedOf(request), house)
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

  const hear = (window: WebSocket, role: Role, text: string) => {
    const message = messageOf(text)
    if (message === undefined) return
    if (role === 'presenter') tell(session.hear(message), window)
    if (message.type !== 'back') return
    for (const news of session.caughtUp(message.version)) window.send(JSON.stringify(news))
  }

  return {
    port: listening.port,
    show: next => {
      live = next
      tell(session.change(next.deck))
    },
    notify: notice => tell(session.tell(notice)),
    close: () =>
      new Promise(done => {
        for (const window of windows.keys()) window.terminate()
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function listen(
  server: ReturnType<typeof createServer>,
  { port, host }: Listening,
): Promise<AddressInfo> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })
  return server.address() as AddressInfo
}

function askedOf({ method = '', url = '', headers }: IncomingMessage): Asked {
  return { method, url, headers }
}

function setHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', `${contentPolicy(true)}; frame-ancestors 'self'`)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cache-Control', 'no-store')
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Connection': 'close' })
  const reason =
    status === 403
      ? 'This deck opens with the address that its presenter shows.'
      : 'There is nothing here.'
  response.end(`${reason}\n`)
}

function sendHtml(response: ServerResponse, html: string): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(html)
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(value))
}

/** The address that others on the network open: this machine's first one, or the one that was asked. */
function invitation(
  { headers }: IncomingMessage,
  { hosts }: House,
  key: string | undefined,
): string | undefined {
  if (key === undefined) return undefined
  const asked = headers.host ?? ''
  const isLocal = /^(?:localhost|127\.|\[::1\])/.test(asked)
  const other = [...hosts].find(host => /^\d/.test(host) && !host.startsWith('127.'))
  return `http://${isLocal ? (other ?? asked) : asked}/?key=${key}`
}
