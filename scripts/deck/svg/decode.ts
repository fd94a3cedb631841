/** The bytes of a drawing as text. */
import { Unshowable } from './unshowable.ts'

/**
 * By the byte order mark, then by what the XML declaration says, then UTF-8, as XML wants it.
 * @throws Unshowable when the bytes are no text of that encoding
 */
export function decodeXml(bytes: Uint8Array): string {
  const label = markOf(bytes) ?? declaredBy(bytes) ?? 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    throw new Unshowable(`it is no text in ${label.toUpperCase()}`)
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function declaredBy(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^(?:ï»¿)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
}
