/** E-books (EPUB). */
import { unpack } from '../parse/unpack.ts'
import { damaged, type Format } from './format.ts'
import { isPacked, mimetypeOf } from './packed.ts'
import { keepPicture, pictureFolder } from './pictures.ts'
import { loadBookReader, loadPageCount, loadPageReader } from './readers.ts'

export const epub: Format = {
  id: 'epub',
  title: 'EPUB',
  place: 7,
  endings: ['epub'],
  accepts: ({ bytes, name }) =>
    /\.epub$/i.test(name) ||
    (isPacked(bytes) && mimetypeOf(bytes).startsWith('application/epub+zip')),
  read: async ({ bytes, name }) => {
    const { bookOf } = await loadBookReader()
    const { pageToMarkdown } = await loadPageReader()
    const { passagesOfHtml } = await loadPageCount()
    const folder = pictureFolder(bytes)
    try {
      const files = await unpack(bytes)
      const book = bookOf(part => files.get(part)?.toString())
      for (const [shown, part] of book.pictures) {
        const content = files.get(part)
        if (content !== undefined) keepPicture(folder, shown, content)
      }
      const { markdown, ...page } = pageToMarkdown(book.html, { whole: true, about: book })
      return { text: markdown, ...page, passages: passagesOfHtml(book.html), folder }
    } catch (error) {
      throw damaged(name, error, 'an EPUB', 'convert it: ebook-convert "FILE.epub" "FILE.docx"')
    }
  },
}
