/**
 * Every regular expression of the project, and the texts that make a backtracking engine try the most: what the pattern
 * begins with, then what one of its repetitions takes, a great many times, then something that it cannot end with.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { AST } from '@eslint-community/regexpp'
import ts from 'typescript'
import { anyOf, sequence } from '../scripts/text/anyOf.ts'
import { acceptsOf, childrenOf, treeOf } from './backtracking.ts'

export interface Found {
  /** `scripts/read/encoding.ts:44` */ place: string
  pattern: RegExp
}

/**
 * @param folders below `root`
 * @returns every literal, and every `new RegExp` whose text can be told from its own file
 */
export function patternsIn(root: string, folders: string[]): Found[] {
  return folders
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name =>
        join(root, folder, name),
      ),
    )
    .filter(file => /\.(?:ts|mjs|vue)$/.test(file))
    .sort()
    .flatMap(file => patternsOf(file, relative(root, file)))
}

function patternsOf(file: string, name: string): Found[] {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(
    file,
    file.endsWith('.vue') ? scriptOf(text) : text,
    ts.ScriptTarget.Latest,
    true,
  )
  const found: Found[] = []
  const visit = (node: ts.Node) => {
    const place = () => `${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) found.push({ place: place(), pattern: literal(node) })
    if (isAssembled(node)) {
      found.push({ place: place(), pattern: assembled(node, source) })
      return
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp')
      found.push({ place: place(), pattern: built(node, source) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function literal({ text }: ts.RegularExpressionLiteral): RegExp {
  const end = text.lastIndexOf('/')
  return new RegExp(text.slice(1, end), text.slice(end + 1))
}

const ASSEMBLERS = new Map([
  ['anyOf', anyOf],
  ['sequence', sequence],
])

/** Whether it is a pattern that is put together of pieces, which are looked at as one. */
function isAssembled(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ASSEMBLERS.has(node.expression.getText())
}

function assembled(call: ts.CallExpression, source: ts.SourceFile): RegExp {
  const assemble = ASSEMBLERS.get(call.expression.getText()) ?? anyOf
  return assemble(...call.arguments.flatMap(piece => pieceOf(piece, source)))
}

function pieceOf(node: ts.Node, source: ts.SourceFile): RegExp[] {
  if (ts.isRegularExpressionLiteral(node)) return [literal(node)]
  if (isAssembled(node)) return [assembled(node, source)]
  return ts.isIdentifier(node) ? source.statements.flatMap(one => named(node.text, one)) : []
}

/** @returns the pattern that a statement gives a name to */
function named(name: string, statement: ts.Statement): RegExp[] {
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap(declared => {
    const { initializer } = declared
    const isIt = initializer !== undefined && declared.name.getText() === name
    return isIt && ts.isRegularExpressionLiteral(initializer) ? [literal(initializer)] : []
  })
}

/** The lines of a component that are no script become empty, so that the others keep their numbers. */
function scriptOf(component: string): string {
  let inside = false
  return component
    .split('\n')
    .map(line => {
      if (line.startsWith('</script')) inside = false
      const kept = inside ? line : ''
      if (line.startsWith('<script')) inside = true
      return kept
    })
    .join('\n')
}

/** A pattern that is put together: constants of the file as they are, anything else as a word. */
function built(node: ts.NewExpression, source: ts.SourceFile): RegExp {
  const textOf = (expression: ts.Node | undefined): string => {
    if (expression === undefined) return ''
    if (ts.isStringLiteralLike(expression)) return expression.text
    if (ts.isTemplateExpression(expression))
      return (
        expression.head.text +
        expression.templateSpans.map(span => textOf(span.expression) + span.literal.text).join('')
      )
    if (ts.isIdentifier(expression)) return constantOf(expression.text, source) ?? 'word'
    return 'word'
  }
  const [text, flags] = node.arguments ?? []
  const known = flags !== undefined && ts.isStringLiteralLike(flags) ? flags.text : ''
  return new RegExp(textOf(text), known)
}

function constantOf(name: string, source: ts.SourceFile): string | undefined {
  let value: string | undefined
  const visit = (node: ts.Node) => {
    if (
      ts.isVariableDeclaration(node) &&
      node.name.getText() === name &&
      node.initializer !== undefined &&
      ts.isStringLiteralLike(node.initializer)
    )
      value = node.initializer.text
    ts.forEachChild(node, visit)
  }
  visit(source)
  return value
}

/** What stands for its kind in any pattern. */
const LETTERS = [
  'a',
  'A',
  '0',
  '_',
  ' ',
  '\t',
  '\n',
  '-',
  '.',
  ',',
  '<',
  '"',
  '\u00E9',
  '\u6F22',
  '!',
]
/** What few patterns end with. */
const ENDS = ['', '\u0001', '\n<a']
/** Words of a part of a pattern, at most: the first few show its shape. */
const MOST = 8
/** A repetition of fewer than this many is none. */
const MANY = 20

export interface Attack {
  before: string
  pump: string
  after: string
}

/** @returns texts for a pattern; each grows with the number of times that its pump stands */
export function attacksOn(pattern: RegExp): Attack[] {
  const tree = treeOf(pattern)
  // Without a repetition, each place of a text costs the same.
  if (!repeats(tree)) return []
  const letters = [...new Set([...LETTERS, ...lettersIn(tree)])]
  const words = wordsWith(letters, pattern.flags.replace(/[^ius]/g, ''))
  const found = new Map<string, Attack>()
  const add = (before: string, pump: string) => {
    if (pump === '') return
    for (const after of ENDS)
      found.set(JSON.stringify([before, pump, after]), { before, pump, after })
  }
  for (const { before, pumps } of placesIn(tree, words)) {
    // All that comes before may itself be tried again and again, from its beginning or from the middle of a word.
    add('', before)
    add('a', before)
    for (const pump of pumps) {
      add('', pump)
      add(before, pump)
      add('', before + pump)
      for (const other of pumps.slice(0, 4)) add(before, pump + other)
    }
  }
  for (const letter of letters) {
    add('', letter)
    add('a', letter)
  }
  return [...found.values()]
}

function repeats(node: AST.Node): boolean {
  return (node.type === 'Quantifier' && node.max > MANY) || childrenOf(node).some(repeats)
}

function lettersIn(tree: AST.Pattern): string[] {
  const found = new Set<string>()
  const visit = (node: AST.Node) => {
    if (node.type === 'Character') found.add(String.fromCodePoint(node.value))
    childrenOf(node).forEach(visit)
  }
  visit(tree)
  return [...found].slice(0, 20)
}

type Words = (node: AST.Node) => string[]

/** @returns a function from a part of a pattern to a few of the words that it takes */
function wordsWith(letters: string[], flags: string): Words {
  const known = new Map<AST.Node, string[]>()
  const find = (node: AST.Node): string[] => {
    switch (node.type) {
      case 'Character':
        return [String.fromCodePoint(node.value)]
      case 'CharacterSet':
      case 'CharacterClass':
        return letters.filter(acceptsOf(node.raw, flags)).slice(0, MOST)
      case 'Group':
      case 'CapturingGroup':
      case 'Pattern':
        return few(node.alternatives.flatMap(alternative => words(alternative).slice(0, 3)))
      case 'Alternative':
        return rangeOf(node.elements, words)
      case 'Quantifier':
        return few([
          ...(node.min === 0 ? [''] : []),
          ...words(node.element).map(word => word.repeat(Math.max(1, Math.min(node.min, 10)))),
        ])
      default:
        return ['']
    }
  }
  const words: Words = node => {
    const before = known.get(node) ?? find(node)
    known.set(node, before)
    return before
  }
  return words
}

function rangeOf(elements: AST.Node[], words: Words): string[] {
  return elements.reduce<string[]>((before, element) => joined(before, words(element)), [''])
}

function few(words: string[]): string[] {
  return [...new Set(words)].slice(0, MOST)
}

/** A few of all ways to put two together: each of the first with the first, each of the second with the first. */
function joined(before: string[], after: string[]): string[] {
  const [first = ''] = before
  const [next = ''] = after
  return few([...before.map(word => word + next), ...after.map(word => first + word)])
}

interface Place {
  /** what a text must begin with to get there */ before: string
  /** what may stand there many times */ pumps: string[]
}

/** Ways to a place, at most. */
const WAYS = 3
/** Parts that stand beside each other and may come again together, at most. */
const NEIGHBOURS = 6

/** Every place in a pattern, with the shortest and the fullest way to it. */
function placesIn(tree: AST.Pattern, words: Words): Place[] {
  const places: Place[] = []
  const visit = (node: AST.Node, ways: string[]) => {
    if (node.type === 'Alternative') {
      let before = ways
      node.elements.forEach((element, index) => {
        visit(element, before)
        // What follows a repetition may be taken by the repetition itself.
        if (node.elements.slice(0, index).some(repeats))
          for (
            let end = index + 1;
            end <= Math.min(node.elements.length, index + NEIGHBOURS);
            end += 1
          )
            places.push(
              ...pumping(before, rangeOf(node.elements.slice(index, end), words).slice(0, WAYS)),
            )
        before = [...new Set(joined(before, words(element)))].slice(0, WAYS)
        places.push(...pumping(before, []))
      })
      return
    }
    if (node.type === 'Quantifier' && node.max > MANY)
      places.push(...pumping(ways, [...words(node.element), ...LETTERS]))
    for (const child of childrenOf(node)) visit(child, ways)
  }
  visit(tree, [''])
  return places
}

function pumping(ways: string[], pumps: string[]): Place[] {
  return ways.map(before => ({ before, pumps: [...new Set(pumps)].filter(pump => pump !== '') }))
}
