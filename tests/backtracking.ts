/**
 * A backtracking matcher that counts its steps, so that growth is measured exactly and alike on every machine. It tries
 * what JavaScript's own engines try, in the same order.
 */
import { RegExpParser, type AST } from '@eslint-community/regexpp'

export interface Run {
  /** one for each character looked at and each assertion tried */ steps: number
  /** where the first match stands; undefined for none */ match?: [number, number]
}

/** Goes on behind what was matched; false where nothing further fits. */
type Next = (at: number) => boolean
type Matcher = (at: number, next: Next) => boolean

/** A count of steps that no test needs to see the end of. */
class TooMany extends Error {}

/**
 * @param pattern without the flag y.
 * @returns a function that looks through a text as `exec`, or with the flag g as `replace`, does
 */
export function counted(pattern: RegExp): (text: string, most?: number) => Run {
  const { flags } = pattern
  const isUnicode = flags.includes('u')
  const tree = treeOf(pattern)
  let [text, steps, limit] = ['', 0, Infinity]
  let groups: ([number, number] | undefined)[] = []
  const step = () => {
    steps += 1
    if (steps > limit) throw new TooMany()
  }
  const sizeAt = (at: number, back: boolean) => {
    if (back ? at <= 0 : at >= text.length) return 0
    const pair =
      isUnicode &&
      (back
        ? (text.codePointAt(at - 2) ?? 0) > 0xffff && at >= 2
        : (text.codePointAt(at) ?? 0) > 0xffff)
    return pair ? 2 : 1
  }

  /** One character, by the engine's own classes. */
  const one = (raw: string, back: boolean): Matcher => {
    const accepts = acceptsOf(raw, flags)
    return (at, next) => {
      step()
      const size = sizeAt(at, back)
      if (size === 0) return false
      const to = back ? at - size : at + size
      return accepts(text.slice(Math.min(at, to), Math.max(at, to))) && next(to)
    }
  }

  const compile = (node: AST.Node, back: boolean): Matcher => {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
        return choice(node.alternatives.map(alternative => compile(alternative, back)))
      case 'Alternative': {
        const parts = node.elements.map(element => compile(element, back))
        return sequence(back ? parts.reverse() : parts)
      }
      case 'CapturingGroup': {
        const inner = choice(node.alternatives.map(alternative => compile(alternative, back)))
        const number = numberOf(tree, node)
        return (at, next) => {
          const before = groups[number]
          const found = inner(at, to => {
            const within = groups[number]
            groups[number] = [Math.min(at, to), Math.max(at, to)]
            if (next(to)) return true
            groups[number] = within
            return false
          })
          if (!found) groups[number] = before
          return found
        }
      }
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return one(node.raw, back)
      case 'Quantifier':
        return repeated(compile(node.element, back), node)
      case 'Backreference': {
        const number = [node.resolved].flat()[0]
        return (at, next) => {
          step()
          const [from, to] = (number === undefined
            ? undefined
            : groups[numberOf(tree, number)]) ?? [0, 0]
          const word = text.slice(from, to)
          const start = back ? at - word.length : at
          return (
            start >= 0 &&
            same(text.slice(start, start + word.length), word, flags) &&
            next(back ? start : at + word.length)
          )
        }
      }
      case 'Assertion':
        return assertion(node)
      default:
        throw new Error(`A pattern has ${node.type}, which this matcher does not know.`)
    }
  }

  const assertion = (node: AST.Assertion): Matcher => {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const inner = choice(
        node.alternatives.map(alternative => compile(alternative, node.kind === 'lookbehind')),
      )
      return (at, next) => {
        step()
        const before = [...groups]
        const found = inner(at, () => true)
        if (found === node.negate) {
          groups = before
          return false
        }
        if (node.negate) groups = before
        return next(at)
      }
    }
    const sticky = new RegExp(node.raw, `${flags.replace(/[gy]/g, '')}y`)
    const known = new Map<string, boolean>()
    const stands = (piece: string, at: number): boolean => {
      const place = `${at}${piece}`
      let found = known.get(place)
      if (found === undefined) {
        sticky.lastIndex = at
        found = sticky.test(piece)
        known.set(place, found)
      }
      return found
    }
    return (at, next) => {
      step()
      // Two characters on either side tell all that an edge asks for; the text's own ends count as ends.
      const from = Math.max(0, at - 2)
      const piece = text.slice(from, at + 2)
      const isEdge =
        (node.kind !== 'start' || from === 0 || flags.includes('m')) &&
        (node.kind !== 'end' || at + 2 >= text.length || flags.includes('m'))
      return isEdge && stands(piece, at - from) && next(at)
    }
  }

  const repeated = (element: Matcher, { min, max, greedy }: AST.Quantifier): Matcher => {
    const loop = (count: number, at: number, next: Next): boolean => {
      const more = () =>
        count < max &&
        element(at, to => (to === at && count >= min ? false : loop(count + 1, to, next)))
      const enough = () => count >= min && next(at)
      return greedy ? more() || enough() : enough() || more()
    }
    return (at, next) => loop(0, at, next)
  }

  const matcher = compile(tree, false)
  return (wanted, most = Infinity) => {
    ;[text, steps, limit] = [wanted, 0, most]
    let first: [number, number] | undefined
    try {
      for (let at = 0; at <= text.length;) {
        groups = []
        let end = -1
        matcher(at, to => {
          end = to
          return true
        })
        if (end === -1) at += sizeAt(at, false) || 1
        else {
          first ??= [at, end]
          if (!flags.includes('g')) break
          at = end === at ? at + 1 : end
        }
      }
    } catch (error) {
      if (!(error instanceof TooMany)) throw error
      return { steps: Infinity }
    }
    return { steps, ...(first === undefined ? {} : { match: first }) }
  }
}

export function treeOf({ source, flags }: RegExp): AST.Pattern {
  return new RegExpParser().parsePattern(source, 0, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
}

function choice(matchers: Matcher[]): Matcher {
  return (at, next) => matchers.some(matcher => matcher(at, next))
}

function sequence(matchers: Matcher[]): Matcher {
  return matchers.reduceRight<Matcher>(
    (rest, matcher) => (at, next) => matcher(at, to => rest(to, next)),
    (at, next) => next(at),
  )
}

function same(left: string, right: string, flags: string): boolean {
  return left === right || (flags.includes('i') && left.toLowerCase() === right.toLowerCase())
}

/** @returns whether a part of a pattern that takes one character takes this one; asked once for each character */
export function acceptsOf(raw: string, flags: string): (character: string) => boolean {
  const pattern = new RegExp(`^(?:${raw})$`, flags.replace(/[gmy]/g, ''))
  const known = new Map<string, boolean>()
  return character => {
    let accepted = known.get(character)
    if (accepted === undefined) {
      accepted = pattern.test(character)
      known.set(character, accepted)
    }
    return accepted
  }
}

const numbers = new WeakMap<AST.Pattern, Map<AST.CapturingGroup, number>>()

function numberOf(tree: AST.Pattern, group: AST.CapturingGroup): number {
  let known = numbers.get(tree)
  if (known === undefined) {
    known = new Map()
    const visit = (node: AST.Node) => {
      if (node.type === 'CapturingGroup') known?.set(node, known.size + 1)
      for (const child of childrenOf(node)) visit(child)
    }
    visit(tree)
    numbers.set(tree, known)
  }
  return known.get(group) ?? 0
}

export function childrenOf(node: AST.Node): AST.Node[] {
  if ('alternatives' in node) return node.alternatives
  if (node.type === 'Quantifier') return [node.element]
  if (node.type === 'Alternative') return node.elements
  return []
}
