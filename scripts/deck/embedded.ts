/** Pictures that stand in the article's text: `data:image/png;base64,…`. */
import { isEmbedded } from '../../components/pictures.ts'

/** What a picture is, by its first bytes. */
const RASTERS: [string, RegExp][] = [
  ['png', /^\x89PNG/],
  ['jpeg', /^\xFF\xD8\xFF/],
  ['gif', /^GIF8/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftypavif/],
]

/**
 * @param address as it stands in the article
 * @param harmless what makes a drawing one that only draws; undefined when it is none
 * @returns the picture as a deck may hold it, under the name of what it really is; undefined when it cannot be shown
 */
export function embeddedPicture(
  address: string,
  harmless: (svg: string) => string | undefined,
): string | undefined {
  const [, type = '', parameters = '', data = ''] =
    /^data:(image\/[\w.+-]+)((?:;[^;,]*)*),([\s\S]*)$/i.exec(address) ?? []
  const bytes = bytesOf(data, /;\s*base64\s*$/i.test(parameters))
  if (type === '' || bytes === undefined || bytes.length === 0) return undefined
  const head = bytes.toString('latin1', 0, 32)
  const kind = RASTERS.find(([, sign]) => sign.test(head))?.[0]
  const drawing = /svg/i.test(type) ? harmless(bytes.toString('utf8')) : undefined
  const shown =
    kind === undefined
      ? drawing && `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
      : `data:image/${kind};base64,${bytes.toString('base64')}`
  return shown !== undefined && isEmbedded(shown) ? shown : undefined
}

function bytesOf(data: string, isBase64: boolean): Buffer | undefined {
  try {
    const text = decodeURIComponent(data)
    return Buffer.from(text, isBase64 ? 'base64' : 'utf8')
  } catch {
    // A percent sign that begins no byte: nothing says what was meant.
    return isBase64 ? undefined : Buffer.from(data, 'utf8')
  }
}
