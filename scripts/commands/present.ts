/** lectern present: the deck live, following its article. */
import { watch, type FSWatcher } from 'chokidar'
import { basename, dirname, resolve } from 'node:path'
import { isFree, nextFree } from '../deck/port.ts'
import { loadClient } from '../live/client.ts'
import type { Live } from '../live/deckData.ts'
import { networkAddresses } from '../live/hosts.ts'
import { keysOf, type Keys } from '../live/keys.ts'
import { serveLive, type LiveServer } from '../live/server.ts'
import { formatMessage, LecternError } from '../messages.ts'
import { endWhenTold } from '../run/ending.ts'
import type { Message } from '../types.ts'
import { keptSecret } from './keptSecret.ts'
import { liveOf } from './liveSource.ts'
import { progress, report } from './report.ts'
import { directionBeside } from './directionFile.ts'
import { readSource, type ReadingOptions } from './source.ts'

export interface PresentOptions {
  port?: number | undefined
  remote: boolean
  /** The presenter's key, when it is not to be one of ours. */
  key?: string | undefined
  open: boolean
  reading?: ReadingOptions
}

/** When a file that was just written is looked at again, ms. */
const SETTLE_MS = 200

/** Slidev's own first port. */
const FIRST_PORT = 3030

/** Serves until the process is told to stop. @throws LecternError when the article is wrong or the port is taken */
export async function present(article: string, options: PresentOptions): Promise<void> {
  if (options.reading?.slidev !== undefined) return presentWithSlidev(article, options)
  const [client, source] = await Promise.all([
    loadClient(() => progress('Building the client; this happens once and takes some seconds')),
    readSource(article, { ...options.reading, diagrams: {} }),
  ])
  const first = liveOf(source)
  progress('')
  const host = options.remote ? '0.0.0.0' : '127.0.0.1'
  const port = await portFor(options.port, host)
  const keys = options.remote ? keysOf(options.key ?? keptSecret(article)) : undefined
  const server = await serveLive(first.live, { client, folder: source.folder, port, host, keys })
  const watcher = article === '-' ? undefined : follow(article, options, server, first.live)
  const stop = async () => {
    await watcher?.close()
    await server.close()
  }
  endWhenTold({ stop, code: 0 })
  announce(server.port, keys)
  reportLater(first.messages)
  if (options.open) await openBrowser(`http://localhost:${server.port}/`)
}

/** When windows have got their slides, ms. */
const SHOWN_MS = 1000
let told: NodeJS.Timeout | undefined

/** Looking for what is to be said of an article holds up nobody who waits for its slides. */
function reportLater(messages: () => Message[]): void {
  clearTimeout(told)
  told = setTimeout(() => report(messages()), SHOWN_MS)
}

/** A deck with code of its own, at the user's risk. */
async function presentWithSlidev(
  deck: string,
  { port, remote, open }: PresentOptions,
): Promise<void> {
  await readSource(deck, { deck: true })
  const { runSlidev, SLIDEV_WARNING } = await import('../deck/slidev.ts')
  process.stderr.write(`${SLIDEV_WARNING}\n`)
  endWhenTold({ code: 0 })
  await runSlidev(deck, [
    resolve(deck),
    ...(port === undefined ? [] : ['--port', String(port)]),
    ...(remote ? ['--remote'] : []),
    ...(open ? ['--open'] : []),
  ])
}

async function portFor(wanted: number | undefined, host: string): Promise<number> {
  if (wanted === undefined) return nextFree(FIRST_PORT, host)
  if (await isFree(wanted, host)) return wanted
  throw new LecternError({
    rule: 'present/port',
    severity: 'error',
    message: `Port ${wanted} is in use.`,
    hint: 'name another one, or leave --port out: the next free one is taken',
  })
}

/**
 * Compiles again at every change. An article that is wrong, half saved, deleted or renamed keeps
 * the last good deck; the terminal and the presenter are told. The folder is watched, since a file
 * that is replaced or deleted is no longer the one that was watched.
 */
function follow(
  article: string,
  options: PresentOptions,
  server: LiveServer,
  first: Live,
): FSWatcher {
  let version = first.deck.version
  let told = ''
  let compiled: string | undefined
  const tell = (problem: string) => {
    if (problem === told) return
    told = problem
    server.notify(problem)
    if (problem !== '') process.stderr.write(`${problem}\nThe last good deck stays.\n`)
  }
  const update = async (isSettled: boolean) => {
    try {
      const source = await readSource(article, { ...options.reading, diagrams: {} })
      // Mostly it was whole the first time.
      const state = `${source.text}\0${JSON.stringify(source.direction?.direction)}`
      if (isSettled && state === compiled) return
      compiled = undefined
      const { live, messages } = liveOf(source)
      compiled = state
      tell('')
      if (live.deck.version === version) return server.show(live)
      version = live.deck.version
      server.show(live)
      reportLater(messages)
      process.stderr.write(`updated: ${live.deck.slides.length} slides\n`)
    } catch (error) {
      // A file that is just being written may be empty for a moment; what is still wrong then is told.
      if (isSettled) tell(problemOf(error))
    }
  }
  const file = resolve(article)
  const followed = [file, directionBeside(file, dirname(file))].map(path => basename(path))
  const watcher = watch(dirname(file), {
    ignoreInitial: true,
    depth: 0,
    ignored: path => path !== dirname(file) && !followed.includes(basename(path)),
  })
  // An editor may write in two steps, of which the watcher tells one: a moment later the file is looked at again.
  const changed = () => {
    void update(false).then(() => setTimeout(() => void update(true), SETTLE_MS).unref())
  }
  return watcher.on('change', changed).on('add', changed).on('unlink', changed)
}

function problemOf(error: unknown): string {
  if (error instanceof LecternError) return error.message
  const message: Message = {
    rule: 'present/update',
    severity: 'error',
    message: (error as Error).message,
  }
  return formatMessage(message)
}

function announce(port: number, keys: Keys | undefined): void {
  const lines = addressesOf(`http://localhost:${port}`, keys)
  if (keys !== undefined) {
    const [network] = networkAddresses()
    lines.push(
      '',
      'On this network (plain HTTP: only in networks that you trust):',
      ...(network === undefined ? [] : addressesOf(`http://${network}:${port}`, keys).slice(0, 2)),
      '',
      `join       http://localhost:${port}/join?key=${keys.presenter}   a page to project, with the audience's QR code`,
      `remote     http://localhost:${port}/connect?key=${keys.presenter}   for you alone: your phone as a remote`,
    )
  }
  process.stdout.write(`${lines.join('\n')}\n`)
  process.stderr.write('The deck follows the article. Ctrl-C ends.\n')
}

function addressesOf(origin: string, keys: Keys | undefined): string[] {
  const query = (key: string | undefined) => (key === undefined ? '' : `?key=${key}`)
  return [
    `audience   ${origin}/${query(keys?.audience)}`,
    `presenter  ${origin}/presenter/${query(keys?.presenter)}`,
    `overview   ${origin}/overview/${query(keys?.presenter)}`,
  ]
}

async function openBrowser(address: string): Promise<void> {
  const { spawn } = await import('node:child_process')
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' }
  const opener = openers[process.platform] ?? 'xdg-open'
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
