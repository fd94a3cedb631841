/**
 * Prose: which sentences of neighbouring paragraphs stand on slides, how they share them, and what is said with each.
 */
import { announces } from '../recognise/sentences.ts'
import type { PartOf } from '../recognise/outline.ts'
import { showsFormula } from '../text/marks.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, Draft, NoteLine, Origin } from '../types.ts'
import {
  boldPhrase,
  GLANCE_WORDS,
  HEADLINE_WORDS,
  isSelfContained,
  keySentence,
  POINT_WORDS,
  SLIDE_WORDS,
} from './choose.ts'
import { draft, say } from './draft.ts'
import { grouped, wordsOf, type Beat } from './grouping.ts'
import { withCapital } from './lines.ts'
import { questionAmong } from './question.ts'
import { shorten } from './shorten.ts'
import type { Place } from './place.ts'
import { isWorthy, leans, roleOf, standsAlone, wanted } from './telling.ts'

type Prose = PartOf<'prose'>

export interface ToldProse {
  slides: Draft[]
  /** sentences that stand on no slide, to be said with the next one */ pending: ArticleLine[]
}

/** So many slides of a sentence or two may follow one another; of more, each may hold so many words. */
const RUN = 3
const RUN_WORDS = 48
/** A sentence of less worth gives way where a slide is full. */
const LITTLE = 0.5
/** Of so many sentences one can stand above the others. */
const HEADED = 3

/** @param atLeastOne whether something of it must stand on a slide */
export function proseSlides(paragraphs: Prose[], place: Place, atLeastOne = false): ToldProse {
  const beats = beatsOf(paragraphs, place, atLeastOne)
  if (beats.length === 0)
    return { slides: [], pending: paragraphs.flatMap(({ sentences }) => sentences) }
  // Where the heading is only the label, the slide's words are all for what it says.
  const heading = place.sub === true ? countWords(place.heading.text) : 0
  const roomy = grouped(beats, SLIDE_WORDS - heading)
  // Sentences one by one, slide after slide, tire: then they share one where they can.
  const groups = roomy.length > RUN ? grouped(beats, RUN_WORDS - heading) : roomy
  const light = groups.map((group, index) => lightened(group, place, index === 0))
  return { slides: light.map((group, index) => slideOf(group, place, index === 0)), pending: [] }
}

/** Each sentence is said with the one on the slide that it follows; what comes before all of them with the first. */
function beatsOf(paragraphs: Prose[], place: Place, atLeastOne: boolean): Beat[] {
  const known = paragraphs.some(({ sentences }) =>
    sentences.some(sentence => roleOf(sentence, place) !== undefined),
  )
  const automatic = known ? byWorth(paragraphs, place, atLeastOne) : byParagraph(paragraphs, place)
  const asked = questionOf(paragraphs, place)
  if (asked !== undefined) automatic.set(asked.sentence, false)
  const chosen = asWanted(automatic, paragraphs, place)
  const beats: Beat[] = []
  let before: ArticleLine[] = []
  for (const paragraph of paragraphs)
    for (const sentence of paragraph.sentences) {
      if (chosen.has(sentence)) {
        const point = pointOf(sentence, paragraph, place)
        const leans = chosen.get(sentence) === true
        const said = [...before, sentence]
        const isQuestion = sentence === asked?.sentence
        const shown = isQuestion ? asked.question : sentence
        const as = isQuestion ? { point: asked.question, asks: true } : { point }
        beats.push({ sentence: shown, ...as, said, origin: paragraph.origin, leans })
        before = []
      } else if (beats.length === 0) before.push(sentence)
      else beats.at(-1)?.said.push(sentence)
    }
  return beats
}

/** What the article asks at its beginning. */
function questionOf(paragraphs: Prose[], place: Place) {
  if (place.opens !== true) return undefined
  return questionAmong(
    paragraphs.flatMap(({ sentences }) => sentences),
    place,
  )
}

/** What a person wants on a slide, or not, over what was chosen. */
function asWanted(
  chosen: Map<ArticleLine, boolean>,
  paragraphs: Prose[],
  place: Place,
): Map<ArticleLine, boolean> {
  for (const sentence of paragraphs.flatMap(({ sentences }) => sentences)) {
    const wish = wanted(sentence, place)
    if (wish === 'shown') chosen.set(sentence, false)
  }
  const said = [...chosen.keys()].filter(sentence => wanted(sentence, place) === 'said')
  // What is to stand on a slide of its own has no other to be said with.
  const isAlone = paragraphs.some(({ alone, planned }) => alone === true || planned !== undefined)
  if (isAlone && said.length === chosen.size) return chosen
  for (const sentence of said) chosen.delete(sentence)
  return chosen
}

