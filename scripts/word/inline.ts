/** What stands within a paragraph of a paper, as runs of Word. */
import type { Element, ElementContent } from 'hast'
import { el, escapeXml } from '../office/xml.ts'
import { CODE_FONT } from './styles.ts'

/** A picture of the paper, as a file of the package. */
export interface PaperPicture {
  /** id of its relationship */ id: string
  /** EMU */ width: number
  height: number
}

/** What is asked for while a paper is written down. */
export interface Writing {
  linkOf: (address: string) => string
  /** the next picture, in the order of the paper */ nextPicture: () => PaperPicture | undefined
  nextId: () => number
  /** @returns the number of a new list */ listOf: (start: number | undefined) => number
  headings: { name: string; bookmark: string }[]
  rtl: boolean
}

interface Look {
  bold?: boolean
  italic?: boolean
  strike?: boolean
  code?: boolean
  raised?: boolean
  link?: boolean
}

/** @returns the names of its classes */
export function classesOf({ properties }: Element): string[] {
  const { className } = properties
  return Array.isArray(className) ? className.map(String) : []
}

/** @returns all words in it */
export function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textIn).join('') : ''
}

/** Classes of what is drawn as a picture as images are: slides, and formulas. */
const DRAWN = ['thumb', 'lectern-formula']
/** The selector of all that is a picture of the paper. */
export const PICTURES = ['img', ...DRAWN.map(name => `.${name}`)].join(', ')

/** Whether it is drawn as a picture. */
export function isPicture(element: Element): boolean {
  return element.tagName === 'img' || classesOf(element).some(name => DRAWN.includes(name))
}

/** @returns runs, with their links and pictures */
export function inlineXml(nodes: ElementContent[], writing: Writing, look: Look = {}): string {
  return nodes.map(node => nodeXml(node, writing, look)).join('')
}

function nodeXml(node: ElementContent, writing: Writing, look: Look): string {
  if (node.type === 'text') return runXml(node.value.replace(/\s+/g, ' '), look)
  if (node.type !== 'element') return ''
  if (isPicture(node)) return pictureXml(node, writing)
  const classes = classesOf(node)
  if (classes.includes('gap')) return inlineXml(node.children, writing, look) + runXml(GAP, look)
  if (classes.includes('box')) return tickBox(classes.includes('done'), writing)
  if (classes.includes('write')) return ''
  switch (node.tagName) {
    case 'br':
      return el('w:r', {}, el('w:br'))
    case 'a':
      return linkXml(node, writing, look)
    default:
      return inlineXml(node.children, writing, { ...look, ...LOOKS[node.tagName] })
  }
}

const GAP = '______________'
const LOOKS: Record<string, Look> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  del: { strike: true },
  code: { code: true },
  sup: { raised: true },
}

/** @returns a text that looks one way; nothing for none */
export function runXml(text: string, look: Look = {}): string {
  if (text === '') return ''
  const { bold, italic, strike, code, raised, link } = look
  const properties = el(
    'w:rPr',
    {},
    link === true && el('w:rStyle', { 'w:val': 'Hyperlink' }),
    code === true &&
      el('w:rFonts', { 'w:ascii': CODE_FONT, 'w:hAnsi': CODE_FONT, 'w:cs': CODE_FONT }),
    bold === true && el('w:b') + el('w:bCs'),
    italic === true && el('w:i') + el('w:iCs'),
    strike === true && el('w:strike'),
    raised === true && el('w:vertAlign', { 'w:val': 'superscript' }),
  )
  const parts = text
    .split('\t')
    .map(part => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`))
  const isPlain = properties === '<w:rPr/>'
  return el('w:r', {}, isPlain ? '' : properties, parts.join(el('w:tab')))
}

function linkXml(node: Element, writing: Writing, look: Look): string {
  const { href } = node.properties
  const content = inlineXml(node.children, writing, { ...look, link: true })
  if (typeof href !== 'string' || !/^(?:https?:|mailto:)/i.test(href))
    return inlineXml(node.children, writing, look)
  return el('w:hyperlink', { 'r:id': writing.linkOf(href) }, content)
}

/** A box that one ticks in Word with a click, and on paper with a pen. */
function tickBox(isDone: boolean, { nextId }: Writing): string {
  const sign = isDone ? '☒' : '☐'
  const state = (val: string) => ({ 'w14:val': val, 'w14:font': 'MS Gothic' })
  const font = el('w:rFonts', {
    'w:ascii': 'MS Gothic',
    'w:hAnsi': 'MS Gothic',
    'w:eastAsia': 'MS Gothic',
  })
  return (
    el(
      'w:sdt',
      {},
      el(
        'w:sdtPr',
        {},
        el('w:id', { 'w:val': 1000 + nextId() }),
        el(
          'w14:checkbox',
          {},
          el('w14:checked', { 'w14:val': isDone ? '1' : '0' }),
          el('w14:checkedState', state('2612')),
          el('w14:uncheckedState', state('2610')),
        ),
      ),
      el('w:sdtContent', {}, el('w:r', {}, el('w:rPr', {}, font), `<w:t>${sign}</w:t>`)),
    ) + runXml(' ')
  )
}

/** @returns the next picture of the paper, in a run of its own */
export function pictureXml(node: Element, writing: Writing): string {
  const picture = writing.nextPicture()
  if (picture === undefined) return ''
  const { ariaLabel, alt } = node.properties
  const descr = typeof alt === 'string' ? alt : typeof ariaLabel === 'string' ? ariaLabel : ''
  const id = writing.nextId()
  const size = { cx: picture.width, cy: picture.height }
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  const shown = el(
    'pic:pic',
    {},
    el(
      'pic:nvPicPr',
      {},
      el('pic:cNvPr', { id, name: `Picture ${id}`, descr }),
      el('pic:cNvPicPr'),
    ),
    el(
      'pic:blipFill',
      {},
      el('a:blip', { 'r:embed': picture.id }),
      el('a:stretch', {}, el('a:fillRect')),
    ),
    el(
      'pic:spPr',
      {},
      el('a:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', size)),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
    ),
  )
  return el(
    'w:r',
    {},
    el(
      'w:drawing',
      {},
      el(
        'wp:inline',
        { distT: '0', distB: '0', distL: '0', distR: '0' },
        el('wp:extent', size),
        el('wp:docPr', { id, name: `Picture ${id}`, descr }),
        el('a:graphic', {}, el('a:graphicData', { uri }, shown)),
      ),
    ),
  )
}
