/** Pages that a browser saved as one file (MHTML), and mails. */
import { decodeText } from '../read/encoding.ts'
import type { MimePart } from '../read/mime.ts'
import { unreadable, type Format, type GivenFile } from './format.ts'
import { keepPicture, pictureFolder, pictureKind } from './pictures.ts'
import { plainText } from './plainText.ts'
import { loadMimeReader, loadPageCount, loadPageReader } from './readers.ts'

export const mime: Format = {
  id: 'mhtml',
  title: 'MHTML',
  place: 8,
  endings: ['mhtml', 'mht'],
  accepts: ({ bytes, name }) => /\.(?:mhtml?|mht|eml)$/i.test(name) || opensLikeMime(bytes),
  read: async (file, keepAll) => {
    const { mimeParts } = await loadMimeReader()
    const { parts, from, subject } = mimeParts(file.bytes.toString('latin1'))
    const html = parts.find(({ type }) => type === 'text/html')
    const written = parts.find(({ type }) => type === 'text/plain')
    if (html === undefined && written !== undefined)
      return plainText.read({ ...file, bytes: textOf(written, from, subject) }, keepAll)
    if (html === undefined)
      throw unreadable(
        file.name,
        'read/mhtml',
        'This web archive (MHTML) holds no page.',
        'save the page again in the browser, as HTML',
      )
    return pageOf(file, html, parts, { keepAll, subject })
  },
}

/** A mail without a page: its subject is its title. */
function textOf(part: MimePart, from: string, subject: string): Buffer {
  const text = decodeText(part.bytes, `text/plain; charset=${part.charset}`) ?? ''
  return Buffer.from(subject === '' ? text : `From: ${from}\nSubject: ${subject}\n\n${text}`)
}

async function pageOf(
  { bytes }: GivenFile,
  part: MimePart,
  parts: MimePart[],
  { keepAll, subject }: { keepAll: boolean; subject: string },
) {
  const { pageToMarkdown } = await loadPageReader()
  const { passagesOfHtml } = await loadPageCount()
  const text = decodeText(part.bytes, `text/html; charset=${part.charset}`) ?? ''
  const folder = pictureFolder(bytes)
  const html = withPictures(text, parts, folder)
  const { markdown, ...page } = pageToMarkdown(html, {
    whole: keepAll,
    ...(/<title\b|<h1\b/i.test(html) || subject === '' ? {} : { about: { title: subject } }),
  })
  return { text: markdown, ...page, passages: passagesOfHtml(html), folder }
}

/** Each picture that the file holds is put into the folder, and named so where the page shows it. */
function withPictures(html: string, parts: MimePart[], folder: string): string {
  let count = 0
  const names = new Map<string, string>()
  for (const { location, id, bytes } of parts) {
    const kind = pictureKind(bytes)
    if (kind === undefined) continue
    count += 1
    const name = `picture-${count}.${kind}`
    keepPicture(folder, name, bytes)
    if (location !== '') names.set(location, name)
    if (id !== '') names.set(`cid:${id}`, name)
  }
  if (names.size === 0) return html
  return html.replace(
    /(\ssrc=["'])([^"'<>]{1,2000})(?=["'])/gi,
    (whole: string, before: string, address: string) => {
      const name = names.get(address.replace(/&amp;/g, '&'))
      return name === undefined ? whole : `${before}${name}`
    },
  )
}

/** Such a file opens with its headers, of which one says its kind. */
function opensLikeMime(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 4000).split(/\r?\n\r?\n/)[0] ?? ''
  return (
    /^[A-Z][\w-]*: /i.test(head) &&
    /^MIME-Version:/im.test(head) &&
    /^Content-Type: ?(?:multipart\/|text\/(?:html|plain))/im.test(head)
  )
}
