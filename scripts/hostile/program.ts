/** One run of the program, as a user starts it, watched from outside. */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { atEnd } from '../run/ending.ts'
import type { Problem } from './findings.ts'
import { openOutside, type Outside } from './outside.ts'

const watcher = new URL('watchNetwork.mjs', import.meta.url).href
/** How long a run may take to end when it is told to, ms. */
const END_MS = 5000
/** How long its last child may take to go, ms. */
const GONE_MS = 2000
const LOOK_MS = 50
/** Bytes of output that are kept. */
const MAX_SAID = 50_000_000

export interface Folders {
  /** where it is started */ work: string
  /** its folder for temporary files */ temporary: string
}

export interface ProgramRun {
  child: ChildProcess
  out: () => string
  err: () => string
  /** waits for its end. @returns the exit code, null after a signal; undefined when it took longer, ms */
  end: (patience: number) => Promise<number | null | undefined>
  /** as Ctrl-C does. @returns whether it ended in time */
  interrupt: () => Promise<boolean>
  /** stops all of it that still runs, and tells what it asked for and left behind */
  look: () => Promise<Problem[]>
}

/** @param program a script for Node.js */
export async function startRun(
  program: string,
  args: string[],
  place: Folders,
): Promise<ProgramRun> {
  const id = randomUUID()
  const outside = await openOutside()
  const record = `${place.temporary}.network`
  mkdirSync(place.temporary, { recursive: true, mode: 0o700 })
  const isGroup = process.platform !== 'win32'
  const child = spawn(process.execPath, [program, ...args], {
    cwd: place.work,
    detached: isGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutRunner(process.env),
      ...outside.environment,
      no_proxy: 'localhost,127.0.0.1',
      TMPDIR: place.temporary,
      TEMP: place.temporary,
      TMP: place.temporary,
      NODE_OPTIONS: `--import ${watcher}`,
      HOSTILE_NETWORK_RECORD: record,
      HOSTILE_RUN: id,
    },
  })
  const stop = () => {
    signal(child, 'SIGKILL', isGroup)
    for (const pid of processesOf(id)) kill(pid)
  }
  const forget = atEnd(stop)
  const said = { out: '', err: '' }
  const hear = (stream: 'out' | 'err') => (data: Buffer) => {
    if (said[stream].length < MAX_SAID) said[stream] += data.toString()
  }
  child.stdout.on('data', hear('out'))
  child.stderr.on('data', hear('err'))
  const ended = new Promise<number | null>(done => child.once('close', code => done(code)))
  const end = (patience: number) => Promise.race([ended, late(patience)])
  return {
    child,
    out: () => said.out,
    err: () => said.err,
    end,
    interrupt: async () => {
      signal(child, 'SIGINT', isGroup)
      return (await end(END_MS)) !== undefined
    },
    look: async () => {
      const problems = [...(await leftBy(id)), ...filesLeft(place.temporary)]
      stop()
      forget()
      problems.push(...askedBy(outside, record))
      outside.close()
      rmSync(place.temporary, { recursive: true, force: true })
      return problems
    },
  }
}

/** As a user's shell has it: the settings of a test runner are none of its own. */
function withoutRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const runner = /^(?:NODE_ENV|VITE.*|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|npm_.*)$/
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !runner.test(name)))
}

function late(patience: number): Promise<undefined> {
  return new Promise(done => setTimeout(() => done(undefined), patience).unref())
}

export function wait(time: number): Promise<void> {
  return new Promise(done => setTimeout(done, time))
}

function signal(child: ChildProcess, name: NodeJS.Signals, isGroup: boolean): void {
  if (child.pid === undefined) return
  try {
    process.kill(isGroup ? -child.pid : child.pid, name)
  } catch {
    // It has ended.
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended.
  }
}

/** Processes of a run are known by a variable that only they have; where the system does not tell, there are none. */
function processesOf(id: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && environmentOf(name).includes(`HOSTILE_RUN=${id}`))
    .map(Number)
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 80)
  } catch {
    return String(pid)
  }
}

async function leftBy(id: string): Promise<Problem[]> {
  let left = processesOf(id)
  for (let waited = 0; left.length > 0 && waited < GONE_MS; waited += LOOK_MS) {
    await wait(LOOK_MS)
    left = processesOf(id)
  }
  return left.map(pid => ({ kind: 'left', detail: `a process runs on: ${nameOf(pid)}` }))
}

function filesLeft(temporary: string): Problem[] {
  return readdirSync(temporary).map(name => ({
    kind: 'left',
    detail: `${name} stays in the folder for temporary files`,
  }))
}

function askedBy(outside: Outside, record: string): Problem[] {
  const asked = [...outside.asked(), ...linesOf(record)]
  rmSync(record, { force: true })
  return [...new Set(asked)].map(detail => ({ kind: 'request', detail }))
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line !== '')
  } catch {
    return []
  }
}

/** The path of what a user starts. */
export const LECTERN = join(fileURLToPath(new URL('..', import.meta.url)), 'lectern.mjs')
