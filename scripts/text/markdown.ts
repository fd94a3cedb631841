/** Text as inline Markdown: the notation of components/inlineMarkdown.ts, in which it reaches the layouts. */
import { parseInline } from '../../components/inlineMarkdown.ts'
import { formulaSource } from '../../components/formulaNotation.ts'
import { legible } from './formula.ts'
import { keptFor } from './kept.ts'
import { normalise } from './normalise.ts'
import { GAP, plainOf } from './plain.ts'
import { asText, type Inline, type Text } from './text.ts'

const known = keptFor((text: Text) => written(normalise(text.children.map(drawn))))

/**
 * Characters are escaped only where they would mean something, so that plain text stays plain.
 * @returns a string that `parseInline` reads back as the same text
 */
export function markdown(text: Text): string {
  return known(text)
}

/** @param source inline Markdown; @returns the text that it stands for */
export function parseText(source: string): Text {
  return asText(parseInline(source))
}

/** The notation has no gaps; there they are the characters that they look like. */
function drawn(node: Inline): Inline {
  if (node.type === 'blank') return { type: 'text', value: GAP }
  return 'children' in node ? { ...node, children: node.children.map(drawn) } : node
}

function written(nodes: Inline[]): string {
  const expected = JSON.stringify(nodes)
  const attempts: [boolean, string][] = [
    [false, '_'],
    [true, '_'],
    [true, '*'],
  ]
  for (const [escape, mark] of attempts) {
    const source = inner(nodes, escape, mark)
    if (JSON.stringify(parseInline(source)) === expected) return source
  }
  // Marks that touch in a way that the notation cannot write: the words matter more than the marks.
  return escapeText(legible(plainOf(nodes)))
}

function inner(nodes: Inline[], escape: boolean, mark: string): string {
  return nodes.map(node => write(node, escape, mark)).join('')
}

function write(node: Inline, escape: boolean, mark: string): string {
  switch (node.type) {
    case 'text':
      return escape ? escapeText(node.value) : node.value
    case 'blank':
      return escapeText(GAP)
    case 'break':
      return '\\\n'
    case 'formula':
      return formulaSource(node.tex, node.display === true)
    case 'code':
      return writeCode(node.value)
    case 'link':
      return `[${inner(node.children, escape, mark)}](${writeAddress(node.url)})`
    case 'strong':
      return `**${inner(node.children, escape, mark)}**`
    case 'delete':
      return `~~${inner(node.children, escape, mark)}~~`
    case 'emphasis':
      return `${mark}${inner(node.children, escape, mark)}${mark}`
  }
}

function writeCode(value: string): string {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^[` ]|[` ]$/.test(value) ? ' ' : ''
  return `${fence}${pad}${value}${pad}${fence}`
}

function writeAddress(url: string): string {
  return /^[^\s()<>\\]+$/.test(url) ? url : `<${url.replace(/[\\<>]/g, '\\$&')}>`
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]~$]/g, '\\$&')
}
