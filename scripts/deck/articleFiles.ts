/** The article's pictures for Slidev's server: `/article/<path>` is a file in the article's folder. */
import type { Plugin } from 'vite'
import { inside, sendFile } from './resources.ts'

const PREFIX = '/article/'

/** @param folder of the article */
export function articleFiles(folder: string): Plugin {
  return {
    name: 'lectern:article-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        const file = path.startsWith(PREFIX)
          ? inside(folder, decodeURI(path.slice(PREFIX.length)))
          : undefined
        if (file === undefined) return next()
        sendFile(response, file).catch(next)
      })
    },
  }
}
