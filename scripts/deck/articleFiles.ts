/** The article's pictures for Slidev's server: `/article/<path>` is a file in the article's folder. */
import type { Plugin } from 'vite'
import { ARTICLE_FILES } from '../../components/pictures.ts'
import { pictureIn, sendFile } from './resources.ts'

/** @param folder of the article */
export function articleFiles(folder: string): Plugin {
  return {
    name: 'lectern:article-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        const file = path.startsWith(ARTICLE_FILES)
          ? pictureIn(folder, path.slice(ARTICLE_FILES.length))
          : undefined
        if (file === undefined) return next()
        sendFile(response, file).catch(next)
      })
    },
  }
}
