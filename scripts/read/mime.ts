/** A page that a browser saved as one file (MHTML), or a mail: its HTML and its pictures. */

import { decodeText } from './encoding.ts'

export interface MimePart {
  /** `text/html`, in small letters */ type: string
  charset: string
  /** where it was on the network, and its name within the file */ location: string
  id: string
  bytes: Buffer
}

/** So many parts, one inside the other or side by side, have a page and its pictures at most. */
const MAX_PARTS = 2000
const MAX_DEPTH = 5

/** @returns whether a text opens with the head of such a file */
export function looksLikeMime(head: string): boolean {
  const lines = head.split(/\r?\n/, 40)
  const end = lines.indexOf('')
  const headers = (end === -1 ? lines : lines.slice(0, end)).join('\n')
  return (
    /^[A-Z][\w-]*: /i.test(headers) &&
    /^Content-Type:\s*(?:multipart\/|text\/(?:html|plain))/im.test(headers) &&
    /^(?:MIME-Version|From|Subject):/im.test(headers)
  )
}

/** @param text of the file, each byte a character. @returns its parts, in their order */
export function mimeParts(text: string): { from: string; subject: string; parts: MimePart[] } {
  const parts: MimePart[] = []
  const { headers, body } = divided(text)
  collect(headers, body, parts, 0)
  const header = (name: string) => decodedWords(headers.get(name) ?? '')
  return { from: header('from'), subject: header('subject'), parts }
}

/** Words of a header beyond ASCII: `=?utf-8?B?…?=`. */
function decodedWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w-]{1,40})\?([bq])\?([^?\s]*)\?=/gi,
      (whole: string, charset: string, kind: string, text: string) => {
        const isBase64 = kind.toLowerCase() === 'b'
        const encoding = isBase64 ? 'base64' : 'quoted-printable'
        const bytes = unpacked(isBase64 ? text : text.replaceAll('_', ' '), encoding)
        return decodeText(bytes, `text/plain; charset=${charset}`) ?? whole
      },
    )
}

function collect(
  headers: Map<string, string>,
  body: string,
  parts: MimePart[],
  depth: number,
): void {
  const kind = headers.get('content-type') ?? 'text/plain'
  const boundary = parameter(kind, 'boundary')
  if (boundary !== undefined && depth < MAX_DEPTH) {
    for (const piece of `\n${body}`.split(`\n--${boundary}`).slice(1)) {
      if (piece.startsWith('--') || parts.length >= MAX_PARTS) return
      const inner = divided(piece.replace(/^[^\n]*\n/, ''))
      collect(inner.headers, inner.body, parts, depth + 1)
    }
    return
  }
  parts.push({
    type: (kind.split(';')[0] ?? '').trim().toLowerCase(),
    charset: parameter(kind, 'charset') ?? 'utf-8',
    location: headers.get('content-location') ?? '',
    id: (headers.get('content-id') ?? '').replace(/^<|>$/g, ''),
    bytes: unpacked(body, headers.get('content-transfer-encoding') ?? ''),
  })
}

/** A line that opens with white space goes on with the one above. */
function divided(text: string): { headers: Map<string, string>; body: string } {
  const unix = text.replace(/\r\n/g, '\n')
  const end = unix.indexOf('\n\n')
  const head = end === -1 ? unix : unix.slice(0, end)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end === -1 ? '' : unix.slice(end + 2) }
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s?${name}=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header)
  return found?.[1] ?? found?.[2]
}

function unpacked(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/=[ \t]{0,4}\n/g, '')
          .replace(/=([\dA-F]{2})/gi, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        'latin1',
      )
    default:
      return Buffer.from(body, 'latin1')
  }
}
