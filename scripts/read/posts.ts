/**
 * What a network shows around a post that was copied whole: name and job above, buttons, counters
 * and comments below.
 */
import type { LeftOut } from '../types.ts'
import { isStory, withoutMagazine } from './magazine.ts'
import { noiseIn } from './noise/index.ts'

/** So far down the head of a post goes, in lines. */
const HEAD = 10

export interface Post {
  lines: string[]
  leftOut: LeftOut[]
  /** what a story opens with, which stands in no line any more */ title?: string
  subtitle?: string
}

/** @returns the lines, of which those around the post are empty, and these */
export function withoutPost(written: string[]): Post {
  const lines = [...written]
  const leftOut: LeftOut[] = []
  const texts = written.map(line => line.trim())
  const signs = texts.filter(text => noiseIn(text, 'sign', 'follow') !== undefined)
  if (new Set(signs.map(sign => sign.toLowerCase())).size < 2) return { lines, leftOut }
  const leave = (index: number, reason: string, rule?: string) => {
    const text = texts[index] ?? ''
    if (text !== '')
      leftOut.push({ text, reason, ...(rule === undefined ? {} : { rule }), line: index + 1 })
    lines[index] = ''
  }
  if (isStory(texts)) return withoutMagazine(written)
  const follow = texts.findIndex(
    (text, index) => index < HEAD && noiseIn(text, 'follow') !== undefined,
  )
  const head = follow === -1 ? headOf(texts) : follow
  for (let index = 0; index <= head; index += 1) leave(index, 'the head of a post')
  const tail = tailOf(texts)
  for (let index = tail; index < lines.length; index += 1) leave(index, 'below a post')
  for (let index = head + 1; index < tail; index += 1) {
    const found = noiseIn(texts[index] ?? '', 'sign', 'age', 'call')
    if (found !== undefined) leave(index, found.reason, found.id)
  }
  return { lines, leftOut }
}

/** Without a button to follow, the head ends with the age of the post, behind which dots stand. */
function headOf(texts: string[]): number {
  return texts.findLastIndex(
    (text, index) => index < HEAD && /[•·]/.test(text) && noiseIn(text, 'age') !== undefined,
  )
}

/** Two buttons or counters, one right below the other, in the second half, end a post. */
function tailOf(texts: string[]): number {
  const isSign = (text = '') => noiseIn(text, 'sign') !== undefined
  const start = texts.findIndex(
    (text, index) => index > texts.length / 2 && isSign(text) && isSign(texts[index + 1]),
  )
  if (start === -1) return texts.length
  let end = start
  while (/^(?:[\d.,]{1,12}\s?[KkMm]?)?$/.test(texts[end - 1] ?? '.')) end -= 1
  return end
}
