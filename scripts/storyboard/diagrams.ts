/** What becomes of the article's diagrams: pictures, or code where one is wrong or nothing here can draw it. */
import type { Outline, Part, PartOf } from '../recognise/outline.ts'
import type { Message } from '../types.ts'

/** What is known of a diagram. */
export type DiagramAnswer =
  | { /** embedded, it only draws */ image: string }
  | { /** a clause */ problem: string; hint: string; rule: 'diagram/wrong' | 'diagram/browser' }
/** @returns undefined where nobody has drawn it yet */
export type DiagramOf = (source: string) => DiagramAnswer | undefined

export function withDiagrams(outline: Outline, diagramOf: DiagramOf): Outline {
  const messages: Message[] = []
  const shown = (part: Part): Part => {
    if (part.kind !== 'figure' || part.diagram === undefined) return part
    const answer = diagramOf(part.diagram)
    if (answer === undefined) return part
    if ('image' in answer) return { ...part, image: answer.image }
    messages.push(messageFor(part, answer))
    return asCode(part, part.diagram)
  }
  const sections = outline.sections.map(section => ({
    ...section,
    parts: section.parts.map(shown),
  }))
  return { ...outline, sections, messages: [...outline.messages, ...messages] }
}

function asCode(part: PartOf<'figure'>, code: string): Part {
  const { image, alt, diagram, missing, ...rest } = part
  void [image, alt, diagram, missing]
  return { ...rest, kind: 'code', code, language: 'mermaid' }
}

function messageFor(
  { origin }: PartOf<'figure'>,
  { problem, hint, rule }: Exclude<DiagramAnswer, { image: string }>,
): Message {
  return {
    rule,
    severity: 'warning',
    line: origin.start,
    column: 1,
    message: `The diagram cannot be drawn, so its source stands there as code: ${problem}.`,
    hint,
  }
}
