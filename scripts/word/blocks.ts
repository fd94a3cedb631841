/** Paragraphs, lists and tables of a paper, as Word has them. */
import type { Element, ElementContent } from 'hast'
import { el } from '../office/xml.ts'
import {
  classesOf,
  inlineXml,
  isPicture,
  pictureXml,
  runXml,
  textIn,
  type Writing,
} from './inline.ts'
import { AFTER_TABLE, cellOf, framed, rowXml, styled, tableOf, WIDTH, widthsOf } from './tables.ts'

interface Place {
  /** style of plain paragraphs */ style?: string
  /** list that the next paragraph is an item of */ list?: number
}

/** Classes that give their paragraph a style. */
const BY_CLASS: Record<string, string> = {
  label: 'Label',
  key: 'KeyMessage',
  quote: 'Quote',
  tip: 'Tip',
  subtitle: 'Subtitle',
  choices: 'Choices',
  side: 'Aside',
  pause: 'Label',
  caption: 'Caption',
}
const BY_TAG: Record<string, string> = {
  h1: 'Title',
  h2: 'Heading1',
  h3: 'Heading2',
  caption: 'Caption',
  dt: 'Term',
  dd: 'Definition',
}
const BLOCKS = new Set(
  'div section p h1 h2 h3 ul ol li table pre dl dt dd figure caption blockquote'.split(' '),
)

/** @returns paragraphs, lists and tables */
export function blocksXml(nodes: ElementContent[], writing: Writing, place: Place = {}): string {
  const parts: string[] = []
  let line: ElementContent[] = []
  const close = () => {
    if (line.some(node => node.type === 'element' || textIn(node).trim() !== ''))
      parts.push(paragraph(line, writing, place))
    line = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && (BLOCKS.has(node.tagName) || isThumb(node))) {
      close()
      parts.push(blockXml(node, writing, place))
      // Only the first paragraph of an item has its mark.
      if (place.list !== undefined) place = { style: 'ListContinue' }
    } else line.push(node)
  }
  close()
  return parts.join('')
}

function isThumb(node: Element): boolean {
  return classesOf(node).includes('thumb')
}

function blockXml(node: Element, writing: Writing, place: Place): string {
  const classes = classesOf(node)
  const named = classes.find(name => name in SPECIAL)
  if (named !== undefined) return SPECIAL[named]?.(node, writing) ?? ''
  const byClass = classes.map(name => BY_CLASS[name]).find(style => style !== undefined)
  if (isPicture(node)) return el('w:p', {}, pictureXml(node, writing))
  switch (node.tagName) {
    case 'ul':
    case 'ol':
      return listXml(node, writing)
    case 'table':
      return tableXml(node, writing)
    case 'pre':
      return textIn(node)
        .split('\n')
        .map(text => styled('Code', runXml(text)))
        .join('')
    case 'h2':
      return headingXml(node, writing)
    case 'p':
    case 'h1':
    case 'h3':
    case 'dt':
    case 'dd':
      return paragraph(node.children, writing, {
        ...place,
        ...styleOf(byClass ?? BY_TAG[node.tagName]),
      })
    default:
      return withBreaks(node, blocksXml(node.children, writing, { ...place, ...styleOf(byClass) }))
  }
}

function styleOf(style: string | undefined): Place {
  return style === undefined ? {} : { style }
}

export const PAGE_BREAK = el('w:p', {}, el('w:r', {}, el('w:br', { 'w:type': 'page' })))

/** What ends its page in print ends it here. */
function withBreaks(node: Element, content: string): string {
  const classes = classesOf(node)
  const isFirstPage = classes.includes('cover') || classes.includes('overview')
  return (classes.includes('answers') ? PAGE_BREAK : '') + content + (isFirstPage ? PAGE_BREAK : '')
}

function paragraph(nodes: ElementContent[], writing: Writing, { style, list }: Place): string {
  const properties = el(
    'w:pPr',
    {},
    style !== undefined && el('w:pStyle', { 'w:val': style }),
    list !== undefined &&
      el('w:numPr', {}, el('w:ilvl', { 'w:val': 0 }), el('w:numId', { 'w:val': list })),
    writing.rtl && el('w:bidi'),
  )
  const content = trimmed(inlineXml(nodes, writing))
  return el('w:p', {}, properties, content) + linesFor(nodes)
}

/** Blanks of the markup at both ends are none of the paragraph. */
function trimmed(runs: string): string {
  return runs
    .replace(/^<w:r><w:t xml:space="preserve"> <\/w:t><\/w:r>/, '')
    .replace(/^(<w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t xml:space="preserve">) +/, '$1')
    .replace(/(?<! ) +(<\/w:t><\/w:r>)$/, '$1')
}

