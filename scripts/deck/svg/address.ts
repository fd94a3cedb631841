/** Addresses in a drawing: places in it, and pictures inside the file. */
import { LIMITS, RASTERS } from './allowed.ts'
import { Unshowable } from './unshowable.ts'

/** @returns the id that an address of the same drawing names; undefined for any other address */
export function referenceIn(address: string): string | undefined {
  return /^#([^\s"'()<>\\]+)$/.exec(address.trim())?.[1]
}

const DATA = /^data:image\/([a-z+]+)((?:;[\w=-]*)*),/i

/**
 * @param drawn cleans a drawing inside the drawing; without it there may be none
 * @returns the same picture, written anew; undefined when it is none that may be shown
 * @throws Unshowable when it is too large
 */
export function embeddedPictureIn(
  address: string,
  drawn?: (source: Uint8Array) => string,
): string | undefined {
  // Some programs break long addresses into lines.
  const start = address.trimStart()
  const [whole, kind = '', parameters = ''] = DATA.exec(start.slice(0, 200)) ?? []
  if (whole === undefined) return undefined
  if (address.length > LIMITS.picture) throw new Unshowable('a picture in it is too large')
  const isBase64 = /;base64$/i.test(parameters)
  const content = start.slice(whole.length)
  const type = kind.toLowerCase()
  if (RASTERS.has(type) && isBase64) {
    const base64 = base64Of(content)
    return base64 === undefined
      ? undefined
      : `data:image/${type === 'jpg' ? 'jpeg' : type};base64,${base64}`
  }
  if (type !== 'svg+xml' || drawn === undefined) return undefined
  const bytes = isBase64 ? bytesOf(content) : textBytesOf(content)
  if (bytes === undefined) return undefined
  return `data:image/svg+xml;base64,${Buffer.from(drawn(bytes)).toString('base64')}`
}

function base64Of(content: string): string | undefined {
  const plain = unescaped(content)?.replace(/\s+/g, '')
  return plain !== undefined && /^[a-z\d+/]+={0,2}$/i.test(plain) ? plain : undefined
}

function bytesOf(content: string): Uint8Array | undefined {
  const base64 = base64Of(content)
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64')
}

function textBytesOf(content: string): Uint8Array | undefined {
  const text = unescaped(content)
  return text === undefined ? undefined : Buffer.from(text)
}

function unescaped(content: string): string | undefined {
  if (!content.includes('%')) return content
  try {
    return decodeURIComponent(content)
  } catch {
    return undefined
  }
}
