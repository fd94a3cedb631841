/** Slidev's own server for a deck, set up to stay on this machine. */
import { createServer, parser, resolveOptions } from '@slidev/cli'
import type { ViteDevServer } from 'vite'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { articleFiles } from './articleFiles.ts'
import { bundleFingerprint } from './bundle.ts'
import { cacheFolder } from './cache.ts'
import { firstSlide } from './firstSlide.ts'
import { guard, type Keys } from './guard.ts'
import { packageRoot } from './root.ts'

/** Fonts may be installed beside Lectern rather than under it. */
const fontFolder = dirname(
  dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')),
)

export interface SlidevServer {
  port: number
  close: () => Promise<void>
}

/**
 * @param entry the deck's file; `folder` is where its pictures are
 * @param options.mode `export` adds the page that shows all slides
 * @param options.port 0 for any free one
 */
export async function startSlidev(
  entry: string,
  folder: string,
  options: {
    mode: 'dev' | 'export'
    port: number
    host: string
    remote?: string | undefined
    keys?: Keys | undefined
  },
): Promise<SlidevServer> {
  const resolved = await resolveOptions(
    { entry, ...(options.remote === undefined ? {} : { remote: options.remote }) },
    options.mode,
  )
  const cache = openCache(options.mode)
  const server = await createServer(
    resolved,
    {
      server: {
        port: options.port,
        strictPort: true,
        host: options.host,
        open: false,
        fs: { allow: [packageRoot, fontFolder] },
      },
      cacheDir: cache.folder,
      logLevel: 'error',
      clearScreen: false,
      plugins: [
        ...(options.keys === undefined ? [] : [guard(options.keys)]),
        articleFiles(folder),
        ...(options.mode === 'dev' ? [firstSlide(entry, folder, resolved.utils.indexHtml)] : []),
      ],
    },
    {
      async loadData(changed) {
        const loaded = await parser.load(resolved, resolved.entry, changed, options.mode)
        return {
          ...loaded,
          ...(resolved.data.themeMeta === undefined ? {} : { themeMeta: resolved.data.themeMeta }),
          config: parser.resolveConfig(loaded.headmatter, resolved.data.themeMeta, resolved.entry),
        }
      },
    },
  )
  const close = async () => {
    await server.close()
    cache.keep()
  }
  await server.listen().catch(async (error: Error) => {
    await close()
    throw error
  })
  return { port: portOf(server) ?? options.port, close }
}

function portOf(server: ViteDevServer): number | undefined {
  const address = server.httpServer?.address()
  return typeof address === 'object' ? address?.port : undefined
}

/**
 * What Vite prepares once serves every deck. Two servers that prepare the same folder at once break each other's pages,
 * so each prepares its own, and the first to end leaves it for the next ones.
 */
function openCache(mode: string): { folder: string; keep: () => void } {
  const shared = join(cacheFolder(), `vite-${mode}-${bundleFingerprint()}`)
  if (existsSync(join(shared, 'deps', '_metadata.json')))
    return { folder: shared, keep: () => undefined }
  const folder = mkdtempSync(`${shared}.`)
  return {
    folder,
    keep: () => {
      try {
        renameSync(folder, shared)
      } catch {
        // Another run was first.
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}
