/** Notebooks (Jupyter). */
import { decoded } from './decoded.ts'
import { unreadable, type Format } from './format.ts'
import { loadNotebookReader } from './readers.ts'

/** How a notebook begins; what follows decides. */
const OPENS = /^\s*\{/
const SIGN = /"(?:cells|worksheets)"\s{0,20}:\s{0,20}\[/

export const notebook: Format = {
  id: 'notebook',
  title: 'Jupyter notebook',
  place: 5,
  endings: ['ipynb'],
  accepts: ({ bytes, name }) =>
    /\.ipynb$/i.test(name) ||
    (OPENS.test(bytes.toString('latin1', 0, 40)) &&
      SIGN.test(bytes.toString('latin1', 0, 20_000)) &&
      bytes.includes('"cell_type"')),
  read: async file => {
    const { notebookToMarkdown } = await loadNotebookReader()
    const { keepPicture, pictureFolder } = await import('./pictures.ts')
    const found = notebookToMarkdown(decoded(file))
    if (found === undefined)
      throw unreadable(
        file.name,
        'read/notebook',
        'This is not a notebook, or it is damaged.',
        'open it in Jupyter and save it again, or export it as Markdown',
      )
    const { markdown, leftOut, attachments } = found
    const folder = pictureFolder(file.bytes)
    const kept = attachments.filter(({ name, bytes }) => keepPicture(folder, name, bytes))
    return { text: markdown, leftOut, ...(kept.length === 0 ? {} : { folder }) }
  },
}
