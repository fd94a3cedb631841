/** A drawing as a picture that looks the same wherever it is shown: its size, its ground and its font are in it. */

/** px of a drawing beside the size that it was drawn in: its letters are as large as those of the slides then. */
const SCALE = 1.6
/** The ground of slides, also where they are dark: lines and letters are drawn for it. */
const GROUND = '#fcfbf7'
const MARGIN = 8

/** @param svg that only draws. @param font rule with the font in it. @returns an address that holds it */
export function pictureOfDrawing(svg: string, font: string): string {
  const open = svg.slice(0, svg.indexOf('>', svg.indexOf('<svg')) + 1)
  const [, box = ''] = /\sviewBox="([^"]+)"/.exec(open) ?? []
  const [x = 0, y = 0, width = 0, height = 0] = box.split(/[\s,]+/).map(Number)
  if (!(width > 0 && height > 0)) return addressOf(svg)
  const [left, top] = [x - MARGIN, y - MARGIN]
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN]
  const head = open
    .replace(/\s(?:width|height|style|viewBox)="[^"]*"/g, '')
    .replace(
      />$/,
      ` viewBox="${left} ${top} ${wide} ${high}"` +
        ` width="${Math.round(wide * SCALE)}" height="${Math.round(high * SCALE)}">`,
    )
  const ground = `<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${GROUND}"/>`
  return addressOf(`${head}<style>${font}</style>${ground}${svg.slice(open.length)}`)
}

/** The room that a slide has for a picture, px. */
const ROOM = { width: 852, height: 380 }

/** @returns how large a drawing's letters are on a slide beside the size that they were drawn in */
export function shareOfSlide(svg: string): number {
  const [, box = ''] = /\sviewBox="([^"]+)"/.exec(svg) ?? []
  const [, , width = 0, height = 0] = box.split(/[\s,]+/).map(Number)
  return width > 0 && height > 0 ? Math.min(ROOM.width / width, ROOM.height / height) : 1
}

/** @returns a flow chart that goes down as one that goes to the side; undefined for any other */
export function turnedToSide(text: string): string | undefined {
  const turned = text.replace(/^(\s*(?:graph|flowchart)\s+)(?:TD|TB)\b/, '$1LR')
  return turned === text ? undefined : turned
}

function addressOf(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
