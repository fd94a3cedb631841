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
    /\.(?:txt|text|srt|vtt)$/i.test(name) || /text\/plain/.test(contentType),
  read: async (file, keepAll) => {
    const written = decoded(file)
    const { looksLikeMarkdown, textToMarkdown, transcriptToText, chatToText } =
      await loadTextReader()
    if (looksLikeMarkdown(written)) return { text: written, leftOut: [] }
    const { passagesOfText } = await loadTextCount()
    const chat = keepAll ? undefined : chatToText(written)
    const said = keepAll ? undefined : (chat ?? transcriptToText(written))
    const { markdown, leftOut, ...rest } = textToMarkdown(
      said?.text ?? written,
      keepAll,
      chat === undefined,
    )
    return {
      text: markdown,
      ...rest,
      leftOut: [...(said?.leftOut ?? []), ...leftOut],
      passages: passagesOfText(written),
    }
  },
}
