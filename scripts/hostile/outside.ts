/**
 * What stands for the world outside: a proxy that answers nothing, and a port of this machine that
 * nobody should ask.
 */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Outside {
  /** Variables for programs that are to ask through it. */
  environment: Record<string, string>
  /** What was asked for since the last call. */
  asked: () => string[]
  close: () => void
}

/** The port on this machine that hostile files name. */
export const NAMED_PORT = 9911

/** A proxy for one run: whatever is asked of it is written down and refused. */
export async function openOutside(): Promise<Outside> {
  const asked: string[] = []
  const server = refusing(address => asked.push(address))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const names = ['http_proxy', 'https_proxy', 'all_proxy']
  return {
    environment: Object.fromEntries(
      names.flatMap(name => [
        [name, address],
        [name.toUpperCase(), address],
      ]),
    ),
    asked: () => asked.splice(0),
    close: () => server.close(),
  }
}

/** @returns a listener at the named port, or undefined when another program has it */
export async function openNamedPort(told: (path: string) => void): Promise<Server | undefined> {
  const server = refusing(told)
  const opened = new Promise<boolean>(done => {
    server.once('error', () => done(false))
    server.once('listening', () => done(true))
  })
  server.listen(NAMED_PORT, '127.0.0.1')
  return (await opened) ? server : undefined
}

function refusing(told: (address: string) => void): Server {
  const server = createServer((request, response) => {
    told(request.url ?? '')
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    told(request.url ?? '')
    socket.end('HTTP/1.1 502 Refused\r\n\r\n')
  })
  server.unref()
  return server
}
