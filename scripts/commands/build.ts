/** lectern build: the deck as a folder that any web server can serve, and that opens without one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ARTICLE_FILES, decodedPath } from '../../components/pictures.ts'
import { contentOf, pictureIn } from '../deck/resources.ts'
import { openOutputFolder, type OutputFolder } from '../files/index.ts'
import { PREFIX } from '../formulas/assets.mjs'
import { loadClient, type Client } from '../live/client.ts'
import { contentPolicy } from '../live/contentPolicy.ts'
import type { Live } from '../live/deckData.ts'
import { forwardingHtml, pageHtml } from '../live/pageHtml.ts'
import { formatMessage } from '../messages.ts'
import { usageError } from '../usage.ts'
import { liveOf } from './liveSource.ts'
import { progress, report } from './report.ts'
import { readSource, type ReadingOptions } from './source.ts'

export interface BuildOptions {
  output: string
  withNotes: boolean
  /** Path under which the site will be served, for the pages that lead to the deck from other addresses. */
  base?: string | undefined
  reading?: ReadingOptions
}

/** Addresses of Slidev's views, each a page that leads to the view. */
const VIEWS = ['presenter', 'overview', 'notes', 'print']

/** @throws LecternError when the article is wrong, or a file of somebody else's stands in the way */
export async function build(article: string, options: BuildOptions): Promise<void> {
  const base = baseOf(options.base)
  if (options.reading?.slidev !== undefined) return buildWithSlidev(article, options)
  const [client, source] = await Promise.all([
    loadClient(() => progress('Building the client; this happens once and takes some seconds')),
    readSource(article, { ...options.reading, diagrams: {} }),
  ])
  progress('')
  const { live, messages } = liveOf(source)
  report(messages())
  const output = openOutputFolder(options.output, {
    by: 'build',
    inputs: [article],
    tell: message => process.stderr.write(`${formatMessage(message)}\n`),
  })
  output.reserve(['index.html', '404.html'])
  writeClient(output, client, Object.keys(live.deck.formulas).length > 0)
  await writePictures(output, live, source.folder)
  writePages(output, client, live, { base, withNotes: options.withNotes })
  output.finish()
  const notes = options.withNotes ? 'the notes are in it' : 'without the notes'
  process.stderr.write(
    `${options.output}: the site, ${notes}; open its index.html, or put it on any web server\n`,
  )
}

/** A deck with code of its own, at the user's risk, by Slidev's own build. */
async function buildWithSlidev(
  deck: string,
  { output, withNotes, base }: BuildOptions,
): Promise<void> {
  await readSource(deck, { deck: true })
  const { runSlidev, SLIDEV_WARNING } = await import('../deck/slidev.ts')
  process.stderr.write(`${SLIDEV_WARNING}\n`)
  await runSlidev(deck, [
    'build',
    resolve(deck),
    '--out',
    resolve(output),
    ...(withNotes ? [] : ['--without-notes']),
    ...(base === undefined ? [] : ['--base', base]),
  ])
}

function baseOf(base: string | undefined): string | undefined {
  if (base === undefined || /^\/(?:[\w.~-]+\/)*$/.test(base)) return base
  throw usageError(
    `"${base}" is no path of a site.`,
    'write --base /path/, with a slash at both ends',
  )
}

function writeClient(output: OutputFolder, { folder }: Client, hasFormulas: boolean): void {
  const names = readdirSync(join(folder, 'assets')).sort()
  const needed = names.filter(name => hasFormulas || !name.startsWith(PREFIX))
  output.writeAll(
    needed.map(name => ({
      path: `assets/${name}`,
      bytes: readFileSync(join(folder, 'assets', name)),
    })),
  )
}

async function writePictures(output: OutputFolder, live: Live, folder: string): Promise<void> {
  for (const address of [...live.pictures].sort()) {
    const path = address.slice(ARTICLE_FILES.length)
    const file = pictureIn(folder, path)
    if (file !== undefined) output.write(`article/${decodedPath(path)}`, await contentOf(file))
  }
}

function writePages(
  output: OutputFolder,
  { files }: Client,
  live: Live,
  { base, withNotes }: { base: string | undefined; withNotes: boolean },
): void {
  const data = {
    deck: live.deck,
    role: 'presenter' as const,
    served: false,
    ...(withNotes ? { notes: live.notes() } : {}),
  }
  const policy = contentPolicy(false)
  const forwarding = VIEWS.map(view => ({
    path: `${view}/index.html`,
    bytes: forwardingHtml(`../#/${view === 'presenter' ? 'presenter/1' : view}`),
  }))
  output.writeAll([
    {
      path: 'index.html',
      bytes: pageHtml(data, { files, base: './', address: 'hash', policy }),
    },
    ...forwarding,
    // Servers show this page for addresses that they do not know, such as /5.
    { path: '404.html', bytes: forwardingHtml(base ?? '/') },
  ])
}
