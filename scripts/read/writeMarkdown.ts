/** A tree as Markdown, in the one way in which what was read is written down. */
import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown'

/** Signs that mark nothing in the middle of a line, whatever stands beside them. */
const PLAIN = /^(?:[\p{L}\p{M}\p{N},;?%"'’‘“”„–—…()/ -]|\.(?![-.\w])|:(?!\/)|!(?=.))*$/u
/** What means nothing at the beginning of a line. */
const OPENING = /^\p{L}/u

/** The usual way holds each text against some seventy patterns; most texts need none of them. */
const text: Handle = (node: { value: string }, parent, state, info) => {
  const { value } = node
  const opens = OPENING.test(value) || (isWithin(info.before) && !value.startsWith('('))
  const closes = !value.endsWith(' ') || isWithin(info.after)
  return opens && closes && PLAIN.test(value)
    ? value
    : defaultHandlers.text(node as never, parent, state, info)
}

/** @param beside what stands on one side of a text. @returns whether the line goes on there */
function isWithin(beside: string): boolean {
  return beside !== '' && !/[\r\n]/.test(beside)
}

export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown()],
    handlers: { text },
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
  })
}
