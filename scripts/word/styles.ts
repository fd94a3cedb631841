/** The styles of papers in Word: named as Word names them, so that a firm's template takes their place. */
import { document, el } from '../office/xml.ts'
import { cellMargins, edge as edgeOf, LINE } from './tables.ts'

export const WORD_NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
}

/** Twentieths of a point. */
interface StyleSpec {
  name: string
  /** half points */ size?: number
  bold?: boolean
  italic?: boolean
  color?: string
  font?: 'headline' | 'code'
  before?: number
  after?: number
  indent?: number
  hanging?: number
  /** level in the outline, from 0 */ outline?: number
  /** an edge on that side */ edge?: {
    side: 'left' | 'bottom'
    size: number
    color: string
  }
  /** it stays with what follows */ keepNext?: boolean
  shade?: string
  caps?: boolean
  next?: string
  /** of the line, at least */ height?: number
  tabs?: string
}

const MUTED = '56616B'

/** What a fill-in field is written on: a line up to the margin. */
const FIELD = el(
  'w:tabs',
  {},
  el('w:tab', { 'w:val': 'right', 'w:leader': 'underscore', 'w:pos': 9150 }),
)
/** Stands for the accent of the look. */
const ACCENT = 'accent'

const STYLES: Record<string, StyleSpec> = {
  Title: { name: 'Title', size: 64, bold: true, font: 'headline', after: 160, next: 'Subtitle' },
  Subtitle: { name: 'Subtitle', size: 30, color: MUTED, after: 320 },
  Heading1: {
    ...{ name: 'heading 1', size: 36, bold: true, font: 'headline', color: ACCENT },
    ...{ before: 480, after: 160, outline: 0, keepNext: true },
  },
  Heading2: {
    ...{ name: 'heading 2', size: 27, bold: true, font: 'headline' },
    ...{ before: 280, after: 100, outline: 1, keepNext: true },
  },
  Heading3: {
    ...{ name: 'heading 3', size: 24, bold: true },
    ...{ before: 200, after: 80, outline: 2, keepNext: true },
  },
  Label: {
    name: 'Label',
    ...{ size: 18, bold: true, caps: true, color: ACCENT, before: 200, after: 60, keepNext: true },
  },
  KeyMessage: {
    keepNext: true,
    name: 'Key Message',
    ...{ size: 28, bold: true, font: 'headline', after: 240, indent: 200 },
    edge: { side: 'left', size: 24, color: ACCENT },
  },
  Quote: {
    name: 'Quote',
    ...{ size: 26, italic: true, font: 'headline', before: 160, after: 200, indent: 360 },
    edge: { side: 'left', size: 12, color: MUTED },
  },
  Tip: {
    name: 'Tip',
    ...{ before: 120, after: 200, indent: 200, shade: 'FFF5DF' },
    edge: { side: 'left', size: 24, color: '7F5200' },
  },
  ListBullet: { name: 'List Bullet', after: 80 },
  ListNumber: { name: 'List Number', after: 80 },
  ListContinue: { name: 'List Continue', after: 80, indent: 400 },
  Caption: {
    name: 'caption',
    size: 20,
    italic: true,
    color: MUTED,
    before: 120,
    after: 80,
    keepNext: true,
  },
  Code: { name: 'Code', size: 19, font: 'code', after: 0, shade: 'F1F0EA' },
  Term: { name: 'Term', bold: true, font: 'headline', after: 20, keepNext: true },
  Definition: { name: 'Definition', after: 160, indent: 280 },
  Choices: { name: 'Choices', size: 20, color: MUTED, after: 80 },
  Aside: { name: 'Aside', size: 18, color: MUTED, after: 60 },
  Action: { name: 'Action', after: 80, indent: 900, hanging: 900 },
  ActionMore: { name: 'Action More', after: 80, indent: 900 },
  WritingLine: {
    name: 'Writing Line',
    ...{ after: 0, height: 420 },
    edge: { side: 'bottom', size: 4, color: LINE },
  },
  Field: { name: 'Field', before: 160, after: 160, tabs: FIELD },
  TableText: { name: 'Table Text', size: 21, after: 40 },
  TableHead: { name: 'Table Head', size: 21, bold: true, after: 40, keepNext: true },
  TOCHeading: {
    name: 'TOC Heading',
    size: 27,
    bold: true,
    font: 'headline',
    before: 320,
    after: 120,
  },
  TOC1: { name: 'toc 1', after: 60 },
  Header: { name: 'header', size: 18, color: MUTED, after: 0 },
  Footer: { name: 'footer', size: 18, color: MUTED, after: 0 },
}

export const CODE_FONT = 'JetBrains Mono'

export interface WordLook {
  /** `RRGGBB` */ accent: string
  headline: string
  body: string
  language: string
  rtl: boolean
}

