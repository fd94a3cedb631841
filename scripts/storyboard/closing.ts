/** The slides that a session ends with: recap, end, and the backup slides behind it. */
import type { OutlineSection, Part, PartOf } from '../recognise/outline.ts'
import { isEmpty, plain } from '../text/plain.ts'
import { languageOf } from '../languages/index.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, Draft } from '../types.ts'
import { spoken } from './aloud.ts'
import { takeawaysOf } from '../layouts/index.ts'
import { announces } from '../recognise/sentences.ts'
import { asides, headed } from './blocks.ts'
import type { Told } from './chapter.ts'
import { withoutNumber, type Chapter } from './chapters.ts'
import { GLANCE_WORDS, isSelfContained, keySentence } from './choose.ts'
import { claimOf } from './claim.ts'
import { draft, label, say } from './draft.ts'
import { LISTED, messageAmong, messageIn } from './messages.ts'
import { shorten } from './shorten.ts'
import { roleOf, standsAlone, type Telling } from './telling.ts'

interface Left {
  heading: ArticleLine
  text: ArticleLine | undefined
}

/** Longest line of a recap, in words. */
const RECAP_WORDS = 10
/** A sentence that does not become as short as this is none to look over. */
const RECAP_MOST = 30
const RECAP_LEAST = 4
/** A sentence of more words stands in the recap with its claim. */
const CLAIM_WORDS = 11
/** Beyond this number of sections their names must do. */
const MAX_RECAP_LINES = 16

/**
 * @param chapters as they are written @param told their slides
 * @returns none where no section leaves a line behind: their names were the agenda
 */
export function recapSlide(chapters: Chapter[], told: Told[], telling: Telling): Draft[] {
  const left =
    telling.roles.size === 0
      ? told.map(one => leftOnSlides(one, telling))
      : chapters.flatMap(chapter => leftBy(chapter, telling)).filter(one => says(one, telling))
  const isFull = left.length > MAX_RECAP_LINES
  const points = left.map(({ heading, text }) => ({
    label: heading,
    ...(text === undefined || isFull ? {} : { text }),
  }))
  if (left.every(({ text }) => text === undefined)) return []
  const said = left.map(({ heading, text }) => spoken(text ?? heading))
  return [
    draft(
      'recap',
      { title: label('recap', telling.words.recap), points },
      {
        origin: said.map(line => line.origin),
        reason: 'what each section says',
        note: say([label('recap', telling.words.say.recap), ...said]),
      },
    ),
  ]
}

/** A heading that tells what to do says it itself; any other without a message only names what was told. */
function says({ heading, text }: Left, { language }: Telling): boolean {
  const words =
    plain(heading.text)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? []
  return text !== undefined || languageOf(language)?.roles?.isImperative(words) === true
}

/** Where roles are not known: a short sentence of a statement, a tip, a definition, a first point. */
function leftOnSlides({ chapter: { heading }, slides }: Told, telling: Telling): Left {
  const lines = slides.flatMap(takeawaysOf).sort((a, b) => a.rank - b.rank)
  const text = lines
    .map(({ line }) => (line.kind === 'article' ? recapLine(line, telling) : undefined))
    .find(
      line =>
        line !== undefined &&
        countWords(line.text) >= RECAP_LEAST &&
        !announces(line.text) &&
        isSelfContained(line.text, telling.language),
    )
  return { heading, text }
}

/** What a chapter leaves behind: its message, or those of its sub-sections where it lists some. */
function leftBy({ heading, blocks }: Chapter, telling: Telling): Left[] {
  const compared = blocks.flatMap(({ parts }) => parts.flatMap(part => leftByRows(part, telling)))
  if (compared.length >= LISTED) return compared
  const subs = subSections(blocks.slice(1))
  const parts = subs.length >= LISTED ? subs : [blocks]
  return parts.map(part => {
    const name = parts === subs ? part[0]?.heading : undefined
    const text = recapLine(messageIn(part, telling).kept, telling)
    return { heading: name === undefined ? heading : withoutNumber(name), text }
  })
}

