/** Text without marks, such as one pasted from somewhere. */
import { decoded } from './decoded.ts'
import type { Format } from './format.ts'
import { loadTextCount, loadTextReader } from './readers.ts'

export const plainText: Format = {
  id: 'text',
  title: 'text',
  place: 4,
  endings: ['txt'],
  accepts: ({ name, contentType }) =>
    /\.(?:txt|text)$/i.test(name) || /text\/plain/.test(contentType),
  read: async (file, keepAll) => {
    const text = decoded(file)
    const { looksLikeMarkdown, textToMarkdown } = await loadTextReader()
    if (looksLikeMarkdown(text)) return { text, leftOut: [] }
    const { passagesOfText } = await loadTextCount()
    const { markdown, ...rest } = textToMarkdown(text, keepAll)
    return { text: markdown, ...rest, passages: passagesOfText(text) }
  },
}
