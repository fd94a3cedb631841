/** Web pages. */
import { looksLikeHtml } from '../read/encoding.ts'
import { decoded } from './decoded.ts'
import type { Format } from './format.ts'
import { loadPageCount, loadPageReader } from './readers.ts'

export const page: Format = {
  id: 'page',
  title: 'HTML',
  place: 2,
  endings: ['html', 'htm'],
  accepts: ({ bytes, name, contentType }) =>
    /\.x?html?$/i.test(name) ||
    /html/.test(contentType) ||
    (!/\.(?:md|markdown|mdx)$/i.test(name) && looksLikeHtml(bytes)),
  read: async (file, keepAll) => {
    const html = decoded(file)
    const { pageToMarkdown } = await loadPageReader()
    const { passagesOfHtml } = await loadPageCount()
    const { markdown, ...rest } = pageToMarkdown(html, { whole: keepAll, address: file.address })
    return { text: markdown, ...rest, passages: passagesOfHtml(html) }
  },
}
