/** Sentences one by one, slide after slide, tire: of a long run of them two that belong together share a slide. */
import { specOf } from '../layouts/index.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, Draft, Line } from '../types.ts'
import { SLIDE_WORDS } from './choose.ts'
import { draft } from './draft.ts'

/** So many slides of one layout may follow one another. */
const RUN = 4

/** Slides under one heading, with what stands above them where two of them become one. */
export interface Stretch {
  slides: Draft[]
  heading: ArticleLine
}

interface Place {
  stretch: number
  index: number
}

/** @returns the stretches with as few slides joined as no longer run needs */
export function varied(stretches: Stretch[]): Draft[][] {
  let all = stretches.map(({ slides }) => slides)
  for (;;) {
    const pair = pairIn(all, stretches)
    if (pair === undefined) return all
    all = all.map((slides, at) =>
      at === pair.stretch ? joinedAt(slides, pair, stretches) : slides,
    )
  }
}

/** The shortest two neighbours within the first run that is too long and has some. */
function pairIn(all: Draft[][], stretches: Stretch[]): Place | undefined {
  for (const run of runsIn(all)) {
    const pairs = run.slice(1, -2).flatMap(place => {
      const words = wordsOfPair(all, place, stretches)
      return words <= SLIDE_WORDS ? [{ place, words }] : []
    })
    pairs.sort((a, b) => a.words - b.words)
    if (pairs[0] !== undefined) return pairs[0].place
  }
  return undefined
}

/** Runs of single sentences that are too long. */
function runsIn(all: Draft[][]): Place[][] {
  const runs: Place[][] = []
  let run: Place[] = []
  for (const [stretch, slides] of all.entries())
    for (const [index, slide] of slides.entries()) {
      if (!isSentence(slide)) {
        runs.push(run)
        run = []
      } else run = [...run, { stretch, index }]
    }
  return [...runs, run].filter(({ length }) => length > RUN)
}

/** Whether a slide shows a sentence, under a headline or not. */
function isSentence({ layout, data }: Draft): boolean {
  const { text } = data as { text?: Line }
  return text !== undefined && specOf(layout).clicks(data as never) === 0 && isStatement(data)
}

function isStatement(data: Draft['data']): boolean {
  return Object.keys(data).every(key => key === 'text' || key === 'title')
}

function wordsOfPair(all: Draft[][], { stretch, index }: Place, stretches: Stretch[]): number {
  const [one, other] = [all[stretch]?.[index], all[stretch]?.[index + 1]]
  const lines = [aloneOn(one), aloneOn(other)]
  const isSame = one?.section?.name === other?.section?.name
  const heading = stretches[stretch]?.heading
  if (!isSame || heading === undefined) return Infinity
  return [heading, ...lines].reduce(
    (sum, line) => sum + (line === undefined ? Infinity : countWords(line.text)),
    0,
  )
}

/** The sentence that is all of a slide for which nobody planned anything. */
function aloneOn(slide: Draft | undefined): Line | undefined {
  if (slide === undefined || slide.planned !== undefined || !isSentence(slide)) return undefined
  return specOf(slide.layout).only(slide.data)
}

function joinedAt(slides: Draft[], { stretch, index }: Place, stretches: Stretch[]): Draft[] {
  const [one, other] = [slides[index], slides[index + 1]]
  const [first, second] = [aloneOn(one), aloneOn(other)]
  const title = stretches[stretch]?.heading
  if (!one || !other || !first || !second || !title) return slides
  const joined = draft(
    'points',
    { title, points: [{ text: first }, { text: second }] },
    {
      origin: [...one.origin, ...other.origin],
      section: one.section,
      reason: 'two sentences of a long run of single ones',
      note: [
        ...one.note.map(line => ({ ...line, click: 1 })),
        ...other.note.map(line => ({ ...line, click: 2 })),
      ],
    },
  )
  return [...slides.slice(0, index), joined, ...slides.slice(index + 2)]
}
