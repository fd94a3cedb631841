/** Servers that answer as strangers may, and networks in which names lead to them. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openNetwork, type Limits } from '../scripts/network/client.ts'

/** A server of this machine, while `work` asks it. @param work is told what was asked for */
export async function served(
  listener: RequestListener,
  work: (port: number, asked: string[]) => Promise<void>,
  host = '127.0.0.1',
): Promise<void> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`)
    listener(request, response)
  }).listen(0, host)
  await new Promise(done => server.once('listening', done))
  try {
    await work((server.address() as AddressInfo).port, asked)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Hosts by name; of several lists of addresses each is given once, the last one ever after. */
export function networkOf(hosts: Record<string, string[][]>, limits: Partial<Limits> = {}) {
  const lookUps: string[] = []
  const network = openNetwork(
    async host => {
      lookUps.push(host)
      const answers = hosts[host] ?? [[]]
      return (answers.length > 1 ? answers.shift() : answers[0]) ?? []
    },
    { time: 3000, ...limits },
  )
  return { network, lookUps }
}

/** What is asked for, by whose word. */
export const asked = (named: string | undefined) => ({ named, accept: '*/*' })
/** @returns what a work that fails says */
export const messageOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: Error) => error.message,
  )
