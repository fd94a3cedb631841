/** Which of the sentences that stand on slides share one. */
import { countWords } from '../text/words.ts'
import type { ArticleLine, Origin } from '../types.ts'
import { SLIDE_POINTS } from './choose.ts'

/** A sentence that stands on a slide, with those that are said with it. */
export interface Beat {
  sentence: ArticleLine
  /** as it stands among others */ point: ArticleLine
  said: ArticleLine[]
  origin: Origin
  /** it makes sense only after the one before it */ leans: boolean
  /** it is the question that the session opens on */ asks?: boolean
}

/** Sentences on a slide of which each leans on the one before, in words. */
const TOGETHER_WORDS = 45

/**
 * As many sentences on a slide as its words allow; one that leans stands with those that it leans on,
 * or is only said.
 */
export function grouped(beats: Beat[], most: number): Beat[][] {
  const groups: Beat[][] = []
  // What leans on a sentence that is only said is only said too.
  let isCut = false
  for (const { said, ...rest } of beats) {
    const beat = { ...rest, said: [...said] }
    const last = groups.at(-1)
    const isHanging: boolean = beat.leans && isCut
    if (last === undefined) groups.push([beat])
    else if (!isHanging && last.length < SLIDE_POINTS && wordsOf([...last, beat]) <= most)
      last.push(beat)
    else if (!beat.leans) groups.push([beat])
    else {
      isCut = isHanging || !leant(beat, last, groups)
      if (isCut)
        groups
          .at(-1)
          ?.at(-1)
          ?.said.push(...beat.said)
      continue
    }
    isCut = false
  }
  return groups
}

/**
 * Two or three sentences that belong together share a slide, though they are long; of more the last
 * ones move on.
 * @returns false where there is no room for it
 */
function leant(beat: Beat, last: Beat[], groups: Beat[][]): boolean {
  const from = last.findLastIndex(({ leans }) => !leans)
  const chain = [...last.slice(Math.max(0, from)), beat]
  if (wordsOf(chain) > TOGETHER_WORDS || chain.length > SLIDE_POINTS) return false
  if (from <= 0) last.push(beat)
  else groups.push([...last.splice(from), beat])
  return true
}

export function wordsOf(group: Beat[]): number {
  return group.reduce((sum, { point }) => sum + countWords(point.text), 0)
}
