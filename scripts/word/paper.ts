/** A paper for Word: the very document that is printed, with the styles of Word. */
import type { Element, Nodes } from 'hast'
import type { Package } from '../office/pack.ts'
import { Relations, type PackagePart } from '../office/parts.ts'
import { properties } from '../office/properties.ts'
import { document, el, escapeXml } from '../office/xml.ts'
import { parseHtml } from '../parse/html.ts'
import { blocksXml, PAGE_BREAK } from './blocks.ts'
import { runXml, type Writing } from './inline.ts'
import { styled } from './tables.ts'
import { WORD_NAMESPACES, stylesXml, type WordLook } from './styles.ts'

export interface PaperInfo {
  title: string
  /** what the paper is, for its running head */ kind: string
  /** above the list of sections */ contents: string
  author: string | undefined
  paper: 'a4' | 'letter'
  look: WordLook
}

/** A picture of the paper, in the order in which they stand there. */
export interface PaperFile {
  bytes: Uint8Array
  /** px */ width: number
  height: number
}

const EMU_PER_PX = 9525
/** Between the margins. */
const MOST_WIDE = 6_090_000
const MAIN = 'word/document.xml'

/** @param html of the whole printed document */
export function wordPaper(html: string, pictures: PaperFile[], info: PaperInfo): Package {
  const relations = new Relations()
  relations.to('styles', 'styles.xml')
  relations.to('numbering', 'numbering.xml')
  relations.to('settings', 'settings.xml')
  const head = {
    header: relations.to('header', 'header1.xml'),
    footer: relations.to('footer', 'footer1.xml'),
  }
  const lists: (number | undefined)[] = []
  const writing = writingOf(relations, pictures, lists, info)
  const content = blocksXml(bodyOf(parseHtml(html)).children, writing)
  const body = withContents(content, writing, info) + sectionXml(info, head)
  const parts: PackagePart[] = [
    {
      path: MAIN,
      kind: 'document',
      content: document(el('w:document', WORD_NAMESPACES, el('w:body', {}, body))),
      relations,
    },
    part('styles', stylesXml(info.look)),
    part('numbering', numberingXml(lists)),
    part('settings', settingsXml()),
    { ...part('header', headerXml(info)), path: 'word/header1.xml' },
    { ...part('footer', footerXml()), path: 'word/footer1.xml' },
    ...properties({ ...info, title: `${info.title}: ${info.kind}`, language: info.look.language }),
  ]
  const media = pictures.map(({ bytes }, index) => ({
    path: `word/media/image${index + 1}.png`,
    bytes,
  }))
  return { main: MAIN, parts, media }
}

function part(
  kind: 'styles' | 'numbering' | 'settings' | 'header' | 'footer',
  content: string,
): PackagePart {
  return { path: `word/${kind}.xml`, kind, content, relations: new Relations() }
}

function writingOf(
  relations: Relations,
  pictures: PaperFile[],
  lists: (number | undefined)[],
  { look }: PaperInfo,
): Writing {
  let [id, picture] = [0, 0]
  return {
    linkOf: address => relations.to('hyperlink', address, true),
    nextPicture: () => {
      const file = pictures[picture]
      picture += 1
      if (file === undefined) return undefined
      const scale = Math.min(EMU_PER_PX, MOST_WIDE / file.width)
      return {
        id: relations.to('image', `media/image${picture}.png`),
        width: Math.round(file.width * scale),
        height: Math.round(file.height * scale),
      }
    },
    nextId: () => (id += 1),
    listOf: start => lists.push(start),
    headings: [],
    rtl: look.rtl,
  }
}

function bodyOf(tree: Nodes): Element {
  const found = find(tree, 'body')
  if (found === undefined) throw new Error('a paper without a body')
  return found
}

