// Runs a command and measures the whole process: wall time or, on Linux, the peak memory of all its processes together.
// Not both at once: looking at memory stops the processes that are looked at.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** How often memory is looked at, ms. */
const INTERVAL = 200

/**
 * @returns {Promise<{ seconds: number, megabytes: number | undefined }>} rejects with the command's
 * last words when it fails
 */
export function run(command, args, cwd, memory = false, env = {}) {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    let peak = 0
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', data => (words = (words + data).slice(-2000)))
    const timer = !memory
      ? undefined
      : setInterval(() => (peak = Math.max(peak, memoryOf(child.pid))), INTERVAL)
    child.once('exit', code => {
      clearInterval(timer)
      if (code === 0)
        done({
          seconds: (performance.now() - start) / 1000,
          megabytes: peak === 0 ? undefined : peak,
        })
      else fail(new Error(`${command} ${args.join(' ')} ended with ${code}: ${words.trim()}`))
    })
  })
}

/** Proportional memory of a process and all that it started, MB; 0 where the system does not tell. */
export function memoryOf(root) {
  if (!existsSync('/proc/self/smaps_rollup')) return 0
  const parents = new Map()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const stat = read(`/proc/${entry}/stat`)
    parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const belongs = pid => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true
    return false
  }
  return [...parents.keys()]
    .filter(belongs)
    .reduce(
      (sum, pid) =>
        sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024,
      0,
    )
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process ended meanwhile.
    return ''
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
