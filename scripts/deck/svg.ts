/** Drawings that only draw: nothing in an SVG file runs or loads, wherever the file is opened. */
import { LIMITS, SVG } from './svg/allowed.ts'
import { cleaned } from './svg/clean.ts'
import { decodeXml } from './svg/decode.ts'
import { hasForeignWords } from './svg/foreign.ts'
import { parseSvg } from './svg/parse.ts'
import { stylesOf } from './svg/style.ts'
import { Unshowable } from './svg/unshowable.ts'
import { holdWeight } from './svg/weight.ts'
import { writeXml } from './svg/write.ts'

export interface Drawing {
  svg: string
  /** words that HTML drew in it stand as plain text, or in the simpler form that the file has for them */
  simplified: boolean
}
export interface RefusedDrawing {
  /** a clause: "it is …" */ reason: string
}

/**
 * An allow list over the tree that an XML parser gives, since names mean something only with their namespaces:
 * lists for HTML (hast) know none. What is written is made of what was understood, never a piece of the source.
 * @param source an SVG file's bytes or text
 * @returns the drawing without all that runs, loads or animates; or why it cannot be shown, whole or not at all
 */
export function cleanSvg(source: string | Uint8Array): Drawing | RefusedDrawing {
  try {
    return drawingOf(source, LIMITS.drawings)
  } catch (error) {
    if (error instanceof Unshowable) return { reason: error.message }
    // Parts within parts that name each other, beyond what any program goes through.
    if (error instanceof RangeError) return { reason: 'its parts are nested too deep' }
    throw error
  }
}

/** @returns the same drawing as `cleanSvg`; undefined when it cannot be shown */
export function harmlessSvg(source: string | Uint8Array): string | undefined {
  const result = cleanSvg(source)
  return 'svg' in result ? result.svg : undefined
}

/** @param nesting how many drawings within drawings there may still be */
function drawingOf(source: string | Uint8Array, nesting: number): Drawing {
  const root = parseSvg(typeof source === 'string' ? source : decodeXml(source))
  if (root.local !== 'svg' || (root.uri !== SVG && root.uri !== ''))
    throw new Unshowable('it is no SVG')
  const styles = stylesOf()
  const drawn = (inner: Uint8Array) => drawingOf(inner, nesting - 1).svg
  const shape = cleaned(root, { styles, drawn: nesting > 0 ? drawn : undefined })
  holdWeight(shape, styles.rules)
  return { svg: writeXml(shape), simplified: hasForeignWords(root) }
}
