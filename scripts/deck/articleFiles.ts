/** The article's pictures for Slidev's server: `/article/<path>` is a file in the article's folder. */
import { createReadStream, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Plugin } from 'vite'
import { inside } from './resources.ts'

const TYPES: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.avif': 'image/avif' }
const PREFIX = '/article/'

/** @param images addresses that the deck uses; a build copies these and no others */
export function articleFiles(folder: string, images: string[]): Plugin {
  return {
    name: 'lectern:article-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        const file = path.startsWith(PREFIX) ? inside(folder, decodeURI(path.slice(PREFIX.length))) : undefined
        if (file === undefined) return next()
        response.setHeader('Content-Type', TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream')
        createReadStream(file).pipe(response)
      })
    },
    generateBundle() {
      for (const image of images.filter(path => path.startsWith(PREFIX))) {
        const file = inside(folder, decodeURI(image.slice(PREFIX.length)))
        if (file !== undefined) this.emitFile({ type: 'asset', fileName: image.slice(1), source: readFileSync(file) })
      }
    },
  }
}
