/** The article's pictures for Slidev's server: `/article/<path>` is a file in the article's folder. */
import { extname } from 'node:path'
import type { Plugin } from 'vite'
import { contentOf, inside, TYPES } from './resources.ts'

const PREFIX = '/article/'

/** @param folder of the article */
export function articleFiles(folder: string): Plugin {
  return {
    name: 'lectern:article-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        const file = path.startsWith(PREFIX) ? inside(folder, decodeURI(path.slice(PREFIX.length))) : undefined
        if (file === undefined) return next()
        response.setHeader('Content-Type', TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream')
        contentOf(file).then(bytes => response.end(bytes), next)
      })
    },
  }
}
