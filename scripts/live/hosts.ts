/** Names under which a browser reaches this machine. */
import { hostname, networkInterfaces } from 'node:os'

export interface Listening {
  /** 0 for any free one. */
  port: number
  /** 127.0.0.1, or 0.0.0.0 for the network. */
  host: string
}

/** @returns host and port as a browser writes them */
export function hostsOf({ host }: Listening, port: number): Set<string> {
  const local = ['localhost', '127.0.0.1', '[::1]']
  const names = host === '127.0.0.1' ? local : [...networkAddresses(), ...local, ...ownNames()]
  const withPort = names.map(name => `${name}:${port}`)
  return new Set(port === 80 ? [...withPort, ...names] : withPort)
}

/** @returns this machine's IPv4 addresses on its networks */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .filter(item => item.family === 'IPv4' && !item.internal)
    .map(item => item.address)
}

function ownNames(): string[] {
  const name = hostname().toLowerCase()
  return name.includes('.') ? [name] : [name, `${name}.local`]
}
