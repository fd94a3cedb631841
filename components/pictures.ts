/** The addresses of pictures in a deck. */

/** What stands before the path of a file in the article's folder. */
export const ARTICLE_FILES = '/article/'

/** An address as the path that it means: "a%20b.png" is "a b.png", and "100%.png", which is no address, is itself. */
export function decodedPath(address: string): string {
  try {
    return decodeURIComponent(address.replace(/%(?![\da-f]{2})/gi, '%25'))
  } catch {
    // The bytes that it names are no text.
    return address
  }
}

/**
 * @param address as the author wrote it.
 * @returns the same as a deck has it: of what lies in the article's folder under /article/; any
 * other stays what it is
 */
export function deckAddress(address: string): string {
  if (/^[a-z][a-z\d+.-]*:|^[\\/]{2}/i.test(address)) return address
  return fileAddress(decodedPath(address.replace(/^(?:\.?\/)+/, '')))
}

/**
 * @param path in the article's folder.
 * @returns its address, in which no browser, style sheet or server takes any sign for anything but
 * a part of the name
 */
export function fileAddress(path: string): string {
  return ARTICLE_FILES + path.replace(/[^\p{L}\p{N},._~/-]/gu, written)
}

function written(sign: string): string {
  const isAscii = sign < '\u0080'
  if (!isAscii) return /\p{Cs}/u.test(sign) ? '%EF%BF%BD' : encodeURIComponent(sign)
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

/** Whether a deck may show what is there; anything else lies on the network, or nowhere. */
export function isShowable(address: string): boolean {
  return address.startsWith(ARTICLE_FILES) || isEmbedded(address)
}

/** Characters of a picture that stands in the text itself; a larger one belongs into a file. */
export const MOST_EMBEDDED = 8_000_000

/** Whether a picture stands in the deck itself, in a kind that only draws. */
export function isEmbedded(address: string): boolean {
  return (
    address.length <= MOST_EMBEDDED &&
    /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,[A-Za-z\d+/]+=*$/.test(address)
  )
}

/** An address as people can read it; a picture that stands in the text has no other name than its kind. */
export function pictureName(address: string): string {
  return address.startsWith(ARTICLE_FILES)
    ? address.slice(ARTICLE_FILES.length)
    : address.replace(/^(data:[^;,…]{0,40})[\s\S]*/i, '$1…')
}
