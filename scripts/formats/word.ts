/** Word documents. */
import { namesIn } from '../parse/unpack.ts'
import type { Format } from './format.ts'
import { isPacked } from './packed.ts'
import { loadPageReader, loadUnreadCount, loadWordCount, loadWordReader } from './readers.ts'

export const word: Format = {
  id: 'word',
  title: 'Word',
  place: 3,
  endings: ['docx'],
  accepts: ({ bytes, name }) =>
    /\.docx$/i.test(name) || (isPacked(bytes) && namesIn(bytes).includes('word/document.xml')),
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
