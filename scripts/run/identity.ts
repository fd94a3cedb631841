/** Which process of which machine something belongs to. */
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Containers may share a folder and have processes of the same number. */
export const machine = createHash('sha256')
  .update(hostname())
  .update(processNamespace())
  .digest('hex')
  .slice(0, 6)

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/** @returns what no later process of the same number has: when it began; undefined when there is no such process */
export function beginOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return isRunning(pid) ? '0' : undefined
  try {
    // "number (name) state parent …", where the name may hold anything; the 22nd is the begin, in
    // ticks since the start.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : Number(rest[18]).toString(36)
  } catch {
    return undefined
  }
}

/** A process of another user has no folder of ours. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