/** @returns one sentence of each paragraph; a paragraph that only announces the next one is told with it */
function byParagraph(paragraphs: Prose[], place: Place): Map<ArticleLine, boolean> {
  const told = paragraphs.filter(
    ({ sentences }) => !sentences.every(sentence => announces(sentence.text)),
  )
  const chosen = (told.length === 0 ? paragraphs : told).flatMap(({ sentences }) => {
    const bold = boldPhrase(sentences)?.sentence
    const key = bold ?? keySentence(sentences, { ...place, heading: place.heading.text })
    const before = leantOn(key, sentences, place.language)
    return sentences.flatMap((sentence): [ArticleLine, boolean][] => {
      const isShown = sentence === key || sentence === before || showsFormula(sentence.text)
      return isShown ? [[sentence, sentence === key && before !== undefined]] : []
    })
  })
  return new Map(chosen)
}

/** "Water does. It creeps in": the sentence that a key sentence leans on stands with it, where it is short. */
function leantOn(
  key: ArticleLine | undefined,
  sentences: ArticleLine[],
  language: string,
): ArticleLine | undefined {
  if (key === undefined || isSelfContained(key.text, language)) return undefined
  // What only joins it to the one before goes on the slide anyway.
  if (isSelfContained(shorten(key, language, GLANCE_WORDS).text, language)) return undefined
  const before = sentences[sentences.indexOf(key) - 1]
  const isShort = before !== undefined && countWords(before.text) <= POINT_WORDS
  return isShort && !announces(before.text) ? before : undefined
}

/** @returns the sentences that are worth a slide, and whether each leans on the one before */
function byWorth(
  paragraphs: Prose[],
  place: Place,
  atLeastOne: boolean,
): Map<ArticleLine, boolean> {
  const sentences = paragraphs.flatMap(paragraph => paragraph.sentences)
  const chosen = new Map<ArticleLine, boolean>()
  sentences.forEach((sentence, index) => {
    const role = roleOf(sentence, place)
    if (role === undefined || isTold(sentence, place)) return
    const shows = showsFormula(sentence.text)
    if (!isWorthy(role) && !shows && sentence !== place.message) return
    const isLeaning = leans(sentence, place)
    const previous = sentences[index - 1]
    if (
      isLeaning &&
      !shows &&
      !chosen.has(previous as ArticleLine) &&
      !accompanies(previous, place)
    )
      return
    if (isLeaning && accompanies(previous, place) && !chosen.has(previous as ArticleLine))
      chosen.set(previous as ArticleLine, false)
    chosen.set(sentence, isLeaning)
  })
  if (chosen.size === 0 && atLeastOne) {
    const best = mostWorth(sentences, place)
    if (best !== undefined) chosen.set(best, false)
  }
  return chosen
}

function isTold(sentence: ArticleLine, { told }: Place): boolean {
  return told === sentence || announces(sentence.text)
}

/** Whether a sentence can stand on a slide so that the next one makes sense. */
function accompanies(sentence: ArticleLine | undefined, place: Place): boolean {
  return sentence !== undefined && !isTold(sentence, place) && standsAlone(sentence, place)
}

function mostWorth(sentences: ArticleLine[], place: Place): ArticleLine | undefined {
  const worthOf = (sentence: ArticleLine) =>
    (roleOf(sentence, place)?.worth ?? -Infinity) - (leans(sentence, place) ? 2 : 0)
  return sentences
    .filter(sentence => place.told !== sentence)
    .reduce<ArticleLine | undefined>(
      (best, sentence) =>
        best === undefined || worthOf(sentence) > worthOf(best) ? sentence : best,
      undefined,
    )
}

/** A sentence as a point: the words that its author set in bold, where it is long, else shortened. */
function pointOf(sentence: ArticleLine, { sentences }: Prose, { language }: Place): ArticleLine {
  const bold = boldPhrase(sentences)
  if (bold?.sentence === sentence && countWords(sentence.text) > POINT_WORDS)
    return withCapital(bold.phrase)
  return shorten(sentence, language, POINT_WORDS)
}

