/** Quotations. */
import type { RootContent } from 'mdast'
import { part, passageOf, positionOf } from '../../text/passage.ts'
import { plain } from '../../text/plain.ts'
import { lineOf } from '../line.ts'
import { linesOf } from '../list.ts'
import { ofKind, type RecognisingRule } from './rule.ts'

/** What stands before the name of who said it. */
const BY = /^\s*(?:[—–~]|--?)\s*(?=\S)/

/** A block quote that nothing else is, with its author, if one is named. */
export const quotation: RecognisingRule = {
  id: 'structure/recognise/quotation',
  language: 'structure',
  apply: ofKind('blockquote', ({ node }, context) => {
    const last = node.children.length > 1 ? node.children.at(-1) : undefined
    const closing = passageOf(last?.type === 'paragraph' ? last.children : [])
    const mark = BY.exec(plain(closing.text))
    const body = mark === null ? node.children : node.children.slice(0, -1)
    const sentences = body.flatMap(child => linesOf(child as RootContent, context))
    if (sentences.length === 0) return []
    return [
      {
        kind: 'quote',
        origin: positionOf(node),
        confidence: 0.9,
        reason: 'a block quote',
        sentences,
        ...(mark === null ? {} : { by: lineOf(part(closing, mark[0].length)) }),
      },
    ]
  }),
}
