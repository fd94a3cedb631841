/** How runs end: told to stop, killed, left alone by whoever started them. Nothing of theirs may stay. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endFolder, ownFolder, sweep } from '../scripts/run/folder.ts'
import { beginOf, machine } from '../scripts/run/identity.ts'
import { temporaryFolder } from './folder.ts'
import { root, program } from './run.ts'

const article = join(root, 'content/leadership-vs-management.md')
const folder = temporaryFolder()

/** Where the runs of a test keep their temporary files. */
let temporary: string
let started: ChildProcess[] = []
beforeEach(() => {
  temporary = mkdtempSync(join(folder, 'tmp-'))
})
afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
  started = []
})

function start(command: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary, ...env },
  })
  started.push(child)
  let err = ''
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  child.stdout.resume()
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => ({ code, signal, err }))
  return { child, ended }
}
const lectern = (args: string[], env?: Record<string, string>) =>
  start(process.execPath, [program, ...args], env)

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 100_000) throw new Error(`waited too long for ${what}`)
    await new Promise(done => setTimeout(done, 20))
  }
}

/** Everything below a folder, by name. */
const below = (path: string) => readdirSync(path, { recursive: true }).map(String)
const hasProfile = () => below(temporary).some(name => /dev_profile-\w+$/.test(name))

/** Processes that name a folder on their command line or in their environment; Linux tells. */
function processesIn(path: string): string[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        const said = ['cmdline', 'environ'].map(file =>
          readFileSync(`/proc/${pid}/${file}`, 'utf8'),
        )
        return said.join('\0').includes(path) && beginOf(Number(pid)) !== undefined
      } catch {
        return false
      }
    })
}
const nothingRuns = () => until(() => processesIn(temporary).length === 0, 'the processes to end')

describe.runIf(process.platform === 'linux')('a run', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('that is told to stop by %s says so, and leaves nothing', async (signal, code) => {
    const { child, ended } = lectern(['export', article, '-o', signal, '--to', 'pdf,png,guide'])
    await until(hasProfile, 'the browser')
    child.kill(signal)
    const { err, ...end } = await ended
    expect(end).toEqual({ code, signal: null })
    expect(err).toBe('Interrupted. What was not finished is not written.\n')
    await nothingRuns()
    expect(below(temporary)).toEqual([])
    expect(existsSync(join(folder, signal))).toBe(false)
  })

  it('that is killed takes its browser with it, and the next run sweeps what it left', async () => {
    const killed = lectern(['export', article, '-o', 'killed'])
    await until(hasProfile, 'the browser')
    killed.child.kill('SIGKILL')
    await killed.ended
    await nothingRuns()
    expect(below(temporary)).not.toEqual([])
    const next = await lectern(['check', article, '--quick']).ended
    expect(next.code).toBe(0)
    expect(below(temporary)).toEqual([])
  })

  it('that is killed while it builds leaves no process, and no half of a bundle to the next one', async () => {
    const cache = join(temporary, 'cache')
    const left = () =>
      (existsSync(cache) ? readdirSync(cache) : []).filter(name => /^lectern-/.test(name))
    const isBuilding = () => left().some(name => name.startsWith('lectern-build'))
    const env = { LECTERN_CACHE: cache }
    const killed = lectern(['export', article, '-o', 'killed'], env)
    await until(isBuilding, 'the build')
    killed.child.kill('SIGKILL')
    await killed.ended
    await nothingRuns()
    expect(left()).toHaveLength(1)
    expect((await lectern(['export', article, '-o', 'next'], env).ended).code).toBe(0)
    expect(left()).toEqual([])
    expect(readdirSync(cache).filter(name => name.startsWith('layouts-'))).toHaveLength(1)
  })

  it('ends when whoever started it is gone', async () => {
    const script = `"${process.execPath}" "${program}" export "${article}" -o lost & wait`
    const { child, ended } = start('sh', ['-c', script])
    await until(hasProfile, 'the browser')
    child.kill('SIGKILL')
    await ended
    await nothingRuns()
    expect(below(temporary)).toEqual([])
  })

  it('ends without a word when nobody reads what it prints', async () => {
    const { child, ended } = lectern(['generate', article, '-o', '-'])
    child.stdout?.destroy()
    expect(await ended).toEqual({ code: 0, signal: null, err: '' })
    expect(below(temporary)).toEqual([])
  })
})

describe('an own folder', () => {
  it("is the user's alone, names its process, and is gone when it has ended", () => {
    const path = ownFolder('test', temporary)
    expect(path).toContain(`.${process.pid}.`)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o700)
    endFolder(path)
    expect(existsSync(path)).toBe(false)
  })

  it('is swept when its process is over, also when its number was given anew; others stay', () => {
    const name = (where: string, pid: number, begin: string) =>
      `lectern-test.${where}.${pid}.${begin}.abcdef`
    const gone = [name(machine, 2 ** 22 + 1, 'a'), name(machine, process.pid, 'zz')]
    const kept = [
      name('000000', 2 ** 22 + 1, 'a'),
      name(machine, process.pid, beginOf(process.pid) ?? ''),
      'lectern-notes',
      'of-somebody-else',
    ]
    for (const one of [...gone, ...kept]) mkdirSync(join(temporary, one))
    sweep(temporary)
    expect(readdirSync(temporary).sort()).toEqual(kept.sort())
  })
})
