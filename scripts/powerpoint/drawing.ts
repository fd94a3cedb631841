/** What a slide of a presentation is made of, before it is written down. */
import type { Box, Drawn, PictureNode, TextRun, TableNode } from './measured.ts'

/** What stands before a paragraph. */
export type Marker =
  | { kind: 'number'; start: number; color: string; size: number; font: TextRun['font'] }
  | { kind: 'sign'; sign: string; color: string }

export interface Paragraph {
  runs: TextRun[]
  align: 'left' | 'right' | 'center' | 'justify'
  rtl: boolean
  /** px from line to line, and what the font would take */ lineHeight: number
  fontHeight: number
  /** px above it */ before: number
  /** px that its lines stand in from the box's start */ indent: number
  /** px that its first line stands out from there */ hanging: number
  marker?: Marker
  /** px from the box's start to where its tab leads: what follows ends there */ tab?: number
  click: number
}

/** What a text is for the whole slide. */
export type Placeholder = 'title' | 'body' | 'footer' | 'number'

export interface TextBox {
  kind: 'text'
  box: Box
  paragraphs: Paragraph[]
  anchor: 'top' | 'middle'
  /** px between the box and its text */
  insets: { left: number; top: number; right: number; bottom: number }
  drawn?: Drawn
  place?: Placeholder
  isList: boolean
  decorative: boolean
  /** the words stand in fewer lines than the box could have */ isOneLine: boolean
  click: number
}

export interface Shape {
  kind: 'shape'
  box: Box
  drawn: Drawn
  decorative: boolean
  click: number
}

export interface Picture extends Omit<PictureNode, 'kind'> {
  kind: 'picture'
}

export interface Table extends Omit<TableNode, 'kind'> {
  kind: 'table'
}

export type SlideItem = TextBox | Shape | Picture | Table