function find(node: Nodes, name: string): Element | undefined {
  if (node.type === 'element' && node.tagName === name) return node
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = find(child as Nodes, name)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * The contents stand at the end of the first page, which is the cover. On which page a section is,
 * only the program knows that lays it out; its entry leads there.
 */
function withContents(content: string, { headings }: Writing, { contents }: PaperInfo): string {
  if (headings.length < 2) return content
  const entries = headings.map(({ name, bookmark }, index) => {
    const field =
      index === 0
        ? fieldChar('begin') +
          instruction(' TOC \\o "1-1" \\n \\h \\z \\u ') +
          fieldChar('separate')
        : ''
    const end = index === headings.length - 1 ? fieldChar('end') : ''
    return styled('TOC1', field + el('w:hyperlink', { 'w:anchor': bookmark }, runXml(name)) + end)
  })
  const list = styled('TOCHeading', runXml(contents)) + entries.join('')
  const cover = content.indexOf(PAGE_BREAK)
  return cover === -1 ? list + content : content.slice(0, cover) + list + content.slice(cover)
}

function fieldChar(type: string): string {
  return el('w:r', {}, el('w:fldChar', { 'w:fldCharType': type }))
}

function instruction(text: string): string {
  return el('w:r', {}, `<w:instrText xml:space="preserve">${escapeXml(text)}</w:instrText>`)
}

const SIZES = { a4: { 'w:w': 11_906, 'w:h': 16_838 }, letter: { 'w:w': 12_240, 'w:h': 15_840 } }

function sectionXml(
  { paper, look }: PaperInfo,
  { header, footer }: { header: string; footer: string },
): string {
  return el(
    'w:sectPr',
    {},
    el('w:headerReference', { 'w:type': 'default', 'r:id': header }),
    el('w:footerReference', { 'w:type': 'default', 'r:id': footer }),
    el('w:pgSz', SIZES[paper]),
    el('w:pgMar', {
      ...{ 'w:top': 1247, 'w:right': 1134, 'w:bottom': 1134, 'w:left': 1134 },
      ...{ 'w:header': 600, 'w:footer': 500, 'w:gutter': '0' },
    }),
    el('w:titlePg'),
    look.rtl && el('w:bidi'),
  )
}

function headerXml({ title, kind }: PaperInfo): string {
  return document(el('w:hdr', WORD_NAMESPACES, styled('Header', runXml(`${title} · ${kind}`))))
}

function footerXml(): string {
  const page = el('w:fldSimple', { 'w:instr': ' PAGE ' }, runXml('1'))
  const right = el(
    'w:pPr',
    {},
    el('w:pStyle', { 'w:val': 'Footer' }),
    el('w:jc', { 'w:val': 'right' }),
  )
  return document(el('w:ftr', WORD_NAMESPACES, el('w:p', {}, right, page)))
}

function settingsXml(): string {
  const mode = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  }
  return document(
    el('w:settings', WORD_NAMESPACES, el('w:compat', {}, el('w:compatSetting', mode))),
  )
}

/** One description for bullets and one for numbers; each list of its own begins where it begins. */
function numberingXml(lists: (number | undefined)[]): string {
  const level = (format: string, text: string) =>
    el(
      'w:lvl',
      { 'w:ilvl': '0' },
      el('w:start', { 'w:val': 1 }),
      el('w:numFmt', { 'w:val': format }),
      el('w:lvlText', { 'w:val': text }),
      el('w:lvlJc', { 'w:val': 'left' }),
      el('w:pPr', {}, el('w:ind', { 'w:left': 400, 'w:hanging': 400 })),
    )
  const kinds = [level('bullet', '•'), level('decimal', '%1.')].map((content, index) =>
    el(
      'w:abstractNum',
      { 'w:abstractNumId': String(index) },
      el('w:multiLevelType', { 'w:val': 'singleLevel' }),
      content,
    ),
  )
  const own = lists.map((start, index) =>
    el(
      'w:num',
      { 'w:numId': index + 1 },
      el('w:abstractNumId', { 'w:val': start === undefined ? '0' : '1' }),
      start !== undefined &&
        el('w:lvlOverride', { 'w:ilvl': '0' }, el('w:startOverride', { 'w:val': String(start) })),
    ),
  )
  return document(el('w:numbering', WORD_NAMESPACES, kinds, own))
}
