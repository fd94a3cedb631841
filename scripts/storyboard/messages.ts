/** The message of a section: the one sentence that says what it says, for its headline and for the recap. */
import { showsFormula } from '../text/marks.ts'
import { plain } from '../text/plain.ts'
import type { OutlineSection, Part } from '../recognise/outline.ts'
import { announces, asks } from '../recognise/sentences.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine } from '../types.ts'
import { GLANCE_WORDS } from './choose.ts'
import { roleOf, standsAlone, type Telling } from './telling.ts'

export interface Message {
  /** says it best, wherever it stands */ kept?: ArticleLine
  /** the best that stands in plain paragraphs, free to be a headline */ headline?: ArticleLine
}

interface Candidate {
  line: ArticleLine
  isFree: boolean
}

/** From so many sub-sections on a section lists something. */
export const LISTED = 3
/** Fewer words say nothing, more are no message. */
const LEAST_WORDS = 4
const MOST_WORDS = 24
/** What a word beyond a glance costs, in the score of messages: of two that say it as well, the shorter one. */
const A_WORD = 0.08

/** @param blocks a heading with what stands under it, and those below it */
export function messageIn([head, ...rest]: OutlineSection[], telling: Telling): Message {
  const chosen = chosenIn(head, [head, ...rest], telling)
  if (chosen !== undefined) return chosen
  const own = candidatesIn(head === undefined ? [] : [head])
  // What lists several things of its own says nothing that one of them says.
  const inherited = rest.length < LISTED ? candidatesIn(rest) : []
  const candidates = (own.length > 0 ? own : inherited).filter(({ line }) =>
    canBeMessage(line, telling),
  )
  const kept = best(candidates, telling)
  const free = candidates.filter(({ isFree, line }) => isFree && standsAlone(line, telling))
  const headline = best(free, telling)
  return {
    ...(kept === undefined ? {} : { kept }),
    ...(headline === undefined ? {} : { headline }),
  }
}

/** The message that a person chose for the heading. */
function chosenIn(
  head: OutlineSection | undefined,
  blocks: (OutlineSection | undefined)[],
  { directed }: Telling,
): Message | undefined {
  const unit = directed?.messages.get(head?.heading?.units?.[0] ?? '')
  if (unit === undefined) return undefined
  const found = candidatesIn(blocks.filter(block => block !== undefined)).find(
    ({ line }) => line.units?.[0] === unit,
  )
  if (found === undefined) return undefined
  return { kept: found.line, ...(found.isFree ? { headline: found.line } : {}) }
}

/** @returns the sentences that may be a section's message, the best first, as far as that is known */
export function candidatesFor(blocks: OutlineSection[], telling: Telling): ArticleLine[] {
  const candidates = candidatesIn(blocks).filter(({ line }) => canBeMessage(line, telling))
  return candidates
    .map(({ line }) => ({ line, score: scoreOf(line, telling) }))
    .sort((a, b) => b.score - a.score)
    .map(({ line }) => line)
}

/** @returns the one of some sentences that says best what they say */
export function messageAmong(lines: ArticleLine[], telling: Telling): ArticleLine | undefined {
  const candidates = lines.map(line => ({ line, isFree: false }))
  return best(
    candidates.filter(({ line }) => canBeMessage(line, telling)),
    telling,
  )
}

function candidatesIn(blocks: OutlineSection[]): Candidate[] {
  return blocks.flatMap(({ parts }) => parts.flatMap(linesOf))
}

function linesOf(part: Part): Candidate[] {
  switch (part.kind) {
    case 'prose':
      return part.sentences.map(line => ({ line, isFree: part.alone !== true }))
    case 'definition':
    case 'tip':
    case 'quote':
    case 'contrast':
      return part.sentences.map(line => ({ line, isFree: false }))
    case 'comparison':
      return (part.passages ?? []).flat().map(line => ({ line, isFree: false }))
    case 'points':
      return part.items
        .filter(({ label }) => label === undefined)
        .flatMap(({ sentences }) => sentences.map(line => ({ line, isFree: false })))
    default:
      return []
  }
}

function canBeMessage(line: ArticleLine, telling: Telling): boolean {
  const words = countWords(plain(line.text))
  const isSized = words >= LEAST_WORDS && words <= MOST_WORDS
  const says = !announces(line.text) && !asks(plain(line.text))
  return isSized && says && !showsFormula(line.text) && roleOf(line, telling) !== undefined
}

/** @returns how many words a line has beyond those that are read at a glance */
function lengthOf(line: ArticleLine): number {
  return Math.max(0, countWords(plain(line.text)) - GLANCE_WORDS)
}

function best(candidates: Candidate[], telling: Telling): ArticleLine | undefined {
  const valueOf = ({ line }: Candidate) => scoreOf(line, telling)
  return candidates.reduce<Candidate | undefined>(
    (found, candidate) =>
      found === undefined || valueOf(candidate) > valueOf(found) ? candidate : found,
    undefined,
  )?.line
}

function scoreOf(line: ArticleLine, telling: Telling): number {
  return (roleOf(line, telling)?.message ?? -Infinity) - lengthOf(line) * A_WORD
}
