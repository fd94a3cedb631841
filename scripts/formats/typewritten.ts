/** What a Word document sets in a typewriter's face, which is how people mark code. */

/** Styles that writers and converters use for code. */
export const CODE_STYLES = [
  'Code',
  'Source Code',
  'Code Block',
  'HTML Preformatted',
  'Preformatted Text',
]
/** A style of our own for words in a typewriter's face. */
export const INLINE_CODE = 'Lectern Inline Code'
const TYPEWRITER = /courier|consolas|mono\b|monaco|menlo|andale|inconsolata|source code/i
/** What hardly stands in prose. */
const CODE_SIGNS = /[{}()[\];=<>]|^\s{2,}\S|^\s*(?:\$|#|\/\/)/

interface WordNode {
  type: string
  children?: WordNode[]
  value?: string
  font?: string | null
  styleName?: string | null
  styleId?: string | null
}

/**
 * Paragraphs in a typewriter's face that hold signs of code are code, with those around them;
 * single words in it too.
 */
export function typewritten<T>(document: T): T {
  const node = document as WordNode
  if (node.children === undefined) return document
  const children = node.children.map(child =>
    child.type === 'paragraph' ? child : typewritten(child),
  )
  const isTyped = (child: WordNode | undefined) =>
    child?.type === 'paragraph' &&
    textOf(child).trim() !== '' &&
    runsOf(child).every(run => TYPEWRITER.test(run.font ?? '') || textOf(run).trim() === '')
  for (let from = 0; from < children.length; from += 1) {
    const first = children[from]
    let to = from
    while (isTyped(children[to])) to += 1
    const isCode = children.slice(from, to).some(child => CODE_SIGNS.test(textOf(child)))
    for (let index = from; isCode && index < to; index += 1)
      children[index] = { ...(children[index] as WordNode), styleName: 'Code', styleId: 'Code' }
    if (to === from && first?.type === 'paragraph') children[from] = withTypedWords(first)
    from = Math.max(from, to - 1)
  }
  return { ...node, children } as T
}

function withTypedWords(paragraph: WordNode): WordNode {
  return {
    ...paragraph,
    children:
      paragraph.children?.map(run =>
        run.type === 'run' && TYPEWRITER.test(run.font ?? '') && textOf(run).trim() !== ''
          ? { ...run, styleName: INLINE_CODE, styleId: INLINE_CODE }
          : run,
      ) ?? [],
  }
}

function runsOf(node: WordNode): WordNode[] {
  return node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf)
}

function textOf(node: WordNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('')
}
