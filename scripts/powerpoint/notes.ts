/** What is said with a slide, as a page of notes. */
import type { PhrasingContent, RootContent } from 'mdast'
import { parseMarkdown } from '../parse/markdown.ts'
import { COLOR_MAP, NAMESPACES, type SlideStyle } from './style.ts'
import { tree } from './master.ts'
import { document, el, escapeXml } from '../office/xml.ts'

/** A note's place among the slide's reveals; PowerPoint has none. */
const MARK = /\[click(?::\d+)?\]/g

interface Said {
  text: string
  bold: boolean
  italic: boolean
}

/** @param note Markdown with marks of clicks; @returns its paragraphs; none when nothing is said */
export function notesOf(note: string): Said[][] {
  const source = note.replace(MARK, '\n\n')
  return parseMarkdown(source, { hasFrontMatter: false })
    .children.flatMap(paragraphsIn)
    .map(withoutBlanks)
    .filter(said => said.some(({ text }) => text.trim() !== ''))
}

function paragraphsIn(node: RootContent): Said[][] {
  if (node.type === 'paragraph' || node.type === 'heading')
    return [saidIn(node.children, { bold: node.type === 'heading', italic: false })]
  if (node.type === 'code') return [[{ text: node.value, bold: false, italic: false }]]
  if ('children' in node) return node.children.flatMap(child => paragraphsIn(child as RootContent))
  return 'value' in node && node.type !== 'html'
    ? [[{ text: node.value, bold: false, italic: false }]]
    : []
}

function saidIn(nodes: PhrasingContent[], look: Omit<Said, 'text'>): Said[] {
  return nodes.flatMap((node): Said[] => {
    if (node.type === 'break') return [{ text: ' ', ...look }]
    if ('value' in node) return [{ text: node.value, ...look }]
    if (!('children' in node)) return []
    const bold = look.bold || node.type === 'strong'
    const italic = look.italic || node.type === 'emphasis'
    return saidIn(node.children, { bold, italic })
  })
}

function withoutBlanks(said: Said[]): Said[] {
  const whole = said.map(part => ({ ...part, text: part.text.replace(/\s+/g, ' ') }))
  return whole.map((part, index) => ({
    ...part,
    text: index === 0 ? part.text.trimStart() : part.text,
  }))
}

/** Places of a page of notes, EMU on a page of 7.5 by 10 inches. */
const PICTURE = { x: 685_800, y: 1_143_000, cx: 5_486_400, cy: 3_086_100 }
const WORDS = { x: 685_800, y: 4_400_550, cx: 5_486_400, cy: 3_600_450 }

function place({ x, y, cx, cy }: typeof PICTURE): string {
  return el('p:spPr', {}, el('a:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx, cy })))
}

function frame(id: number, type: 'sldImg' | 'body', shape: string, body = ''): string {
  const isPicture = type === 'sldImg'
  const locks = isPicture ? { noGrp: true, noRot: true, noChangeAspect: true } : { noGrp: true }
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: isPicture ? 'Slide Image' : 'Notes' }),
      el('p:cNvSpPr', {}, el('a:spLocks', locks)),
      el('p:nvPr', {}, el('p:ph', { type, idx: isPicture ? undefined : 1 })),
    ),
    shape,
    body,
  )
}

export function notesXml(said: Said[][], style: SlideStyle): string {
  const { language: lang, rtl } = style
  const paragraphs = said.map(parts =>
    el(
      'a:p',
      {},
      el('a:pPr', { algn: rtl ? 'r' : 'l', rtl: rtl ? 1 : 0 }),
      parts.map(({ text, bold, italic }) =>
        el('a:r', {}, el('a:rPr', { lang, b: bold, i: italic }), `<a:t>${escapeXml(text)}</a:t>`),
      ),
    ),
  )
  const body = el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), paragraphs)
  const elements = [frame(2, 'sldImg', el('p:spPr')), frame(3, 'body', el('p:spPr'), body)]
  return document(
    el(
      'p:notes',
      NAMESPACES,
      el('p:cSld', {}, tree(elements)),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  )
}

export function notesMasterXml({ language: lang }: SlideStyle): string {
  const body = el(
    'p:txBody',
    {},
    el('a:bodyPr'),
    el('a:lstStyle'),
    el('a:p', {}, el('a:endParaRPr', { lang })),
  )
  const elements = [frame(2, 'sldImg', place(PICTURE)), frame(3, 'body', place(WORDS), body)]
  const ground = el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' })))
  const letters = el('a:lvl1pPr', {}, el('a:defRPr', { sz: 1200 }))
  return document(
    el(
      'p:notesMaster',
      NAMESPACES,
      el('p:cSld', {}, ground, tree(elements)),
      COLOR_MAP,
      el('p:notesStyle', {}, letters),
    ),
  )
}
