/** The command line as users start it. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
/** What `npx lectern` starts. */
export const program = join(root, 'scripts/lectern.mjs')

/** How long a small machine may take, ms. */
const PATIENCE_MS = 90_000

export interface Run {
  child: ChildProcess
  out: () => string
  err: () => string
  /** Waits until something holds; fails when the run ends before, or takes longer (ms). */
  until: (condition: () => boolean, what: string, patience?: number) => Promise<void>
  /** Ends it as Ctrl-C does. @returns its exit code */
  interrupt: () => Promise<number | null>
  /** @returns its exit code */
  ended: () => Promise<number | null>
}

/** As a user's shell has it: the test runner's own settings hide what a production build does to its process. */
export function userEnvironment(): NodeJS.ProcessEnv {
  const own = /^(?:NODE_ENV|VITE.*|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|npm_.*)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
}

export interface Ended {
  code: number
  out: string
  err: string
}

/** How much a run may print, bytes. */
const MOST_OUTPUT = 50_000_000

interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** ms */ timeout?: number
  /** what it reads from standard input */ input?: string
}

/** Runs `lectern …` to its end. @returns -1 as the code of a run that a signal ended */
export function runLectern(args: string[], options: RunOptions = {}): Promise<Ended> {
  const { cwd = root, env = {}, timeout = 0, input } = options
  const settings = { cwd, env: { ...process.env, ...env }, timeout, maxBuffer: MOST_OUTPUT }
  return new Promise(done => {
    const child = execFile(process.execPath, [program, ...args], settings, (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1
      done({ code, out, err })
    })
    if (input === undefined) return
    // A run that says no at once reads nothing.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

/** Starts `lectern …`. */
export function startLectern(
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Run {
  return start(process.execPath, [program, ...args], options)
}

/** Starts any command, with all that it starts in a group of its own. */
export function start(
  command: string,
  args: string[],
  { cwd = root, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Run {
  const isGroup = process.platform !== 'win32'
  const child = spawn(command, args, {
    cwd,
    env: { ...userEnvironment(), ...env },
    detached: isGroup,
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (data: Buffer) => (said.out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (said.err += data.toString()))
  const ended = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    return child.exitCode
  }
  return {
    child,
    out: () => said.out,
    err: () => said.err,
    ended,
    until: async (condition, what, patience = PATIENCE_MS) => {
      for (let waited = 0; !condition(); waited += 50) {
        const isOver = child.exitCode !== null || waited > patience
        if (isOver) throw new Error(`waited in vain for ${what}:\n${said.out}\n${said.err}`)
        await new Promise(done => setTimeout(done, 50))
      }
    },
    interrupt: async () => {
      if (child.exitCode === null && child.pid !== undefined) {
        process.kill(isGroup ? -child.pid : child.pid, 'SIGINT')
      }
      return ended()
    },
  }
}

/** A deck that is served. */
export interface Served extends Run {
  /** Of this machine, with the port and a slash. */
  origin: string
  /** Of a view, as it was printed. */
  address: (view: 'audience' | 'presenter' | 'overview' | 'join' | 'remote') => string
}

/** Starts `lectern present …` and waits until it answers. */
export async function serve(
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Served> {
  const run = startLectern(['present', ...args], options)
  const address = await addressesOf(run)
  return { ...run, address, origin: new URL(address('audience')).origin + '/' }
}

/** Waits until a run that presents has said where. */
export async function addressesOf(run: Run): Promise<Served['address']> {
  await run.until(() => run.out().includes('overview'), 'the addresses')
  return view => new RegExp(`^${view}\\s+(http://localhost:\\S+)`, 'm').exec(run.out())?.[1] ?? ''
}
