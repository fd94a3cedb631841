/** The slides that a session ends with: recap, end, and the backup slides behind it. */
import type { OutlineSection, PartOf } from '../recognise/outline.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, Draft } from '../types.ts'
import { spoken } from './aloud.ts'
import { asides, headed } from './blocks.ts'
import type { Told } from './chapter.ts'
import type { Chapter } from './chapters.ts'
import { GLANCE_WORDS, keySentence } from './choose.ts'
import { draft, label, say } from './draft.ts'
import { shorten } from './shorten.ts'
import { isSuspect, roleOf, type Telling } from './telling.ts'

/** Longest line of a recap, in words. */
const RECAP_WORDS = 10
/** A sentence that does not become as short as this is none to look over. */
const RECAP_MOST = 20
/** Beyond this number of sections their names must do. */
const MAX_RECAP_LINES = 8

export function recapSlide(told: Told[], telling: Telling): Draft {
  const lines = told.map(({ kept }) => recapLine(kept, telling))
  const isFull = told.length > MAX_RECAP_LINES
  const points = told.map(({ chapter }, index) => {
    const text = lines[index]
    return { label: chapter.heading, ...(text === undefined || isFull ? {} : { text }) }
  })
  const said = told.map(({ chapter }, index) => spoken(lines[index] ?? chapter.heading))
  return draft(
    'recap',
    { title: label('recap', telling.words.recap), points },
    {
      origin: said.map(line => line.origin),
      reason: 'what each section says',
      note: say([label('recap', telling.words.say.recap), ...said]),
    },
  )
}

/** What a section leaves behind, when it is short enough to look over. */
function recapLine(kept: ArticleLine | undefined, { language }: Telling): ArticleLine | undefined {
  const short = kept === undefined ? undefined : shorten(kept, language, RECAP_WORDS)
  return short !== undefined && countWords(short.text) <= RECAP_MOST ? short : undefined
}

/** The article's last paragraph, when it ends with one: the thought to end on. */
export function closingOf(chapters: Chapter[]): PartOf<'prose'> | undefined {
  const parts = (chapters.at(-1)?.blocks.flatMap(block => block.parts) ?? []).filter(
    part => part.kind !== 'aside' || part.private === undefined,
  )
  const last = parts.at(-1)
  return last?.kind === 'prose' && parts.length > 1 ? last : undefined
}

/** The deck ends on the closing paragraph, else on what the last section leaves behind. */
export function endSlide(
  closing: PartOf<'prose'> | undefined,
  last: Told | undefined,
  telling: Telling,
): Draft {
  const { words, language } = telling
  const key = closing === undefined ? last?.kept : conclusionOf(closing, telling)
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
  const candidates = sentences.filter(sentence => {
    const role = roleOf(sentence, telling)
    return role !== undefined && role.worth >= LEAST_WORTH && !isSuspect(role)
  })
  return candidates.sort((a, b) => worthOf(b) - worthOf(a))[0]
}

/** Below this worth a sentence is nothing to end on. */
const LEAST_WORTH = -0.5

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
