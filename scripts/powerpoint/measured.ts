/** What a page in the browser shows, as boxes with their texts: no layout has a name here. */

/** px of the page. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Letters of one kind. Colours are `RRGGBB`. */
export interface TextRun {
  /** with `formula`, its TeX; '\n' is a break within the paragraph */
  text: string
  /** px */ size: number
  color: string
  /** the theme's font, or the family's name */ font: 'headline' | 'body' | { family: string }
  bold: boolean
  italic: boolean
  strike: boolean
  caps: boolean
  /** px between letters */ spacing: number
  highlight?: string
  link?: string
  language: string
  /** number of the picture that stands in the run's place */ formula?: number
  /** px, of a formula */ width?: number
}

export interface Edge {
  width: number
  color: string
}

interface Common {
  /** names of the element's classes, for the few roles that the frame of a slide gives */
  classes: string[]
  tag: string
  box: Box
  /** it only decorates */ decorative: boolean
  /** after which click it appears; 0 is at once */ click: number
}

export interface TextNode extends Common {
  kind: 'text'
  runs: TextRun[]
  align: 'left' | 'right' | 'center' | 'justify'
  rtl: boolean
  /** px from line to line */ lineHeight: number
  /** px that the font itself would take for a line */ fontHeight: number
  /** the room that its words have */ inner: Box
  /** where the words stand, without the room beside them */ ink: Box
  /** a drawn box around it, when it has one */ drawn: Drawn
  isCode: boolean
}

export interface Drawn {
  fill?: string
  edges: { top?: Edge; right?: Edge; bottom?: Edge; left?: Edge }
  /** px */ radius: number
}

export interface BoxNode extends Common {
  kind: 'box'
  drawn: Drawn
  rtl: boolean
  children: MeasuredNode[]
}

export interface PictureNode extends Common {
  kind: 'picture'
  /** number by which its bytes are asked for */ picture: number
  alt: string
  /** px */ radius: number
}

export interface TableCell {
  text: Omit<TextNode, 'kind'>
  vertical: 'top' | 'middle' | 'bottom'
  /** px */ padding: { top: number; right: number; bottom: number; left: number }
}

export interface TableNode extends Common {
  kind: 'table'
  caption: string
  rtl: boolean
  hasHeader: boolean
  hasRowHeaders: boolean
  /** px */ widths: number[]
  rows: { height: number; cells: TableCell[] }[]
}

export type MeasuredNode = TextNode | BoxNode | PictureNode | TableNode

/** A picture on a page: drawn from the page where its own bytes are of no use to others. */
export interface MeasuredPicture {
  /** address, when its own bytes will do */ source?: string
  /** within the whole document */ box: Box
  onPage: Box
}

export interface MeasuredPage {
  /** of its layout, as the page itself says */ layout: string
  background: string
  root: BoxNode
}

/** The look of all pages: colours `RRGGBB`, families. */
export interface Look {
  colors: Record<ThemeColor, string>
  headline: string
  body: string
}

/** In the order in which a theme has them. */
export const THEME_COLORS = [
  'ink',
  'paper',
  'fill',
  'line',
  'subject-1',
  'subject-2',
  'subject-3',
  'subject-4',
  'both',
  'tip',
  'accent',
  'muted',
] as const
export type ThemeColor = (typeof THEME_COLORS)[number]

export interface Measured {
  width: number
  height: number
  language: string
  rtl: boolean
  look: Look
  pages: MeasuredPage[]
  pictures: MeasuredPicture[]
}
