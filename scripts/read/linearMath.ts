/** Formulas in one line of plain characters: "(a + b)/2", "x^2", "√(n)". */
import type { Element, Nodes } from 'hast'

/** Parts that stand beside each other; brackets and marks stand close. */
export function row(parts: string[]): string {
  return parts
    .filter(part => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/([([{|⟨⌊⌈]) /g, '$1')
    .replace(/ ([)\]}⟩⌋⌉,;!′])/g, '$1')
    .trim()
}

export function fraction(above: string, below: string): string {
  return `${grouped(above)}/${grouped(below)}`
}

export function raisedTo(base: string, power: string): string {
  return power === '' ? base : `${grouped(base)}^${grouped(power)}`
}

export function withIndex(base: string, index: string): string {
  return index === '' ? base : `${base}_${grouped(index)}`
}

export function root(of: string, degree = ''): string {
  return `${degree}√(${of})`
}

/** What is more than one sign stands in brackets. */
function grouped(text: string): string {
  return /^[\p{L}\p{M}\p{N}.,]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`
}

/** Signs that are not drawn: function application, invisible times, separator, plus. */
const INVISIBLE = /[\u2061-\u2064]/g

/** @param math an element of MathML; its annotations are another form of the same */
export function linearMathMl(math: Element): string {
  const parts = math.children.flatMap(child => partOf(child))
  const [first = '', second = '', third = ''] = parts
  switch (math.tagName) {
    case 'mfrac':
      return fraction(first, second)
    case 'msup':
      return raisedTo(first, second)
    case 'msub':
      return withIndex(first, second)
    case 'msubsup':
    case 'munderover':
      return raisedTo(withIndex(first, second), third)
    case 'munder':
      return withIndex(first, second)
    case 'msqrt':
      return root(row(parts))
    case 'mroot':
      return root(first, second)
    case 'mtr':
    case 'mlabeledtr':
      return parts.join(', ')
    case 'mtable':
      return parts.join('; ')
    default:
      return row(parts)
  }
}

function partOf(node: Nodes): string[] {
  if (node.type === 'text') {
    const text = node.value.replace(INVISIBLE, '').trim()
    return text === '' ? [] : [text]
  }
  return node.type !== 'element' || /^annotation/.test(node.tagName) ? [] : [linearMathMl(node)]
}
