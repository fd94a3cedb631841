/** Ports of this machine. */
import { createServer } from 'node:net'

/** Whether nobody listens on the port yet. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/** The first free port from `start` on. */
export async function nextFree(start: number, host: string): Promise<number> {
  for (let port = start; port < start + 500; port += 1) if (await isFree(port, host)) return port
  return 0
}
