/**
 * What a network shows around a post that was copied whole: name and job above, buttons, counters
 * and comments below.
 */
import { anyOf } from '../text/anyOf.ts'
import type { LeftOut } from '../types.ts'

const BUTTON = anyOf(
  /^(?:like|comment|share|repost|send|reply|save|follow|following|subscribe|react)$/i,
  /^(?:copy link|…?\s?see more|…?\s?show more|read more|view profile|add a comment…?)$/i,
  /^(?:most relevant|load more comments|see translation|gefällt mir|kommentieren)$/i,
  /^(?:teilen|j’aime|commenter|partager)$/i,
)
const FOLLOW = /^(?:\+\s?)?(?:follow|following|subscribe|folgen|suivre|seguir)$/i
const COUNTER = anyOf(
  /^[\d.,]{1,12}\s?[KkMm]?\s?(?:(?:reactions?|likes?|comments?|reposts?|shares?|views?|claps?|followers?)\b)/i,
  /^[\d.,]{1,12}\s?[KkMm]?\s?(?:(?:replies|kommentare)\b)/i,
  /^[\d.,]{1,12}\s?[KkMm]?\s?(?:[·•]\s?[\d.,]{1,12}\s?[KkMm]?\s?(?:comments?|reposts?|shares?|kommentare)\b)/i,
)
const AGE =
  /^(?:•\s?)?(?:\d{1,2}\s?(?:s|m|min|h|d|w|mo|y|yr)|[123](?:st|nd|rd)\+?)(?:\s?[•·].{0,30})?$/i
const CALL = anyOf(
  /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?(?:repost (?:this|if))\b.*$/iu,
  /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?(?:follow \S.{0,60} for (?:more|daily))\b.*$/iu,
  /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?(?:share this (?:post|with)|save this post)\b.*$/iu,
  /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?(?:hit (?:the )?(?:follow|bell)|p\.?s\.? follow)\b.*$/iu,
  /^(?:(?:\p{Extended_Pictographic}|\uFE0F)+\s*)?(?:more (?:articles|posts|from) by)\b.*$/iu,
)
const HASHTAGS = /^(?:#[\p{L}\p{N}_]{2,60}[\s,]{0,3}){2,40}$/u
/** So far down the head of a post goes, in lines. */
const HEAD = 10

/** @returns the lines, of which those around the post are empty, and these */
export function withoutPost(written: string[]): { lines: string[]; leftOut: LeftOut[] } {
  const lines = [...written]
  const leftOut: LeftOut[] = []
  const texts = written.map(line => line.trim())
  const signs = texts.filter(text => BUTTON.test(text) || FOLLOW.test(text) || COUNTER.test(text))
  if (new Set(signs.map(sign => sign.toLowerCase())).size < 2) return { lines, leftOut }
  const leave = (index: number, reason: string) => {
    const text = texts[index] ?? ''
    if (text !== '') leftOut.push({ text, reason, line: index + 1 })
    lines[index] = ''
  }
  const follow = texts.findIndex((text, index) => index < HEAD && FOLLOW.test(text))
  for (let index = 0; index <= follow; index += 1) leave(index, 'the head of a post')
  const tail = tailOf(texts)
  for (let index = tail; index < lines.length; index += 1) leave(index, 'below a post')
  for (let index = follow + 1; index < tail; index += 1) {
    const text = texts[index] ?? ''
    if (BUTTON.test(text) || COUNTER.test(text) || AGE.test(text))
      leave(index, 'a button of a network')
    else if (CALL.test(text)) leave(index, 'a call of a network')
    else if (HASHTAGS.test(text)) leave(index, 'tags')
  }
  return { lines, leftOut }
}

/** Two buttons or counters, one right below the other, in the second half, end a post. */
function tailOf(texts: string[]): number {
  const isSign = (text = '') => BUTTON.test(text) || COUNTER.test(text)
  const start = texts.findIndex(
    (text, index) => index > texts.length / 2 && isSign(text) && isSign(texts[index + 1]),
  )
  return start === -1 ? texts.length : start
}
