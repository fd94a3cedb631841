/** An archive (ZIP) with one article and its pictures, as Google Docs and Notion hand it out. */
import { dirname, extname, posix } from 'node:path'
import { namesIn, unpack } from '../parse/unpack.ts'
import { damaged, unreadable, type Format, type GivenFile, type Reading } from './format.ts'
import { isPacked } from './packed.ts'
import { keepPicture, pictureFolder } from './pictures.ts'

const ARTICLE = /\.(?:html?|md|markdown|docx)$/i
/** What systems put into archives for themselves. */
const REMAINS = /(?:^|\/)(?:__MACOSX|\.[^/]*)(?:\/|$)/
const WORD = 'word/document.xml'

/** @param inside the formats that the article in it may have */
export function archiveOf(inside: (file: GivenFile, keepAll: boolean) => Promise<Reading>): Format {
  return {
    id: 'zip',
    title: 'ZIP',
    place: 9,
    endings: [],
    accepts: ({ bytes, name }) =>
      isPacked(bytes) && !/\.docx$/i.test(name) && !namesIn(bytes).includes(WORD),
    read: async (file, keepAll) => {
      const files = await unpack(file.bytes).catch((error: unknown) => {
        throw damaged(
          file.name,
          error,
          'an archive (ZIP)',
          'pack it again, or name the article in it',
        )
      })
      const name = articleIn([...files.keys()], file.name)
      const bytes = files.get(name) ?? Buffer.alloc(0)
      const folder = pictureFolder(file.bytes)
      const base = dirname(name) === '.' ? '' : `${dirname(name)}/`
      for (const [path, content] of files)
        if (path.startsWith(base))
          keepPicture(folder, posix.normalize(path.slice(base.length)), content)
      const read = await inside({ bytes, name: posix.basename(name), contentType: '' }, keepAll)
      return { ...read, folder: read.folder ?? folder }
    },
  }
}

/** @throws LecternError when it is not clear which of its files is the article */
function articleIn(names: string[], file: string): string {
  const articles = names.filter(name => ARTICLE.test(name) && !REMAINS.test(name))
  const depth = (name: string) => name.split('/').length
  const highest = Math.min(...articles.map(depth))
  const [only, ...more] = articles.filter(name => depth(name) === highest)
  if (only !== undefined && more.length === 0) return only
  const kinds = [...new Set(names.map(name => extname(name).slice(1)))].filter(kind => kind !== '')
  const held = kinds.length === 0 ? '' : `; it holds ${kinds.slice(0, 5).join(', ')}`
  throw unreadable(
    file,
    'read/format',
    only === undefined
      ? `This is an archive (ZIP) without an article in it${held}.`
      : `This is an archive (ZIP) with ${more.length + 1} articles in it.`,
    `unpack it, save the article as Markdown, HTML or .docx, and name it: unzip "${file}"`,
  )
}
