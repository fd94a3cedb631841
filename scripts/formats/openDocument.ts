/** Texts of OpenDocument (LibreOffice Writer). */
import { unpack } from '../parse/unpack.ts'
import { damaged, type Format } from './format.ts'
import { isPacked, mimetypeOf } from './packed.ts'
import { keepPicture, pictureFolder } from './pictures.ts'
import { loadOpenDocumentCount, loadOpenDocumentReader, loadPageReader } from './readers.ts'

const KIND = 'application/vnd.oasis.opendocument.text'
const PARTS = ['content.xml', 'styles.xml', 'meta.xml']
/** A formula or chart within the document. */
const OBJECT = /^Object[^/]{0,40}\/content\.xml$/

export const openDocument: Format = {
  id: 'odt',
  title: 'OpenDocument',
  place: 6,
  endings: ['odt'],
  accepts: ({ bytes, name }) =>
    /\.(?:odt|ott)$/i.test(name) || (isPacked(bytes) && mimetypeOf(bytes).startsWith(KIND)),
  read: async ({ bytes, name }) => {
    const { openDocumentToHtml } = await loadOpenDocumentReader()
    const { pageToMarkdown } = await loadPageReader()
    const { passagesOfOpenDocument } = await loadOpenDocumentCount()
    const folder = pictureFolder(bytes)
    try {
      const files = await unpack(bytes)
      const xml = (part: string) => files.get(part)?.toString()
      const parts = new Map(
        [...PARTS, ...[...files.keys()].filter(part => OBJECT.test(part))].flatMap(part => {
          const text = xml(part)
          return text === undefined ? [] : [[part, text] as const]
        }),
      )
      const document = openDocumentToHtml(parts)
      for (const picture of document.pictures) {
        const content = files.get(picture)
        if (content !== undefined) keepPicture(folder, picture, content)
      }
      const page = pageToMarkdown(document.html, { whole: true, about: document })
      return {
        text: page.markdown,
        leftOut: [...document.leftOut, ...page.leftOut],
        passages: passagesOfOpenDocument(parts.get('content.xml') ?? ''),
        folder,
        isCut: page.isCut === true,
      }
    } catch (error) {
      throw damaged(name, error, 'an OpenDocument text', 'open it in LibreOffice and save it again')
    }
  },
}
