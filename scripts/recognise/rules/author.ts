/** What the author wrote for Lectern, in a comment or a block of notes. */
import type { Paragraph, RootContent } from 'mdast'
import { isNotes } from '../../read/speakerNotes.ts'
import { part, passageOf, positionOf } from '../../text/passage.ts'
import { isEmpty, plain } from '../../text/plain.ts'
import type { Group } from '../../types.ts'
import { altsIn } from '../figure.ts'
import { lineOf } from '../line.ts'
import { linesOf } from '../list.ts'
import type { RecognisingRule } from './rule.ts'

/** @returns which comment of the author's a paragraph stands for: `note`, `activity` or `slide` */
export function commentIn(node: RootContent): string | undefined {
  return node.type === 'paragraph'
    ? (node.data as { lectern?: string } | undefined)?.lectern
    : undefined
}

/** A block of notes, with what its pictures show: said, and never shown. */
export const notes: RecognisingRule = {
  id: 'structure/recognise/notes',
  language: 'structure',
  apply: ({ node }, context) => {
    if (!isNotes(node)) return undefined
    const alts = altsIn(node)
    const lines = [...linesOf(node, context), ...(isEmpty(alts.text) ? [] : [lineOf(alts)])]
    const origin = positionOf(node)
    return [
      {
        kind: 'aside',
        lines,
        private: true,
        origin,
        confidence: 1,
        reason: 'a note of the author',
      },
    ]
  },
}

/** `<!-- note: … -->` */
export const noteComment: RecognisingRule = {
  id: 'structure/recognise/note-comment',
  language: 'structure',
  apply: ({ node }, context) => {
    if (commentIn(node) !== 'note') return undefined
    const passage = passageOf((node as Paragraph).children)
    return [
      {
        kind: 'aside',
        lines: context.paragraph(passage).map(sentence => lineOf(sentence)),
        private: true,
        origin: positionOf(node),
        confidence: 1,
        reason: 'a note of the author',
      },
    ]
  },
}

/** "pairs 5min: What would you do?", "hands: Who has led a project? Yes / No / Not yet" */
const ACTIVITY =
  /^(?:(alone|pairs|threes|all|hands)\b)?[\s,]*(?:(\d{1,3})\s*min(?:utes)?\b)?\s*:?\s*/i

/** `<!-- activity: … -->` */
export const activityComment: RecognisingRule = {
  id: 'structure/recognise/activity-comment',
  language: 'structure',
  apply: ({ node }) => {
    if (commentIn(node) !== 'activity') return undefined
    const passage = passageOf((node as Paragraph).children)
    const match = ACTIVITY.exec(plain(passage.text))
    const group = match?.[1]?.toLowerCase() as Group | undefined
    return [
      {
        kind: 'activity',
        task: lineOf(part(passage, match?.[0].length ?? 0)),
        origin: positionOf(node),
        confidence: 1,
        reason: 'an activity of the author',
        ...(group === undefined ? {} : { group }),
        ...(match?.[2] === undefined ? {} : { minutes: Number(match[2]) }),
      },
    ]
  },
}
