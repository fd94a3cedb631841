/** Node.js scripts in processes of their own that end with the run, with all that they started in turn. */
import { spawn, type ChildProcess } from 'node:child_process'
import { atEnd } from './ending.ts'

const leash = new URL('leash.mjs', import.meta.url).href

const HIDDEN = ['ignore', 'pipe', 'pipe'] as const

export interface OwnChild {
  process: ChildProcess
  /** its exit code, undefined when a signal ended it, and all that it said; rejected when it cannot be started */
  ended: Promise<{ code: number | undefined; said: string }>
  /** ends it now, with its own children */
  end: () => void
}

export interface ChildOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** it talks with the user itself; else it hears nothing, and what it says is collected */ isShown?: boolean
}

/** @param script path of a script */
export function ownChild(
  script: string,
  args: string[],
  { isShown = false, ...options }: ChildOptions = {},
): OwnChild {
  // A group of its own, so that its children can be ended with it; the terminal belongs to one group at a time.
  const isGroup = process.platform !== 'win32' && !isShown
  const child = spawn(process.execPath, ['--import', leash, script, ...args], {
    ...options,
    stdio: [
      ...(isShown ? (['inherit', 'inherit', 'inherit'] as const) : HIDDEN),
      // By its end the child knows that this process has ended.
      'ipc',
    ],
    detached: isGroup,
    windowsHide: true,
  })
  const end = () => endAll(child.pid, isGroup)
  const forget = atEnd(end)
  let said = ''
  const listen = (data: Buffer) => (said += data.toString())
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  const ended = new Promise<{ code: number | undefined; said: string }>((done, fail) => {
    child.once('error', fail)
    // What it started and left behind ends too.
    if (isGroup) child.once('exit', end)
    child.once('close', code => done({ code: code ?? undefined, said }))
  }).finally(forget)
  return { process: child, ended, end }
}

function endAll(pid: number | undefined, isGroup: boolean): void {
  if (pid === undefined) return
  try {
    process.kill(isGroup ? -pid : pid, 'SIGKILL')
  } catch {
    // Nothing of it runs any more.
  }
}
