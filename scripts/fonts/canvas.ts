/** The little of a canvas that the line breaker asks for: widths of texts in a font. Installed before it is loaded. */
import { widthOf, type Face } from './faces.ts'

const FONT = /^(italic )?(\d+) ([\d.]+)px "([^"]+)"/

class Context {
  font = ''
  letterSpacing = '0px'

  measureText(text: string): {
    width: number
    actualBoundingBoxLeft: number
    actualBoundingBoxRight: number
  } {
    const { size, ...face } = faceOf(this.font)
    const spacing = Number.parseFloat(this.letterSpacing)
    const width = widthOf(text, face) * size + (spacing === 0 ? 0 : spacing * [...text].length)
    return { width, actualBoundingBoxLeft: 0, actualBoundingBoxRight: width }
  }
}

const faces = new Map<string, Face & { size: number }>()

/** @param font as CSS writes it: `italic 400 24px "Inter"` */
export function faceOf(font: string): Face & { size: number } {
  let face = faces.get(font)
  if (face === undefined) {
    face = read(font)
    faces.set(font, face)
  }
  return face
}

function read(font: string): Face & { size: number } {
  const match = FONT.exec(font)
  return {
    italic: match?.[1] !== undefined,
    weight: Number(match?.[2] ?? 400),
    size: Number(match?.[3] ?? 16),
    family: match?.[4] ?? 'Inter',
  }
}

class Canvas {
  getContext(): Context {
    return new Context()
  }
}

Object.assign(globalThis, { OffscreenCanvas: Canvas })
