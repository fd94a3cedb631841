/** Text: a small tree of inlines. From recognise to the outputs words travel in this form and no other. */
import type { Formula } from './formula.ts'
import { normalise } from './normalise.ts'

export type Mark = 'strong' | 'emphasis' | 'delete'

/** A gap to fill in; paper numbers it. */
export interface Blank {
  type: 'blank'
  number?: number
  /** within code */ code?: true
}
export type Leaf =
  | { type: 'text'; value: string }
  | { type: 'code'; value: string }
  | { type: 'break' }
  | Blank
  | Formula
export type Branch =
  { type: Mark; children: Inline[] } | { type: 'link'; url: string; children: Inline[] }
export type Inline = Leaf | Branch

/** A line of text: what it says, with its marks. Never changed once it is made. */
export interface Text {
  type: 'line'
  children: Inline[]
}

/** @param content plain text, every character of which is a character or belongs to a formula's word, or nodes */
export function asText(content: string | Inline[]): Text {
  return {
    type: 'line',
    children: normalise(typeof content === 'string' ? [{ type: 'text', value: content }] : content),
  }
}
