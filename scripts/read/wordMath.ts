/** Formulas of Word (OMML) in one line of plain characters. */
import type { Element } from 'xast'
import { fraction, raisedTo, root, row, withIndex } from './linearMath.ts'
import { childrenOf, find, textOf } from './wordTree.ts'

/** @param math an element of a formula, or the whole */
export function linearOmml(math: Element): string {
  const part = (name: string) => {
    const found = find(math, name)
    return found === undefined ? '' : linearOmml(found)
  }
  switch (math.name) {
    case 'm:r':
      return textOf(math).trim()
    case 'm:f':
      return fraction(part('m:num'), part('m:den'))
    case 'm:sSup':
      return raisedTo(part('m:e'), part('m:sup'))
    case 'm:sSub':
      return withIndex(part('m:e'), part('m:sub'))
    case 'm:sSubSup':
    case 'm:sPre':
      return raisedTo(withIndex(part('m:e'), part('m:sub')), part('m:sup'))
    case 'm:rad':
      return root(part('m:e'), part('m:deg'))
    case 'm:limLow':
      return withIndex(part('m:e'), part('m:lim'))
    case 'm:limUpp':
      return raisedTo(part('m:e'), part('m:lim'))
    case 'm:nary':
      return row([
        raisedTo(withIndex(signOf(math, 'm:chr', '∫'), part('m:sub')), part('m:sup')),
        part('m:e'),
      ])
    case 'm:d': {
      const inner = entries(math, 'm:e').join(` ${signOf(math, 'm:sepChr', '|')} `)
      return `${signOf(math, 'm:begChr', '(')}${inner}${signOf(math, 'm:endChr', ')')}`
    }
    case 'm:m':
      return entries(math, 'm:mr').join('; ')
    case 'm:mr':
      return entries(math, 'm:e').join(', ')
    case 'm:eqArr':
      return entries(math, 'm:e').join('; ')
    default:
      return row(childrenOf(math).map(child => (/Pr$/.test(child.name) ? '' : linearOmml(child))))
  }
}

function entries(math: Element, name: string): string[] {
  return childrenOf(math)
    .filter(child => child.name === name)
    .map(linearOmml)
}

/** A sign among the properties: the one that is set, or the usual one. */
function signOf(math: Element, name: string, usual: string): string {
  const properties = find(math, `${math.name}Pr`)
  return find(properties, name)?.attributes['m:val'] ?? usual
}
