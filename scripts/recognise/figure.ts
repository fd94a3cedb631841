/** Pictures: each is a figure of its own, after the passage that it stands in. */
import type { Image, RootContent, Table, TableCell } from 'mdast'
import { joinPassages, passageOf, passageOn, positionOf, type Passage } from '../text/passage.ts'
import { isEmpty } from '../text/plain.ts'
import { lineOf } from './line.ts'
import type { PartOf } from './outline.ts'

export function figureOf(image: Image): PartOf<'figure'> {
  const origin = positionOf(image)
  return {
    kind: 'figure',
    image: image.url,
    alt: image.alt ?? '',
    origin,
    confidence: 1,
    reason: 'an image',
    ...(image.title
      ? { caption: { ...lineOf(passageOn(origin.start, image.title)), origin } }
      : {}),
  }
}

/** @returns a figure for each picture in a passage; one that stands there again and again is shown once */
export function figuresIn(node: RootContent): PartOf<'figure'>[] {
  const images = node.type === 'table' ? withoutSigns(node) : imagesIn(node)
  return [...new Map(images.map(image => [keyOf(image), image])).values()].map(figureOf)
}

/** The pictures of a table but those that stand alone in several cells, such as ticks: the cells say what they show. */
function withoutSigns(table: Table): Image[] {
  const times = new Map<string, number>()
  const cells = table.children.flatMap(row => row.children)
  const isSign = (image: Image) => (times.get(keyOf(image)) ?? 0) > 1 && image.alt
  for (const cell of cells.filter(isPicture))
    for (const image of imagesIn(cell)) times.set(keyOf(image), (times.get(keyOf(image)) ?? 0) + 1)
  return cells.flatMap(cell => imagesIn(cell).filter(image => !isPicture(cell) || !isSign(image)))
}

function isPicture(cell: TableCell): boolean {
  return isEmpty(passageOf(cell.children).text)
}

function keyOf({ url, alt, title }: Image): string {
  return [url, alt, title].join('\n')
}

/** What the pictures of a passage show, in their own words. */
export function altsIn(node: RootContent): Passage {
  return joinPassages(
    imagesIn(node).map(image => passageOn(positionOf(image).start, image.alt ?? '')),
    ' ',
  )
}

/** The pictures in a node, in their order. */
export function imagesIn(node: RootContent): Image[] {
  if (!('children' in node)) return []
  return (node.children as RootContent[]).flatMap(child =>
    child.type === 'image' ? [child] : imagesIn(child),
  )
}
