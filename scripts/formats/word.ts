/** Word documents. */
import type { Format } from './format.ts'
import { loadPageReader, loadUnreadCount, loadWordCount, loadWordReader } from './readers.ts'

/** How a ZIP archive begins, which a Word document is; a text may begin with the same letters. */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']

export const word: Format = {
  id: 'word',
  title: 'Word',
  place: 3,
  endings: ['docx'],
  accepts: ({ bytes, name }) =>
    ZIP.includes(bytes.toString('latin1', 0, 4)) || /\.docx$/i.test(name),
  read: async ({ bytes, name }) => {
    const { readWord } = await loadWordReader()
    const { pageToMarkdown } = await loadPageReader()
    const { passagesOfWord } = await loadWordCount()
    const { unreadInWord } = await loadUnreadCount()
    const document = await readWord(bytes, name)
    const page = pageToMarkdown(document.html, { whole: true, about: document })
    const leftOut = [...document.leftOut, ...page.leftOut]
    const unread = unreadInWord(document.parts, page.markdown, leftOut)
    return {
      text: page.markdown,
      leftOut: [...leftOut, ...unread],
      passages: passagesOfWord(document.parts),
      folder: document.folder,
      isCut: page.isCut === true,
    }
  },
}