/** Of more than a slide's words the last sentence is only said, where it is not worth much. */
function lightened(group: Beat[], place: Place, isFirst: boolean): Beat[] {
  const head = headOf(group, place, isFirst)
  const title = head === undefined ? countWords(place.heading.text) : 0
  if (group.length < 2 || wordsOf(group) + title <= SLIDE_WORDS) return group
  const worthOf = ({ sentence }: Beat) => roleOf(sentence, place)?.worth ?? Infinity
  const last = group.at(-1)
  const isNeeded = last === undefined || last === head || wanted(last.sentence, place) === 'shown'
  if (isNeeded || worthOf(last) >= LITTLE) return group
  const before = group.slice(0, -1)
  const rest = before.map((beat, index) =>
    index === before.length - 1 ? { ...beat, said: [...beat.said, ...last.said] } : beat,
  )
  return lightened(rest, place, isFirst)
}

function slideOf(group: Beat[], place: Place, isFirst: boolean): Draft {
  const [only] = group
  if (group.length === 1 && only !== undefined) return statementOf(only, place, isFirst)
  const head = headOf(group, place, isFirst)
  const points = group.filter(beat => beat !== head)
  const [single] = points
  if (head !== undefined && points.length === 1 && single !== undefined)
    return under(head, single, place)
  const title =
    head === undefined ? place.heading : shorten(head.sentence, place.language, GLANCE_WORDS)
  return draft(
    'points',
    { title, points: points.map(({ point }) => ({ text: point })) },
    {
      origin: originsOf(group),
      section: place.section,
      reason: `${group.length} sentences that carry a passage; the rest is said`,
      note: [
        ...say(head?.said ?? []),
        ...points.flatMap(({ said }, index) => say(said, index + 1)),
      ],
    },
  )
}

function statementOf({ sentence, said, origin }: Beat, place: Place, isFirst: boolean): Draft {
  return draft(
    'statement',
    {
      ...(place.sub === true && isFirst ? { title: place.heading } : {}),
      text: shorten(sentence, place.language, GLANCE_WORDS),
    },
    {
      origin: [origin],
      section: place.section,
      reason: 'the sentence that carries a passage; the rest is said',
      note: say(said),
    },
  )
}

/** Two sentences: one says it, the other supports it. */
function under(head: Beat, single: Beat, place: Place): Draft {
  const note: NoteLine[] = say([...head.said, ...single.said])
  return draft(
    'statement',
    {
      title: shorten(head.sentence, place.language, GLANCE_WORDS),
      text: shorten(single.sentence, place.language, GLANCE_WORDS),
    },
    {
      origin: originsOf([head, single]),
      section: place.section,
      reason: "the section's message and what supports it",
      note,
    },
  )
}

function originsOf(beats: Beat[]): Origin[] {
  return [...new Set(beats.map(({ origin }) => origin))]
}

/**
 * The sentence that stands above the others: the section's message, else the strongest, where no heading stands there.
 */
function headOf(group: Beat[], place: Place, isFirst: boolean): Beat | undefined {
  const question = group.find(({ asks }) => asks === true)
  if (question !== undefined) return question
  const message = group.find(({ sentence }) => sentence === place.message)
  if (message !== undefined) return message
  const isNamed = place.section !== undefined
  if (place.sub === true && isFirst && !isNamed) return undefined
  if (group.length < HEADED && isFirst && !isNamed) return undefined
  const candidates = group.filter((beat, index) => {
    const next = group[index + 1]
    const stands = !beat.leans && isSelfContained(beat.sentence.text, place.language)
    const role = roleOf(beat.sentence, place)
    const isWeak = role !== undefined && !isWorthy(role)
    const isFree = index === 0 || next?.leans !== true
    if (showsFormula(beat.sentence.text)) return false
    return stands && !isWeak && isFree && countWords(beat.sentence.text) <= HEADLINE_WORDS
  })
  const scoreOf = ({ sentence }: Beat) => roleOf(sentence, place)?.message ?? -Infinity
  return candidates.reduce<Beat | undefined>(
    (best, beat) => (best === undefined || scoreOf(beat) > scoreOf(best) ? beat : best),
    undefined,
  )
}
