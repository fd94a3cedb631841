/** Slidev's own server for a deck, set up to stay on this machine. */
import { createServer, parser, resolveOptions } from '@slidev/cli'
import type { ViteDevServer } from 'vite'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { articleFiles } from './articleFiles.ts'
import { cacheFolder } from './bundle.ts'
import { guard, type Keys } from './guard.ts'
import { packageRoot } from './root.ts'

/** Fonts may be installed beside Lectern rather than under it. */
const fontFolder = dirname(dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')))

export interface SlidevServer { server: ViteDevServer, port: number }

/**
 * @param entry the deck's file; `folder` is where its pictures are
 * @param mode `export` adds the page that shows all slides
 */
export async function startSlidev(entry: string, folder: string, options: { mode: 'dev' | 'export', port: number, host: string, remote?: string | undefined, keys?: Keys | undefined }): Promise<SlidevServer> {
  const resolved = await resolveOptions({ entry, ...(options.remote === undefined ? {} : { remote: options.remote }) }, options.mode)
  const server = await createServer(resolved, {
    server: { port: options.port, strictPort: true, host: options.host, open: false, fs: { allow: [packageRoot, fontFolder] } },
    // What Vite prepares once serves every deck.
    cacheDir: join(cacheFolder(), `vite-${options.mode}`),
    logLevel: 'error',
    clearScreen: false,
    plugins: [...(options.keys === undefined ? [] : [guard(options.keys)]), articleFiles(folder, [])],
  }, {
    async loadData(changed) {
      const loaded = await parser.load(resolved, resolved.entry, changed, options.mode)
      return { ...loaded, ...(resolved.data.themeMeta === undefined ? {} : { themeMeta: resolved.data.themeMeta }), config: parser.resolveConfig(loaded.headmatter, resolved.data.themeMeta, resolved.entry) }
    },
  })
  await server.listen()
  return { server, port: options.port }
}
