/** The addresses of pictures in a deck. */

/** What stands before the path of a file in the article's folder. */
export const ARTICLE_FILES = '/article/'

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