/** Room to write below a question. */
function linesFor(nodes: ElementContent[]): string {
  const count = nodes.filter(
    node => node.type === 'element' && classesOf(node).includes('write'),
  ).length
  return writingLines(count)
}

/** They stay on one page: each with the next. */
function writingLines(count: number): string {
  const line = (more: string) =>
    el('w:p', {}, el('w:pPr', {}, el('w:pStyle', { 'w:val': 'WritingLine' }), more))
  return count === 0 ? '' : line(el('w:keepNext')).repeat(count - 1) + line('')
}

/** A heading has a name that the contents lead to. */
function headingXml(node: Element, writing: Writing): string {
  const id = writing.nextId()
  const bookmark = `_Section${writing.headings.length + 1}`
  writing.headings.push({ name: textIn(node).replace(/\s+/g, ' ').trim(), bookmark })
  const content = trimmed(inlineXml(node.children, writing))
  return styled(
    'Heading1',
    el('w:bookmarkStart', { 'w:id': id, 'w:name': bookmark }) +
      content +
      el('w:bookmarkEnd', { 'w:id': id }),
  )
}

function elementsIn(node: Element, name: string): Element[] {
  return node.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === name,
  )
}

function listXml(node: Element, writing: Writing): string {
  const isOrdered = node.tagName === 'ol'
  const items = elementsIn(node, 'li')
  const first = items[0]?.properties.value ?? node.properties.start
  const list = writing.listOf(isOrdered ? Number(first ?? 1) : undefined)
  const style = isOrdered ? 'ListNumber' : 'ListBullet'
  return items.map(item => blocksXml(item.children, writing, { style, list })).join('')
}

function rowsIn(table: Element): { row: Element; isHead: boolean }[] {
  return ['thead', 'tbody'].flatMap(part =>
    elementsIn(table, part).flatMap(group =>
      elementsIn(group, 'tr').map(row => ({ row, isHead: part === 'thead' })),
    ),
  )
}

function cellsIn(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && /^t[hd]$/.test(child.tagName),
  )
}

function tableXml(table: Element, writing: Writing): string {
  const [caption] = elementsIn(table, 'caption')
  const rows = rowsIn(table)
  const count = Math.max(1, ...rows.map(({ row }) => cellsIn(row).length))
  const widths = widthsOf(
    rows.map(({ row }) => cellsIn(row).map(cell => textIn(cell).length)),
    count,
  )
  const hasHead = rows.some(({ isHead }) => isHead)
  const above =
    caption === undefined ? '' : paragraph(caption.children, writing, { style: 'Caption' })
  const content = rows.map(({ row, isHead }) =>
    rowXml(
      cellsIn(row).map((cell, index) => cellXml(cell, widths[index] ?? 1000, writing)),
      isHead,
    ),
  )
  return above + tableOf(widths, content, hasHead) + AFTER_TABLE
}

function cellXml(cell: Element, width: number, writing: Writing): string {
  const isHead = cell.tagName === 'th'
  const content = blocksXml(cell.children, writing, { style: isHead ? 'TableHead' : 'TableText' })
  return cellOf(width, content)
}

/** Of the guide: the slide, and beside it what is said and done. */
const BESIDE = [3200, WIDTH - 3200]

type Special = (node: Element, writing: Writing) => string

const SPECIAL: Record<string, Special> = {
  task: (node, writing) => framed(blocksXml(node.children, writing)),
  lines: node => writingLines(elementsIn(node, 'i').length),
  remarks: () => writingLines(1),
  fields: (node, writing) =>
    elementsIn(node, 'p')
      .map(field => styled('Field', trimmed(inlineXml(field.children, writing)) + runXml('\t')))
      .join(''),
  act: (node, writing) => {
    const [name] = elementsIn(node, 'b')
    const [said] = elementsIn(node, 'div')
    const label = name === undefined ? '' : runXml(`${textIn(name)}\t`, { bold: true })
    const [first, ...more] = said === undefined ? [] : elementsIn(said, 'p')
    const before = said === undefined ? '' : clickIn(said)
    const lead = first === undefined ? '' : trimmed(inlineXml(first.children, writing))
    return (
      styled('Action', label + before + lead) +
      more
        .map(({ children }) => styled('ActionMore', trimmed(inlineXml(children, writing))))
        .join('')
    )
  },
  block: (node, writing) => {
    const cells = elementsIn(node, 'div').map((cell, index) =>
      cellOf(BESIDE[index] ?? WIDTH, blocksXml(cell.children, writing)),
    )
    return tableOf(BESIDE, [rowXml(cells)], false) + AFTER_TABLE
  },
}

function clickIn(said: Element): string {
  const click = elementsIn(said, 'span').find(span => classesOf(span).includes('click'))
  return click === undefined ? '' : runXml(`${textIn(click)} `)
}