/** @returns the part with all styles */
export function stylesXml(look: WordLook): string {
  const paragraphs = Object.entries(STYLES).map(([id, spec]) => styleXml(id, spec, look))
  const lang = { 'w:val': look.language, 'w:eastAsia': look.language, 'w:bidi': look.language }
  return document(
    el(
      'w:styles',
      WORD_NAMESPACES,
      el(
        'w:docDefaults',
        {},
        el(
          'w:rPrDefault',
          {},
          el(
            'w:rPr',
            {},
            fonts(look.body),
            el('w:sz', { 'w:val': 22 }),
            el('w:szCs', { 'w:val': 22 }),
            look.rtl && el('w:rtl'),
            el('w:lang', lang),
          ),
        ),
        el(
          'w:pPrDefault',
          {},
          el(
            'w:pPr',
            {},
            look.rtl && el('w:bidi'),
            el('w:spacing', { 'w:after': 140, 'w:line': 300, 'w:lineRule': 'auto' }),
          ),
        ),
      ),
      el(
        'w:style',
        { 'w:type': 'paragraph', 'w:default': true, 'w:styleId': 'Normal' },
        el('w:name', { 'w:val': 'Normal' }),
        el('w:qFormat'),
      ),
      ...paragraphs,
      el(
        'w:style',
        { 'w:type': 'character', 'w:styleId': 'Hyperlink' },
        el('w:name', { 'w:val': 'Hyperlink' }),
        el('w:rPr', {}, el('w:color', { 'w:val': look.accent }), el('w:u', { 'w:val': 'single' })),
      ),
      TABLE_STYLE,
    ),
  )
}

function fonts(family: string): string {
  return el('w:rFonts', {
    'w:ascii': family,
    'w:hAnsi': family,
    'w:cs': family,
    'w:eastAsia': family,
  })
}

function styleXml(id: string, spec: StyleSpec, look: WordLook): string {
  const { name, size, bold, italic, color, font, caps } = spec
  const family = font === 'code' ? CODE_FONT : look.headline
  const letters = el(
    'w:rPr',
    {},
    font !== undefined && fonts(family),
    bold === true && el('w:b') + el('w:bCs'),
    italic === true && el('w:i') + el('w:iCs'),
    caps === true && el('w:caps'),
    color !== undefined && el('w:color', { 'w:val': tinted(color, look) }),
    size !== undefined && el('w:sz', { 'w:val': size }) + el('w:szCs', { 'w:val': size }),
  )
  return el(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    el('w:name', { 'w:val': name }),
    el('w:basedOn', { 'w:val': 'Normal' }),
    el('w:next', { 'w:val': spec.next ?? (id.startsWith('Heading') ? 'Normal' : id) }),
    el('w:qFormat'),
    paragraphProperties(spec, look),
    letters,
  )
}

function tinted(color: string, { accent }: WordLook): string {
  return color === ACCENT ? accent : color
}

function paragraphProperties(spec: StyleSpec, look: WordLook): string {
  const { keepNext, edge, shade, tabs, before, after, height, indent, hanging, outline } = spec
  const line = edge && edgeOf(edge.size, edge.side === 'left' ? 8 : 1, tinted(edge.color, look))
  const around =
    edge &&
    el(
      'w:pBdr',
      {},
      el(`w:${edge.side}`, line),
      // Lines to write on stand one below the other only with an edge between them.
      edge.side === 'bottom' && el('w:between', line),
    )
  const isSpaced = before !== undefined || after !== undefined
  return el(
    'w:pPr',
    {},
    keepNext === true && el('w:keepNext'),
    around,
    shade !== undefined && el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shade }),
    tabs,
    isSpaced &&
      el('w:spacing', {
        'w:before': before,
        'w:after': after,
        'w:line': height,
        'w:lineRule': height === undefined ? undefined : 'exact',
      }),
    indent !== undefined && el('w:ind', { 'w:left': indent, 'w:hanging': hanging }),
    outline !== undefined && el('w:outlineLvl', { 'w:val': outline }),
  )
}

const EDGE = edgeOf(4)
const TABLE_STYLE = el(
  'w:style',
  { 'w:type': 'table', 'w:styleId': 'LecternTable' },
  el('w:name', { 'w:val': 'Lectern Table' }),
  el(
    'w:tblPr',
    {},
    el('w:tblBorders', {}, el('w:top', EDGE), el('w:bottom', EDGE), el('w:insideH', EDGE)),
    cellMargins(60, 100),
  ),
  el(
    'w:tblStylePr',
    { 'w:type': 'firstRow' },
    el('w:rPr', {}, el('w:b')),
    el('w:tcPr', {}, el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'E2EEED' })),
  ),
)
