/**
 * Slidev itself, for decks with code of their own: only where a person asks for it (`--slidev`), in
 * the deck's own folder.
 */
import { createServer, parser, resolveOptions } from '@slidev/cli'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { LecternError } from '../messages.ts'
import { ownChild } from '../run/child.ts'
import { cacheFolder } from './cache.ts'
import { packageRoot } from './root.ts'

/** Said before Slidev runs a deck. */
export const SLIDEV_WARNING =
  'Slidev itself runs this deck: its code runs with your rights, and its server gives your files to this machine.'

export interface SlidevServer {
  port: number
  close: () => Promise<void>
}

/**
 * Slidev's server with the page that shows all slides, on this machine only.
 * @param file the deck; its layouts, components, set-ups and pictures lie beside it
 */
export async function startSlidev(file: string): Promise<SlidevServer> {
  const entry = resolve(file)
  const resolved = await resolveOptions({ entry }, 'export').catch((error: Error) => {
    throw slidevError(file, error.message)
  })
  const config = {
    server: { port: 0, host: '127.0.0.1', open: false },
    cacheDir: viteCache(entry),
    logLevel: 'error' as const,
    clearScreen: false,
  }
  const server = await createServer(resolved, config, {
    async loadData(changed) {
      const loaded = await parser.load(resolved, resolved.entry, changed, 'export')
      const { themeMeta } = resolved.data
      const config = parser.resolveConfig(loaded.headmatter, themeMeta, resolved.entry)
      return { ...loaded, ...(themeMeta === undefined ? {} : { themeMeta }), config }
    },
  })
  try {
    await server.listen()
  } catch (error) {
    await server.close()
    throw error
  }
  const { port } = server.httpServer?.address() as AddressInfo
  return { port, close: () => server.close() }
}

/** What Vite prepares for a folder serves that folder only. */
function viteCache(entry: string): string {
  const name = createHash('sha256').update(dirname(entry)).digest('hex').slice(0, 12)
  return join(cacheFolder(), 'slidev', name)
}

/**
 * Runs one of Slidev's own commands on a deck, with its own output.
 * @param args of Slidev: the deck, or `build` and the deck, and options
 * @throws LecternError when it ends with an error
 */
export async function runSlidev(file: string, args: string[]): Promise<void> {
  const manifest = createRequire(join(packageRoot, 'package.json')).resolve(
    '@slidev/cli/package.json',
  )
  const script = join(dirname(manifest), 'bin/slidev.mjs')
  const { code } = await ownChild(script, args, { cwd: dirname(resolve(file)), isShown: true })
    .ended
  if (code !== 0 && code !== undefined) throw slidevError(file, `It ended with exit code ${code}.`)
}

function slidevError(file: string, message: string): LecternError {
  return new LecternError({
    rule: 'deck/slidev',
    severity: 'error',
    file,
    message: `Slidev cannot run this deck: ${message.split('\n')[0] ?? ''}`,
    hint: 'the deck may name a theme, a layout or a file that is not installed beside it',
  })
}
