/** Shortening a sentence for the slide by dropping words, never by changing any; the note has it in full. */
import { plain, plainOf } from '../text/plain.ts'
import { sliceNodes, trimNodes } from '../text/slice.ts'
import { asText, type Inline } from '../text/text.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine } from '../types.ts'
import { languageOf } from '../languages/index.ts'
import type { Shortening } from '../languages/language.ts'
import type { ShorteningRule } from '../languages/rule.ts'

/**
 * @param most words that are wanted; rules are applied only until the sentence is that short
 * @returns the line with words dropped (same origin), or the line itself, as in every language whose grammar is not
 * known; numbers, names, negations, conditions, code and links always stay
 */
export function shorten(line: ArticleLine, language: string, most: number): ArticleLine {
  const grammar = languageOf(language)?.shortening
  if (grammar === undefined) return line
  const known = shortened.get(line)?.get(most)
  if (known !== undefined) return known
  const result = shortenBy(grammar, line, most)
  shortened.set(line, (shortened.get(line) ?? new Map<number, ArticleLine>()).set(most, result))
  return result
}

/** A sentence is weighed before it is chosen, and shown after: the same work. */
const shortened = new WeakMap<ArticleLine, Map<number, ArticleLine>>()

/**
 * @param shortening the rules that are tried, in their order
 * @returns the line with the rules that shortened it, or the line itself
 */
export function shortenBy(shortening: Shortening, line: ArticleLine, most: number): ArticleLine {
  let nodes = line.text.children
  const applied: string[] = []
  for (const rule of shortening.rules) {
    if (rule.always === undefined && countWords(plainOf(nodes)) <= most) break
    const rest = withoutStretches(nodes, rule, shortening.keep)
    if (rest !== nodes) applied.push(rule.id)
    nodes = rest
  }
  if (applied.length === 0) return line
  // A sentence that began small goes on beginning small: a code word, a name such as iPhone.
  const begins = /^\p{Lu}/u.test(plain(line.text))
  return {
    ...line,
    text: asText(begins ? capitalised(nodes) : nodes),
    source: line.source ?? line.text,
    rules: [...(line.rules ?? []), ...applied],
  }
}

/** @returns the nodes themselves when each of the stretches holds something that stays */
function withoutStretches(whole: Inline[], rule: ShorteningRule, keep: RegExp): Inline[] {
  let nodes = whole
  let text = plainOf(nodes)
  for (const [from, to] of rule.apply(text).sort((a, b) => b[0] - a[0])) {
    const rest = text.slice(0, from) + text.slice(to)
    const dropped = text.slice(from, to)
    if (dropped === '' || keep.test(dropped) || namesSomething(dropped, from)) continue
    if (holdsMarks(sliceNodes(nodes, from, to)) || countWords(rest) < LEAST_WORDS) continue
    nodes = trimNodes(joined(sliceNodes(nodes, 0, from), sliceNodes(nodes, to, text.length)))
    text = plainOf(nodes)
  }
  return nodes
}

/** Fewer words say nothing. */
const LEAST_WORDS = 3

/** A capital inside a sentence is a name; one at its start says nothing. */
function namesSomething(dropped: string, from: number): boolean {
  const words = from === 0 ? dropped.replace(/^\s*\S+/, '') : dropped
  return /\p{Lu}/u.test(words.replace(/\bI\b/g, ''))
}

function holdsMarks(nodes: Inline[]): boolean {
  return nodes.some(
    node =>
      node.type === 'code' ||
      node.type === 'formula' ||
      node.type === 'link' ||
      ('children' in node && (node.type === 'strong' || holdsMarks(node.children))),
  )
}

/** No two spaces, and no space before a mark, where something was taken out. */
function joined(before: Inline[], after: Inline[]): Inline[] {
  const [left, right] = [plainOf(before), plainOf(after)]
  const from = /\s$/.test(left) && /^\s/.test(right) ? right.length - right.trimStart().length : 0
  const to = /\s$/.test(left) && /^\s*[.,;:!?]/.test(right) ? left.trimEnd().length : left.length
  return [...sliceNodes(before, 0, to), ...sliceNodes(after, from, right.length)]
}

function capitalised(nodes: Inline[]): Inline[] {
  const [first, ...rest] = nodes
  if (
    first === undefined ||
    first.type === 'code' ||
    first.type === 'break' ||
    first.type === 'formula' ||
    first.type === 'blank'
  )
    return nodes
  if ('children' in first) return [{ ...first, children: capitalised(first.children) }, ...rest]
  return [
    {
      ...first,
      value: first.value.replace(/^\p{Ll}(?=[\p{Ll}'’]*(?:[\s,.;:!?]|$))/u, letter =>
        letter.toUpperCase(),
      ),
    },
    ...rest,
  ]
}
