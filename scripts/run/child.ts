/** Node.js scripts in processes of their own that end with the run, with all that they started in turn. */
import { spawn, type ChildProcess } from 'node:child_process'
import { atEnd } from './ending.ts'

const leash = new URL('leash.mjs', import.meta.url).href

export interface OwnChild {
  process: ChildProcess
  /** its exit code, undefined when a signal ended it, and all that it said; rejected when it cannot be started */
  ended: Promise<{ code: number | undefined; said: string }>
  /** ends it now, with its own children */
  end: () => void
}

/** @param script path of a script. The child hears nothing; what it says is collected. */
export function ownChild(
  script: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): OwnChild {
  const child = spawn(process.execPath, ['--import', leash, script, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own, so that its children can be ended with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const end = () => endGroup(child.pid)
  const forget = atEnd(end)
  let said = ''
  const listen = (data: Buffer) => (said += data.toString())
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  const ended = new Promise<{ code: number | undefined; said: string }>((done, fail) => {
    child.once('error', fail)
    // What it started and left behind ends too.
    child.once('exit', end)
    child.once('close', code => done({ code: code ?? undefined, said }))
  }).finally(forget)
  return { process: child, ended, end }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // Nothing of it runs any more.
  }
}
