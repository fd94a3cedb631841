/** What a request is answered with: the page, the deck as data, the article's own pictures. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ARTICLE_FILES, fileAddress } from '../../components/pictures.ts'
import { pictureIn, sendFile } from '../deck/resources.ts'
import { sendAsset, type Client } from './client.ts'
import { contentPolicy } from './contentPolicy.ts'
import type { Live } from './deckData.ts'
import { decide, type Asked, type Admission } from './gate.ts'
import { connectPage, joinPage } from './inviting.ts'
import { pageHtml } from './pageHtml.ts'
import type { LiveSession } from './session.ts'
import type { WindowRole } from './types.ts'

/** What is shown at the time of a request. */
export interface Served {
  live: Live
  session: LiveSession
  admission: Admission
  client: Client
  /** where the article's pictures are */ folder: string
}

export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
): Promise<void> {
  const { live, admission, client } = served
  const decision = decide(askedOf(request), admission)
  setHeaders(response)
  if (!decision.allowed) return refuse(response, decision.status)
  const { role, route, key } = decision
  if (key !== undefined) {
    response.setHeader(
      'Set-Cookie',
      `${admission.cookie}=${key}; HttpOnly; SameSite=Strict; Path=/`,
    )
  }
  const invited = (own: string | undefined) => invitation(request, admission, own)
  switch (route.kind) {
    case 'page':
      return sendHtml(response, pageFor(role, served))
    case 'deck':
      return sendJson(response, live.deck)
    case 'notes':
      return sendJson(response, live.notes())
    case 'join':
      return sendHtml(response, joinPage(live.deck, invited(admission.keys?.audience)))
    case 'connect':
      return sendHtml(response, connectPage(live.deck, invited(admission.keys?.presenter)))
    case 'asset':
      return sendAsset(response, client, route.path)
    case 'picture':
      return sendPicture(response, served, fileAddress(route.path))
  }
}

function pageFor(role: WindowRole, { live, session, client }: Served): string {
  const state = { ...session.state(), time: Date.now() }
  if (role === 'audience') delete state.notice
  const data = { deck: live.deck, role, served: true, state }
  return pageHtml(data, { files: client.files, base: '/', address: 'path' })
}

async function sendPicture(
  response: ServerResponse,
  { live, folder }: Served,
  address: string,
): Promise<void> {
  const file = live.pictures.has(address)
    ? pictureIn(folder, address.slice(ARTICLE_FILES.length))
    : undefined
  return file === undefined ? refuse(response, 404) : sendFile(response, file)
}

export function askedOf({ method = '', url = '', headers }: IncomingMessage): Asked {
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

export function refuse(response: ServerResponse, status: number): void {
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
  { hosts }: Admission,
  key: string | undefined,
): string | undefined {
  if (key === undefined) return undefined
  const asked = headers.host ?? ''
  const isLocal = /^(?:localhost|127\.|\[::1\])/.test(asked)
  const other = [...hosts].find(host => /^\d/.test(host) && !host.startsWith('127.'))
  return `http://${isLocal ? (other ?? asked) : asked}/?key=${key}`
}
