/** Pictures as people write them: names with spaces and brackets, and words in them that only place the picture. */
import { anyOf, sequence } from '../text/anyOf.ts'
import { outsideCode, textLines } from './plainLines.ts'

const NAMED = sequence(
  /!\[([^\][\n]{0,300})\]\(((?![<\s])[^<>\n"[\]]{1,300}?\.(?:png|jpe?g|gif|webp|svg|avif))/gi,
  /((?:\s+"[^"\n]{0,200}")?)\)(?!\.\w)/gi,
)
/** Marp: where and how large a picture stands. */
const PLACING = anyOf(
  /^(?:bg|fit|cover|contain|auto|left|right|vertical|horizontal|(?:left|right):\d+%)$/,
  /^(?:\d+%|(?:w|h|width|height|x|y|blur|brightness|contrast|drop-shadow)(?::\S+)?)$/,
  /^(?:(?:grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?)$/,
)
/** Names that programs give to pictures without one. */
const NO_NAME = anyOf(
  /^(?:untitled(?:[ _-]?\d+)?|image(?:[ _-]?\d+)?|img(?:[ _-]?\d+)?|screenshot)$/i,
  /^(?:pasted image[ \d]*|image\.(?:png|jpe?g))$/i,
)

/** @returns as many lines */
export function withPictureNames(lines: string[]): string[] {
  if (!lines.some(line => line.includes('!['))) return lines
  const isText = textLines(lines)
  return lines.map((line, index) => {
    if (isText[index] !== true || !line.includes('![')) return line
    return outsideCode(line, piece =>
      piece
        .replace(NAMED, bracketed)
        .replace(/!\[([^\][\n]{1,300})\](?=\()/g, (_, alt: string) => `![${plainAlt(alt)}]`),
    )
  })
}

function bracketed(whole: string, alt: string, address: string, title: string): string {
  return /[\s()]/.test(address) ? `![${alt}](<${address}>${title})` : whole
}

function plainAlt(alt: string): string {
  if (NO_NAME.test(alt.trim())) return ''
  const words = alt.trim().split(/\s+/)
  const isPlaced = words.some(word => word === 'bg' || /^(?:w|h|width|height):\d/.test(word))
  return isPlaced ? words.filter(word => !PLACING.test(word)).join(' ') : alt
}
