/** Styles of a drawing: what is not on the list is left out, and the rest is written anew from what was understood. */
import * as css from 'css-tree'
import { embeddedPictureIn, referenceIn } from './address.ts'
import { FUNCTIONS, PROPERTIES, UNITS } from './allowed.ts'

/** A value without calls, quotes and escapes: most of them, and nothing to look at. */
const BARE = /^[\w\s.,#%+-]*$/

/** The same few styles are said of thousands of shapes. */
type Memory = Map<string, string | undefined>

export interface Styles {
  /** @returns the value of an attribute that a style could say too; undefined when nothing of it may stay */
  value: (text: string) => string | undefined
  /** @returns what a `style` attribute says */
  declarations: (text: string) => string
  /** @returns a style sheet */
  sheet: (text: string) => string
  /** the rules of all sheets so far that name places of the drawing */
  rules: PaintRule[]
}

/** A rule of a style sheet that draws with parts of the drawing. */
export interface PaintRule {
  /** what it is for: an element's name, `.class`, `#id`, or `*` */ names: string[]
  /** properties and values that name a place */ declarations: [string, string][]
}

/** Styles of one drawing, each looked at once. */
export function stylesOf(): Styles {
  const values: Memory = new Map()
  const lists: Memory = new Map()
  const rules: PaintRule[] = []
  return {
    value: text => (BARE.test(text) ? text : remembered(values, text, valueOf)),
    declarations: text => remembered(lists, text, listOf) ?? '',
    sheet: text => sheetOf(text, rules),
    rules,
  }
}

function remembered(
  memory: Memory,
  text: string,
  work: (text: string) => string | undefined,
): string | undefined {
  if (!memory.has(text)) memory.set(text, work(text))
  return memory.get(text)
}

function valueOf(text: string): string | undefined {
  const value = parsed(text, 'value')
  return value?.type === 'Value' ? safeValue(value) : undefined
}

function listOf(text: string): string {
  const list = parsed(text, 'declarationList')
  return list?.type === 'DeclarationList' ? writtenOut(declarationsOf(list.children)) : ''
}

function sheetOf(text: string, rules: PaintRule[]): string {
  const sheet = parsed(text, 'stylesheet')
  return sheet?.type === 'StyleSheet' ? rulesOf(sheet.children, rules) : ''
}

/** What cannot be understood is nothing. */
function parsed(text: string, context: 'value' | 'declarationList' | 'stylesheet') {
  try {
    return css.parse(text, { context, parseCustomProperty: true })
  } catch {
    return undefined
  }
}

function rulesOf(nodes: css.List<css.CssNode>, rules: PaintRule[]): string {
  return nodes
    .toArray()
    .map(node => {
      if (node.type === 'Rule') return ruleOf(node, rules)
      return node.type === 'Atrule' ? mediaOf(node, rules) : ''
    })
    .filter(rule => rule !== '')
    .join('\n')
}

function ruleOf({ prelude, block }: css.Rule, rules: PaintRule[]): string {
  if (prelude.type !== 'SelectorList' || has(prelude, node => node.type === 'Raw')) return ''
  const declarations = declarationsOf(block.children)
  const places = declarations.filter(([, value]) => value.includes('url(#'))
  if (places.length > 0) rules.push({ names: namesOf(prelude), declarations: places })
  return declarations.length === 0 ? '' : `${css.generate(prelude)} { ${writtenOut(declarations)} }`
}

/**
 * What each selector is for, by one name of its last part; `*` when it has none, so that it is
 * never for too little.
 */
function namesOf({ children }: css.SelectorList): string[] {
  return children.toArray().map(selector => {
    if (selector.type !== 'Selector') return '*'
    const parts = selector.children.toArray()
    const last = parts.slice(parts.findLastIndex(part => part.type === 'Combinator') + 1)
    const names = last.flatMap(part => {
      if (part.type === 'ClassSelector') return [`.${css.ident.decode(part.name)}`]
      if (part.type === 'IdSelector') return [`#${css.ident.decode(part.name)}`]
      return part.type === 'TypeSelector' && /^\w+$/.test(part.name) ? [part.name] : []
    })
    return names.at(-1) ?? '*'
  })
}

/** The one at-rule that draws: others load, name or animate. */
function mediaOf({ name, prelude, block }: css.Atrule, rules: PaintRule[]): string {
  const isPlain =
    name.toLowerCase() === 'media' &&
    prelude?.type === 'AtrulePrelude' &&
    !has(prelude, node => ['Raw', 'Url', 'Function', 'String'].includes(node.type))
  if (!isPlain || block === null) return ''
  const inner = rulesOf(block.children, rules)
  return inner === '' ? '' : `@media ${css.generate(prelude)} {\n${inner}\n}`
}

type Declaration = [property: string, value: string]

function declarationsOf(nodes: css.List<css.CssNode>): Declaration[] {
  return nodes.toArray().flatMap(node => (node.type === 'Declaration' ? declarationOf(node) : []))
}

function declarationOf({ property, value, important }: css.Declaration): Declaration[] {
  const isOwn = /^--[\w-]+$/.test(property)
  const name = isOwn ? property : property.toLowerCase()
  if ((!isOwn && !PROPERTIES.has(name)) || value.type !== 'Value') return []
  // Nobody knows where a property of one's own is used: it holds no places.
  if (isOwn && has(value, node => node.type === 'Url')) return []
  const text = safeValue(value)
  return text === undefined ? [] : [[name, `${text}${important === true ? ' !important' : ''}`]]
}

function writtenOut(declarations: Declaration[]): string {
  return declarations.map(([property, value]) => `${property}: ${value}`).join('; ')
}

/** An address that may not be loaded draws what one draws that cannot be: nothing, or what stands beside it. */
function safeValue(value: css.Value): string | undefined {
  const parts = value.children.toArray()
  const kept = parts.flatMap((part): css.CssNode[] => (part.type === 'Url' ? urlOf(part) : [part]))
  if (kept.some(part => part.type !== 'Url' && !isPlain(part))) return undefined
  if (kept.length === 0) return parts.length === 0 ? undefined : 'none'
  return css.generate({ ...value, children: new css.List<css.CssNode>().fromArray(kept) })
}

function urlOf(node: css.Url): css.Url[] {
  const place = referenceIn(node.value)
  const address = place === undefined ? embeddedPictureIn(node.value) : `#${place}`
  return address === undefined ? [] : [{ ...node, value: address }]
}

/** Names of fonts, and paths: no string of a drawing needs more. */
const PLAIN_STRING = /^[\p{L}\p{N}\s.,'&+_-]*$/u

/** Whether a part of a value can do nothing but say a length, a colour, a word or a number. */
function isPlain(part: css.CssNode): boolean {
  return !has(part, node => !isPlainNode(node))
}

function isPlainNode(node: css.CssNode): boolean {
  switch (node.type) {
    case 'Number':
    case 'Percentage':
    case 'Operator':
    case 'Parentheses':
    case 'Value':
    case 'WhiteSpace':
      return true
    case 'Identifier':
      return !node.name.includes('\\')
    case 'Dimension':
      return UNITS.has(node.unit.toLowerCase())
    case 'Hash':
      return /^[\da-f]+$/i.test(node.value)
    case 'String':
      return PLAIN_STRING.test(node.value)
    case 'Function':
      return FUNCTIONS.has(node.name.toLowerCase())
    default:
      return false
  }
}

function has(node: css.CssNode, test: (node: css.CssNode) => boolean): boolean {
  return css.find(node, test) !== null
}
