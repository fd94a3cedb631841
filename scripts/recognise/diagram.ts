/** Diagrams in Mermaid's language: pictures that are written down. */
import type { Code } from 'mdast'
import { passageOn, positionOf } from '../text/passage.ts'
import { lineOf } from './line.ts'
import type { PartOf } from './outline.ts'

/** @returns undefined for code in another language */
export function diagramOf(node: Code): PartOf<'figure'> | undefined {
  if (!/^\{?mermaid\}?$/i.test(node.lang ?? '') || node.value.trim() === '') return undefined
  const origin = positionOf(node)
  return {
    kind: 'figure',
    image: '',
    alt: '',
    diagram: node.value,
    origin,
    confidence: 1,
    reason: 'a diagram',
    ...(node.meta ? { caption: lineOf(passageOn(origin.start, node.meta)) } : {}),
  }
}
