/** Formulas of Word (OMML) in TeX. */
import type { Element } from 'xast'
import { texAsWord } from '../text/formula.ts'
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
import { childrenOf, find, isOn, textOf } from './wordTree.ts'

/** @param math a formula; @returns it as a word that stands for it; nothing for an empty one */
export function formulaOfOmml(math: Element, display: boolean): string {
  const tex = texOf(math)
  if (tex.trim() === '') return ''
  return texAsWord(tex, display)
}

/** @param math an element of a formula, or the whole */
function texOf(math: Element): string {
  const part = (name: string) => {
    const found = find(math, name)
    return found === undefined ? '' : texOf(found)
  }
  switch (math.name) {
    case 'm:r':
      return texOfRun(math)
    case 'm:f':
      return fraction(part('m:num'), part('m:den'))
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      return withScripts(part('m:e'), part('m:sub'), part('m:sup'))
    case 'm:sPre':
      return `${withScripts('{}', part('m:sub'), part('m:sup'))}${part('m:e')}`
    case 'm:rad':
      return root(part('m:e'), part('m:deg'))
    case 'm:limLow':
      return under('', operator(part('m:e')), part('m:lim'))
    case 'm:limUpp':
      return over('', operator(part('m:e')), part('m:lim'))
    case 'm:func':
      return row([operator(part('m:fName')), part('m:e')])
    case 'm:acc':
      return over(signOf(math, 'm:chr', '\u0302'), part('m:e'))
    case 'm:bar':
      return `\\${signOf(math, 'm:pos', 'bot') === 'top' ? 'over' : 'under'}line{${part('m:e')}}`
    case 'm:groupChr': {
      const put = signOf(math, 'm:pos', 'bot') === 'top' ? over : under
      return put(signOf(math, 'm:chr', '⏟'), part('m:e'))
    }
    case 'm:nary':
      return row([
        withScripts(signs(signOf(math, 'm:chr', '∫')), part('m:sub'), part('m:sup')),
        part('m:e'),
      ])
    case 'm:d': {
      const separator = signOf(math, 'm:sepChr', '|')
      const inner = entries(math, 'm:e').join(
        separator === '|' ? ' \\mid ' : ` ${signs(separator)} `,
      )
      return between(signOf(math, 'm:begChr', '('), inner, signOf(math, 'm:endChr', ')'))
    }
    case 'm:m':
      return matrix(elementsOf(math, 'm:mr').map(line => entries(line, 'm:e')))
    case 'm:eqArr':
      return `\\begin{aligned} ${entries(math, 'm:e').join(' \\\\ ')} \\end{aligned}`
    default:
      return row(childrenOf(math).map(child => (/Pr$/.test(child.name) ? '' : texOf(child))))
  }
}

/** Words that are said to be plain are words; the rest are signs. */
function texOfRun(run: Element): string {
  const said = textOf(run)
  const plain = find(find(run, 'm:rPr'), 'm:nor')
  const isWords = plain !== undefined && isOn(plain) && /\p{L}/u.test(said)
  return isWords ? inWords(said) : signs(said.replace(/\s+/g, ' '))
}

/** The name of a function, or what stands for it. */
function operator(name: string): string {
  const bare = /^(?:\\text\{([^{}]*)\}|([A-Za-z]+))$/.exec(name.trim())
  const word = (bare?.[1] ?? bare?.[2])?.trim()
  return word === undefined || word === '' ? name : named(word)
}

function elementsOf(math: Element, name: string): Element[] {
  return childrenOf(math).filter(child => child.name === name)
}

function entries(math: Element, name: string): string[] {
  return elementsOf(math, name).map(texOf)
}

/** A sign among the properties: the one that is set, or the usual one. */
function signOf(math: Element, name: string, usual: string): string {
  const properties = find(math, `${math.name}Pr`)
  return find(properties, name)?.attributes['m:val'] ?? usual
}
