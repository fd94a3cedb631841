/** What the master of a firm's file draws, written anew: only what draws is taken over. */
import type { Element, Root } from 'xast'
import { el, escapeXml } from '../office/xml.ts'
import type { Relation } from './templateParts.ts'
import { childrenNamed, first } from './tree.ts'

/** A picture of the master: what stands in its elements for the id of its relationship. */
export interface TemplatePicture {
  mark: string
  ending: 'png' | 'jpeg' | 'gif'
  bytes: Uint8Array
}

export interface DrawnMaster {
  ground: string
  shapes: string
  textStyles: string
  places: Set<string>
  pictures: TemplatePicture[]
  left: string[]
}

/** Bytes of a picture of a master, and how many there are. */
const MOST_BYTES = 10_000_000
const MOST_PICTURES = 40
/** Shapes of a master. */
const MOST_SHAPES = 400

/** Kinds of shapes that only draw, or that are places for text. */
const SHAPES = new Set(['p:sp', 'p:pic', 'p:grpSp', 'p:cxnSp'])
/** Elements that do something, or that only their own program reads. */
const DROPPED = new Set([
  ...['a:extLst', 'p:extLst', 'a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver', 'a:snd'],
  ...['p:custDataLst', 'a:audioFile', 'a:videoFile', 'a:audioCd', 'a:wavAudioFile'],
  ...['a:quickTimeFile', 'p:graphicFrame', 'p:contentPart', 'p:oleObj', 'p:controls'],
])

interface Taking {
  relations: Map<string, Relation>
  parts: Map<string, Buffer>
  pictures: TemplatePicture[]
  left: Set<string>
}

/** @returns what is drawn on each slide, as elements that are written here */
export function shapesOf(
  master: Root,
  relations: Map<string, Relation>,
  parts: Map<string, Buffer>,
): DrawnMaster {
  const taking: Taking = { relations, parts, pictures: [], left: new Set() }
  const content = first(master, 'p:cSld')
  const ground = content === undefined ? undefined : childrenNamed(content, 'p:bg')[0]
  const tree = content === undefined ? undefined : childrenNamed(content, 'p:spTree')[0]
  const all = tree?.children.filter((child): child is Element => child.type === 'element') ?? []
  const drawn = all.filter(({ name }) => SHAPES.has(name))
  if (all.some(({ name }) => name === 'p:graphicFrame'))
    taking.left.add('tables and charts of its master')
  if (drawn.length > MOST_SHAPES)
    taking.left.add(`all shapes of its master after the ${MOST_SHAPES}th`)
  const shapes = drawn
    .slice(0, MOST_SHAPES)
    .map(shape => written(shape, taking))
    .join('')
  const styles = first(master, 'p:txStyles')
  return {
    ground: ground === undefined ? '' : written(ground, taking),
    shapes,
    textStyles: styles === undefined ? '' : written(styles, taking),
    places: new Set(drawn.flatMap(shape => first(shape, 'p:ph')?.attributes.type ?? [])),
    pictures: taking.pictures,
    left: [...taking.left],
  }
}

/** An element anew, with plain attributes and its own text; nothing for what cannot be drawn. */
function written(element: Element, taking: Taking): string {
  if (DROPPED.has(element.name) || !/^[ap]:[A-Za-z\d]+$/.test(element.name)) return ''
  if (element.name === 'p:pic' || element.name === 'a:blipFill') {
    const blip = first(element, 'a:blip')
    if (blip === undefined || pictureOf(blip, taking) === undefined) {
      taking.left.add('pictures of its master that are no PNG, JPEG or GIF')
      return element.name === 'a:blipFill' ? el('a:noFill') : ''
    }
  }
  const plain = Object.entries(element.attributes).filter(([name]) => /^[A-Za-z\d]+$/.test(name))
  const attributes: Record<string, string> = Object.fromEntries(
    plain.map(([name, value]) => [name, value ?? '']),
  )
  const mark = element.name === 'a:blip' ? pictureOf(element, taking) : undefined
  if (mark !== undefined) attributes['r:embed'] = mark
  const content = element.children.map(child => {
    if (child.type === 'element') return written(child, taking)
    return child.type === 'text' && element.name === 'a:t' ? escapeXml(child.value) : ''
  })
  return el(element.name, attributes, content)
}

const SIGNS: [TemplatePicture['ending'], number[]][] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
]

/** @returns the mark of a picture, which is kept once; undefined where it is none that can be shown */
function pictureOf(blip: Element, { relations, parts, pictures }: Taking): string | undefined {
  const relation = relations.get(blip.attributes['r:embed'] ?? '')
  const bytes = relation?.kind === 'image' ? parts.get(relation.path) : undefined
  if (bytes === undefined || bytes.length > MOST_BYTES) return undefined
  const known = pictures.find(picture => bytes.equals(picture.bytes))
  if (known !== undefined) return known.mark
  const kind = SIGNS.find(([, sign]) => sign.every((byte, index) => bytes[index] === byte))
  if (kind === undefined || pictures.length >= MOST_PICTURES) return undefined
  const mark = `picture-of-master-${pictures.length + 1}`
  pictures.push({ mark, ending: kind[0], bytes })
  return mark
}
