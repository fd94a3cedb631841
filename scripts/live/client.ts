/** The built client: Slidev's, with our layouts, for any deck. */
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { built, type Recipe } from '../deck/built.ts'
import type { PageFiles } from './pageHtml.ts'

export interface Client {
  folder: string
  files: PageFiles
}

const CLIENT: Recipe = {
  name: 'client',
  inputs: [
    'layouts',
    'components',
    'styles',
    'setup',
    'scripts/live/client',
    'scripts/live/types.ts',
    'scripts/live/followSlides.ts',
    'scripts/formulas/assets.mjs',
    'package-lock.json',
  ],
  script: 'scripts/live/buildClient.mjs',
}

/** @param onBuild told when it has to be built first, which takes some seconds */
export async function loadClient(onBuild?: () => void): Promise<Client> {
  const folder = await built(CLIENT, onBuild)
  const files = JSON.parse(readFileSync(join(folder, 'client.json'), 'utf8')) as PageFiles
  return { folder, files }
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Files are named by their content, so a browser may keep them. */
export function sendAsset(response: ServerResponse, { folder }: Client, path: string): void {
  const type = TYPES[extname(path)]
  const isName = /^assets\/[\w.@-]+$/.test(path)
  try {
    if (!isName || type === undefined) throw new Error('not an asset')
    const bytes = readFileSync(join(folder, path))
    response.setHeader('Content-Type', type)
    response.setHeader('Cache-Control', 'private, max-age=31536000, immutable')
    response.end(bytes)
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('There is nothing here.\n')
  }
}
