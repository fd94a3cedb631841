/** How a run ends: what it owns ends with it, whether it is done, is told to stop, or has lost whoever started it. */
import { fstatSync } from 'node:fs'
import { isatty } from 'node:tty'
import { isRunning } from './identity.ts'

/** What a shell says of a process that a signal ended: 128 and the signal's number. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
/** How long a stop may take, and how often it is seen whether the parent is still there, ms. */
const STOP_MS = 2000
const LOOK_MS = 1000

let works: Set<() => void> | undefined

/**
 * Does something when the process ends, in whatever way, except by a signal that nobody can catch.
 * @param work does not wait for anything
 * @returns what takes it back
 */
export function atEnd(work: () => void): () => void {
  if (works === undefined) {
    works = new Set()
    process.once('exit', endWorks)
  }
  const list = works
  list.add(work)
  return () => void list.delete(work)
}

/** Last made, first ended: a child before the folder that it works in. */
function endWorks(): void {
  const list = [...(works ?? [])]
  list.reverse().forEach(end => end())
}

/**
 * From now on what packages do at the end comes first: a browser that still runs writes into a
 * folder while it is removed.
 * To be called when a package has begun something that it ends itself.
 */
export function endAfterOthers(): void {
  if (works === undefined) return
  process.off('exit', endWorks)
  process.once('exit', endWorks)
}

export interface Stop {
  /** what takes time, such as closing a server; nothing by default */
  stop?: () => Promise<void>
  /** the exit code, for what a user ends in this way every time; that of the signal by default */
  code?: number
}

/**
 * From now on a signal or a lost parent ends the run, and with it all that it owns. While a
 * computation goes on that waits
 * for nothing, the signal waits too.
 */
export function endWhenTold({ stop, code }: Stop = {}): void {
  let stopping = false
  const end = (own: number, said = ''): void => {
    const exit = () => process.exit(code ?? own)
    if (stopping) return exit()
    stopping = true
    if (said !== '') process.stderr.write(said)
    if (stop === undefined) return exit()
    // A server with open connections may take its time; nobody waits for it longer than this.
    setTimeout(exit, STOP_MS).unref()
    void stop().finally(exit)
  }
  for (const [signal, own] of Object.entries(EXIT_CODES))
    process.on(signal, () => end(own, code === undefined ? interrupted() : ''))
  whenParentIsLost(() => end(EXIT_CODES.SIGHUP))
}

function interrupted(): string {
  return `${process.stderr.isTTY ? '\r\x1b[2K' : ''}Interrupted. What was not finished is not written.\n`
}

/** A run whose output goes to files or nowhere was sent to the background and outlives whoever did so. */
function whenParentIsLost(end: () => void): void {
  if (![1, 2].some(isHeard)) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent || !isParentRunning(parent)) end()
  }, LOOK_MS).unref()
}

/** Elsewhere the number itself changes, and the parent may be another user. */
function isParentRunning(pid: number): boolean {
  return process.platform !== 'win32' || isRunning(pid)
}

/** Whether an output leads to a terminal or to another process. */
function isHeard(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor)
    return stats.isFIFO() || stats.isSocket() || isatty(descriptor)
  } catch {
    return false
  }
}
