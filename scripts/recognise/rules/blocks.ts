/** Passages that Markdown itself names: lists, code, pictures, prose. */
import { passageOf, passageOn, positionOf } from '../../text/passage.ts'
import { isEmpty } from '../../text/plain.ts'
import { diagramOf } from '../diagram.ts'
import { figureOf } from '../figure.ts'
import { lineOf } from '../line.ts'
import { linesOf, pointsOf } from '../list.ts'
import { ofKind, sentencesIn, type RecognisingRule } from './rule.ts'

/** A paragraph that holds nothing but pictures. */
export const onlyPictures: RecognisingRule = {
  id: 'structure/recognise/only-pictures',
  language: 'structure',
  apply: ofKind('paragraph', ({ node }) =>
    isEmpty(passageOf(node.children).text) ? [] : undefined,
  ),
}

export const list: RecognisingRule = {
  id: 'structure/recognise/list',
  language: 'structure',
  apply: ofKind('list', ({ node }, context) =>
    [pointsOf(node, context)].filter(({ items }) => items.length > 0),
  ),
}

/** Mermaid's language is code that is shown as a picture. */
export const diagram: RecognisingRule = {
  id: 'structure/recognise/diagram',
  language: 'structure',
  apply: ofKind('code', ({ node }) => {
    const drawn = diagramOf(node)
    return drawn === undefined ? undefined : [drawn]
  }),
}

export const code: RecognisingRule = {
  id: 'structure/recognise/code',
  language: 'structure',
  apply: ofKind('code', ({ node }) => {
    const origin = positionOf(node)
    return [
      {
        kind: 'code',
        code: node.value,
        origin,
        confidence: 1,
        reason: 'a code block',
        ...(node.lang ? { language: node.lang } : {}),
        ...(node.data?.lines === undefined ? {} : { lines: node.data.lines }),
        ...(node.meta ? { caption: lineOf(passageOn(origin.start, node.meta)) } : {}),
      },
    ]
  }),
}

/** A picture that stands alone, such as one of a heading. */
export const picture: RecognisingRule = {
  id: 'structure/recognise/picture',
  language: 'structure',
  apply: ofKind('image', ({ node }) => [figureOf(node)]),
}

export const prose: RecognisingRule = {
  id: 'structure/recognise/prose',
  language: 'structure',
  apply: ofKind('paragraph', ({ node }, context) => {
    const sentences = sentencesIn(node, context).map(one => lineOf(one))
    const origin = positionOf(node)
    return [{ kind: 'prose', sentences, origin, confidence: 1, reason: 'a paragraph' }]
  }),
}

/** Lines between passages, and where links lead. */
const SILENT = new Set(['thematicBreak', 'definition'])

/** All else, such as footnotes: the speaker has it. */
export const spoken: RecognisingRule = {
  id: 'structure/recognise/spoken',
  language: 'structure',
  apply: ({ node }, context) => {
    const lines = SILENT.has(node.type) ? [] : linesOf(node, context)
    if (lines.length === 0) return []
    const name = node.type === 'footnoteDefinition' ? 'footnote' : node.type
    const reason = `a ${name} goes to the notes`
    return [{ kind: 'aside', lines, origin: positionOf(node), confidence: 1, reason }]
  },
}
