/** The message of a section: the one sentence that says what it says, for its headline and for the recap. */
import { showsFormula } from '../text/marks.ts'
import { plain } from '../text/plain.ts'
import type { OutlineSection, Part } from '../recognise/outline.ts'
import { announces, asks } from '../recognise/sentences.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, Role } from '../types.ts'
import { concedes, GLANCE_WORDS, isSelfContained } from './choose.ts'
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
/** From this probability of leaning on, a sentence says nothing to whom the one before is not said. */
const LEANS = 0.85
/** Of more items than these none speaks for the others. */
const FEW_ITEMS = 4
/** Fewer words say nothing, more are no message. */
const LEAST_WORDS = 4
/** "Coaching is brief." Of whom it is said stands above. */
const LEAST_WORDS_OF_A_CELL = 3
const MOST_WORDS = 24
/** Of a section without such a line a longer one is better than none. */
const MOST_WORDS_ALONE = 30
/** What is worth no more than this says nothing of its own. */
const NOTHING = -3
/** What a word beyond a glance costs, in the score of messages: of two that say it as well, the shorter one. */
const A_WORD = 0.08

/** @param blocks a heading with what stands under it, and those below it */
export function messageIn(blocks: OutlineSection[], telling: Telling): Message {
  const chosen = chosenIn(blocks, telling)
  if (chosen !== undefined) return chosen
  const [head, ...rest] = blocks
  const own = candidatesIn(head === undefined ? [] : [head])
  // What lists several things of its own says nothing that one of them says.
  const inherited = rest.length < LISTED ? candidatesIn(rest) : []
  const candidates = messagesAmong(own.length > 0 ? own : inherited, telling)
  const kept = answerIn(head) ?? best(candidates, telling)
  const free = candidates.filter(({ isFree, line }) => isFree && standsAlone(line, telling))
  const headline = best(free, telling)
  return {
    ...(kept === undefined ? {} : { kept }),
    ...(headline === undefined ? {} : { headline }),
  }
}

/** Those that can be a message: short ones, else an example, else long ones. */
function messagesAmong(all: Candidate[], telling: Telling): Candidate[] {
  const within = (most: number) =>
    all.filter(({ line }) => canBeMessage(line, telling, { most, least: LEAST_WORDS }))
  const isExample = ({ line }: Candidate) =>
    roleOf(line, telling)?.isExample === true && !isSelfContained(line.text, telling.language)
  const short = within(MOST_WORDS)
  const long = within(MOST_WORDS_ALONE)
  const tiers = [short.filter(one => !isExample(one)), short, long.filter(one => !isExample(one))]
  return tiers.find(tier => tier.length > 0) ?? []
}

/** The message that a person chose for the heading. */
function chosenIn(blocks: OutlineSection[], { directed }: Telling): Message | undefined {
  const unit = directed?.messages.get(blocks[0]?.heading?.units?.[0] ?? '')
  if (unit === undefined) return undefined
  const found = candidatesIn(blocks).find(({ line }) => line.units?.[0] === unit)
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

/** From this confidence on the heading itself asks what a thing is. */
const ASKED = 0.97
/** Longest answer that a section leaves behind, in words. */
const ANSWER_WORDS = 28

/** @returns what answers the heading "What is X?" */
function answerIn(head: OutlineSection | undefined): ArticleLine | undefined {
  const found = head?.parts.find(part => part.kind === 'definition' && part.confidence >= ASKED)
  const [answer] = found?.kind === 'definition' ? found.sentences : []
  return answer === undefined || countWords(answer.text) > ANSWER_WORDS ? undefined : answer
}

/** @returns the one of the cells of a row that says best what the row says */
export function messageAmong(cells: ArticleLine[], telling: Telling): ArticleLine | undefined {
  const candidates = cells.map(line => ({ line, isFree: false }))
  return best(
    candidates.filter(({ line }) =>
      canBeMessage(line, telling, { least: LEAST_WORDS_OF_A_CELL, most: MOST_WORDS }),
    ),
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
      // One of many says nothing for all of them.
      if (part.items.length > FEW_ITEMS) return []
      return part.items
        .filter(({ label }) => label === undefined)
        .flatMap(({ sentences }) => sentences.map(line => ({ line, isFree: false })))
    default:
      return []
  }
}

const SIZE = { least: LEAST_WORDS, most: MOST_WORDS }

function canBeMessage(line: ArticleLine, telling: Telling, { least, most } = SIZE): boolean {
  const words = countWords(plain(line.text))
  const isSized = words >= least && words <= most
  const says =
    !announces(line.text) && !asks(plain(line.text)) && !concedes(line.text, telling.language)
  const role = roleOf(line, telling)
  const isOwn =
    role !== undefined &&
    !pointsElsewhere(role) &&
    role.worth > (role.isStory === true ? 0 : NOTHING)
  const isWhole = !/^\p{Ll}/u.test(plain(line.text))
  return isSized && says && isOwn && isWhole && !showsFormula(line.text)
}

function pointsElsewhere({ leaning }: Role): boolean {
  return leaning >= LEANS
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
