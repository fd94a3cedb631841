/** Formulas of pages: the TeX that they carry, else what their MathML says, in TeX. */
import type { Element, Nodes } from 'hast'
import { texAsWord } from '../text/formula.ts'
import { text } from './elements.ts'
import {
  between,
  fraction,
  inWords,
  matrix,
  named,
  over,
  root,
  row,
  signs,
  under,
  withScripts,
} from './mathTex.ts'

/** @param math an element of MathML; @returns it as a word that stands for a formula; nothing for an empty one */
export function formulaOfMath(
  math: Element,
  display = math.properties.display === 'block',
): string {
  const tex = withoutStyle(annotation(math) ?? String(math.properties.alttext ?? '')) || texOf(math)
  if (tex.trim() === '') return ''
  return texAsWord(tex, display)
}

/** Wikipedia wraps each formula in its size. */
export function withoutStyle(tex: string): string {
  return (/^\s*\{\\(?:displaystyle|textstyle)\s([^]*)\}\s*$/.exec(tex)?.[1] ?? tex).trim()
}

function annotation(math: Element): string | undefined {
  for (const child of math.children) {
    if (child.type !== 'element') continue
    const isTex =
      child.tagName === 'annotation' && /tex/i.test(String(child.properties.encoding ?? ''))
    if (isTex) return text(child).trim()
    const found = child.tagName === 'semantics' ? annotation(child) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function texOf(math: Element): string {
  const parts = math.children.flatMap(partOf)
  const [first = '', second = '', third = ''] = parts
  switch (math.tagName) {
    case 'mi': {
      const name = text(math).trim()
      return [...name].length > 1 ? named(name) : signs(name)
    }
    case 'mn':
    case 'mo':
      return signs(text(math).trim())
    case 'mtext':
    case 'ms':
      return text(math).trim() === '' ? '' : inWords(text(math))
    case 'mspace':
      return '\\;'
    case 'mfrac':
      return fraction(first, second)
    case 'msup':
      return withScripts(first, '', second)
    case 'msub':
      return withScripts(first, second, '')
    case 'msubsup':
    case 'munderover':
      return withScripts(first, second, third)
    case 'munder':
      return under(secondSign(math), first, second)
    case 'mover':
      return over(secondSign(math), first, second)
    case 'msqrt':
      return root(row(parts))
    case 'mroot':
      return root(first, second)
    case 'mfenced': {
      const { open = '(', close = ')' } = math.properties
      return between(String(open), parts.join(', '), String(close))
    }
    case 'mtable':
      return matrix(childrenOf(math).map(line => childrenOf(line).map(texOf)))
    default:
      return row(parts)
  }
}

/** What stands above or below, as it was written: a mark that TeX writes in another way is none for `signs`. */
function secondSign(math: Element): string {
  const second = childrenOf(math)[1]
  return second === undefined ? '' : text(second).trim()
}

function childrenOf(math: Element): Element[] {
  return math.children.filter(child => child.type === 'element')
}

function partOf(node: Nodes): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [signs(node.value.trim())]
  return node.type !== 'element' || /^annotation|^mphantom$/.test(node.tagName) ? [] : [texOf(node)]
}