/** Of a comparison, what is said on each of its aspects that is a heading. */
function leftByRows(part: Part, telling: Telling): Left[] {
  if (part.kind !== 'comparison' || part.passages === undefined) return []
  return part.rows.flatMap(({ aspect, cells }, index) => {
    if (isEmpty(aspect.text) || aspect.source !== undefined) return []
    const wholes = cells.flatMap(cell => wholeOf(cell, part.passages?.[index] ?? []) ?? [])
    const text = messageAmong(wholes, telling)
    return [{ heading: withoutNumber(aspect), text: recapLine(text, telling) }]
  })
}

/** The blocks below a heading, by the headings of their highest level. */
function subSections(blocks: OutlineSection[]): OutlineSection[][] {
  const level = Math.min(...blocks.map(({ depth }) => depth))
  const subs: OutlineSection[][] = []
  for (const block of blocks) {
    if (block.depth === level) subs.push([block])
    else subs.at(-1)?.push(block)
  }
  return subs
}

/** A clause from the middle of a sentence is half a thought: all of it says what the row says. */
function wholeOf(cell: ArticleLine, passage: ArticleLine[]): ArticleLine | undefined {
  const isWhole = (text: string) => !/^\p{Ll}/u.test(text)
  const said = plain(cell.text)
  if (isWhole(said)) return cell
  return passage.find(line => plain(line.text).includes(said) && isWhole(plain(line.text)))
}

/** What a section leaves behind, when it is short enough to look over. */
function recapLine(kept: ArticleLine | undefined, { language }: Telling): ArticleLine | undefined {
  const short =
    kept === undefined
      ? undefined
      : claimOf(shorten(kept, language, RECAP_WORDS), language, CLAIM_WORDS)
  return short !== undefined && countWords(short.text) <= RECAP_MOST ? short : undefined
}

/** The article's last paragraph, when it ends with one: the thought to end on. */
export function closingOf(chapters: Chapter[]): PartOf<'prose'> | undefined {
  const blocks = chapters.at(-1)?.blocks ?? []
  const isPublic = (part: Part) => part.kind !== 'aside' || part.private === undefined
  const parts = blocks.flatMap(block => block.parts.filter(isPublic))
  const last = parts.at(-1)
  // All that stands under one of several sub-headings is about that, and concludes nothing.
  const isOfSub = blocks.length > 2 && blocks.at(-1)?.parts.filter(isPublic).length === 1
  return last?.kind === 'prose' && parts.length > 1 && !isOfSub ? last : undefined
}

/** The deck ends on the closing paragraph, else on what the last section leaves behind. */
export function endSlide(
  closing: PartOf<'prose'> | undefined,
  last: Chapter | undefined,
  telling: Telling,
): Draft {
  const { words, language } = telling
  const left = last === undefined ? undefined : messageIn(last.blocks, telling).kept
  const key = closing === undefined ? left : conclusionOf(closing, telling)
  const text = key === undefined ? undefined : shorten(key, language, GLANCE_WORDS)
  const said = closing?.sentences ?? (key === undefined ? [] : [spoken(key)])
  const kept = key === undefined ? 'the end' : 'what the last section leaves behind'
  return draft(
    'end',
    { title: label('end', words.end), ...(text === undefined ? {} : { text }) },
    {
      origin: [closing ?? key].flatMap(line => line?.origin ?? []),
      reason: closing === undefined ? kept : "the article's last paragraph",
      note: say([...said, label('end', words.say.end)]),
    },
  )
}

/** The sentence of the last paragraph to end on; none when all of it is a signature, a call or half a thought. */
function conclusionOf({ sentences }: PartOf<'prose'>, telling: Telling): ArticleLine | undefined {
  if (sentences.every(sentence => roleOf(sentence, telling) === undefined))
    return keySentence(sentences, telling)
  const worthOf = (sentence: ArticleLine) => roleOf(sentence, telling)?.worth ?? -Infinity
  const candidates = sentences.filter(sentence => standsAlone(sentence, telling))
  return candidates.sort((a, b) => worthOf(b) - worthOf(a))[0]
}

/** The last slide, and behind it the backup slides; what becomes no slide is said with the one before it. */
export function withBackups(
  end: Draft,
  backups: OutlineSection[],
  title: ArticleLine,
  telling: Telling,
): Draft[] {
  const slides = [end]
  for (const section of backups) {
    const { slides: own, pending } = headed([section], { ...telling, heading: title }, undefined)
    slides.push(...own.map(slide => ({ ...slide, hidden: true as const })))
    slides.at(-1)?.note.push(...say(pending), ...asides([section]))
  }
  return slides
}
