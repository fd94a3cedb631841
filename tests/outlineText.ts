/** An outline as a person reads it: each heading, and below it what its passages are. */
import { linesOfItem, type Outline, type Part } from '../scripts/recognise/outline.ts'
import { plain } from '../scripts/text/plain.ts'
import type { ArticleLine, LeftOut, Line } from '../scripts/types.ts'

/** @returns a line for each heading, part and line of the article, and what is left out */
export function outlineText({ title, sections }: Outline, leftOut: LeftOut[]): string {
  return [
    `title: ${plain(title.text)}`,
    ...sections.flatMap(({ heading, depth, parts }) => [
      '',
      heading === undefined ? '(no heading)' : `${'#'.repeat(depth)} ${plain(heading.text)}`,
      ...parts.flatMap(part => [`  ${part.kind}: ${part.reason}`, ...said(part)]),
    ]),
    ...(leftOut.length === 0 ? [] : ['', 'left out']),
    ...leftOut.map(({ text, reason }) => `  ${reason}: ${text.replace(/\s+/g, ' ')}`),
    '',
  ].join('\n')
}

function said(part: Part): string[] {
  const intro = part.intro === undefined ? [] : [`    (${plain(part.intro.text)})`]
  return [...intro, ...linesOf(part).map(line => `    ${line}`)]
}

function linesOf(part: Part): string[] {
  switch (part.kind) {
    case 'points':
      return part.items.map(item => `- ${texts(linesOfItem(item)).join(' / ')}`)
    case 'comparison':
      return [row(part.subjects), ...part.rows.map(({ aspect, cells }) => row([aspect, ...cells]))]
    case 'contrast':
      return part.sides.map(
        (side, index) => `${row(part.subjects.slice(index, index + 1))}: ${row(side)}`,
      )
    case 'table':
      return [part.header, ...part.rows].map(row)
    case 'figure':
      return [`${part.image}: ${part.alt}`]
    case 'code':
      return part.code.split('\n')
    case 'aside':
      return texts(part.lines)
    case 'activity':
      return texts([part.task])
    case 'definition':
      return [`[${plain(part.term.text)}]`, ...texts(part.sentences)]
    default:
      return texts(part.sentences)
  }
}

function row(lines: Line[]): string {
  return texts(lines).join(' | ')
}

function texts(lines: readonly (Line | ArticleLine)[]): string[] {
  return lines.map(({ text }) => plain(text))
}
