/** lectern present: the deck live, following its article. */
import { watch, type FSWatcher } from 'chokidar'
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { newKeys, type Keys } from '../deck/guard.ts'
import { isFree, nextFree } from '../deck/port.ts'
import { startSlidev } from '../deck/slidev.ts'
import { openWorkspace } from '../deck/workspace.ts'
import { LecternError } from '../messages.ts'
import { unstamped } from '../render/fingerprint.ts'
import { report } from './report.ts'
import { deckOf, nameOf, readSource, type ReadingOptions } from './source.ts'

export interface PresentOptions {
  port?: number | undefined
  remote: boolean
  open: boolean
  reading?: ReadingOptions
}

/** When a file that was just written is looked at again, ms. */
const SETTLE_MS = 200

/** Slidev's own first port. */
const FIRST_PORT = 3030

/** Serves until the process is told to stop. @throws LecternError when the article is wrong or the port is taken */
export async function present(article: string, options: PresentOptions): Promise<void> {
  const source = await readSource(article, options.reading)
  const first = deckOf(source)
  report(first.deck?.storyboard.messages ?? [])
  const host = options.remote ? '0.0.0.0' : '127.0.0.1'
  if (options.port !== undefined && !(await isFree(options.port, host))) {
    throw new LecternError({
      rule: 'present/port',
      severity: 'error',
      message: `Port ${options.port} is in use.`,
      hint: 'name another one, or leave --port out: the next free one is taken',
    })
  }
  const port = options.port ?? (await nextFree(FIRST_PORT, host))
  const keys = options.remote ? newKeys() : undefined
  const workspace = openWorkspace(nameOf(source), unstamped(first.text))
  const { close } = await startSlidev(workspace.entry, source.folder, {
    mode: 'dev',
    port,
    host,
    ...(keys === undefined ? {} : { remote: '', keys }),
  }).catch((error: Error) => {
    workspace.remove()
    throw error
  })
  const watcher =
    article === '-' ? undefined : follow(article, options, workspace.write, first.text)
  const stop = async () => {
    // The folder first: closing may be cut short.
    workspace.remove()
    await watcher?.close()
    await close()
  }
  stopOnSignal(stop)
  await announce(port, keys)
  if (options.open)
    (await import('node:child_process'))
      .spawn(
        { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open',
        [`http://localhost:${port}/`],
        { stdio: 'ignore', detached: true },
      )
      .on('error', () => undefined)
      .unref()
}

/** Compiles again at every change; a wrong article is told, and the last good deck stays. */
function follow(
  article: string,
  options: PresentOptions,
  write: (text: string) => void,
  first: string,
): FSWatcher {
  let last = first
  const watcher = watch(resolve(article), {
    ignoreInitial: true,
    awaitWriteFinish: false,
    atomic: true,
  })
  const update = async (settled: boolean) => {
    try {
      const { text, deck } = deckOf(await readSource(article, options.reading))
      if (text === last) return
      last = text
      // A page whose first front matter changes is loaded anew by Slidev; any other change is shown in place.
      write(unstamped(text))
      report(deck?.storyboard.messages ?? [])
      process.stderr.write(
        `updated${deck === undefined ? '' : `: ${deck.storyboard.slides.length} slides, about ${deck.storyboard.minutes} minutes`}\n`,
      )
    } catch (error) {
      // A file that is just being written may be empty for a moment; what is still wrong then is told.
      if (!settled) return
      process.stderr.write(
        `${error instanceof LecternError ? error.message : `error present/update ${(error as Error).message}`}\nThe last good deck stays.\n`,
      )
    }
  }
  // An editor may write in two steps, of which the watcher tells one: a moment later the file is looked at again.
  const changed = () =>
    void update(false).then(() => setTimeout(() => void update(true), SETTLE_MS).unref())
  return watcher.on('change', changed).on('add', changed)
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(0)
      stopping = true
      // A server with open connections may take its time; nobody waits for it longer than this.
      setTimeout(() => process.exit(0), 2000).unref()
      void stop().finally(() => process.exit(0))
    })
  }
}

async function announce(port: number, keys: Keys | undefined): Promise<void> {
  const local = `http://localhost:${port}`
  const lines = [
    `audience   ${local}/`,
    `presenter  ${local}/presenter/`,
    `overview   ${local}/overview/`,
  ]
  if (keys !== undefined) {
    const addresses = Object.values(networkInterfaces())
      .flatMap(list => list ?? [])
      .filter(item => item.family === 'IPv4' && !item.internal)
      .map(item => item.address)
    lines.push(
      '',
      'On this network, with their keys (plain HTTP: only in networks that you trust):',
      ...addresses.flatMap(address => [
        `audience   http://${address}:${port}/?key=${keys.audience}`,
        `presenter  http://${address}:${port}/presenter/?key=${keys.presenter}`,
      ]),
    )
    const { renderUnicodeCompact } = await import('uqr')
    if (addresses[0] !== undefined)
      lines.push(
        '',
        "The audience's address:",
        renderUnicodeCompact(`http://${addresses[0]}:${port}/?key=${keys.audience}`),
      )
  }
  process.stdout.write(`${lines.join('\n')}\n`)
  process.stderr.write('The deck follows the article. Ctrl-C ends.\n')
}
