/** Two slides of neighbouring passages that read better as one. */
import { specOf } from '../layouts/index.ts'
import { countWords } from '../text/words.ts'
import { MESSAGE_WORDS } from './choose.ts'
import type { ArticleLine, Draft } from '../types.ts'

/** @param heading above both @returns the one slide; undefined where they stay two */
export function onOneSlide(before: Draft, next: Draft, heading: ArticleLine): Draft | undefined {
  const data = belowLine(before, next, heading) ?? joined(before, next)
  if (data === undefined) return undefined
  const note = [...before.note, ...next.note].sort((a, b) => a.click - b.click)
  return { ...next, data, origin: [...before.origin, ...next.origin], note } as Draft
}

/** A lead-in that leans stands below the sentence that it leans on: that is the headline then. */
function belowLine(
  before: Draft,
  { data }: Draft,
  heading: ArticleLine,
): Draft['data'] | undefined {
  const line = specOf(before.layout).only(before.data)
  const isLedIn = 'intro' in data && data.intro !== undefined && data.title === heading
  const isHeadline = line?.kind === 'article' && countWords(line.text) <= MESSAGE_WORDS
  return isLedIn && isHeadline ? { ...data, title: line } : undefined
}

function joined(before: Draft, next: Draft): Draft['data'] | undefined {
  return before.layout === next.layout
    ? specOf(before.layout).join(before.data, next.data)
    : undefined
}
