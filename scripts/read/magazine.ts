/**
 * What a magazine of many authors shows around a story that was copied whole: who wrote it, how long
 * it takes, counters. Its first lines are the title and what stands below it.
 */
import { anyOf } from '../text/anyOf.ts'
import type { LeftOut } from '../types.ts'
import type { Post } from './posts.ts'

const READING_TIME = /^\d{1,3} min(?:ute)?s? read$/i
/** So far down the head of a story goes, in lines. */
const HEAD = 24
const AROUND = anyOf(
  /^(?:member-only story|press enter or click to view image\b.{0,40}|listen|share|more|follow)$/i,
  /^(?:·|just now|[\d.,]{1,12}\s?[km]?|photo by .{1,80} on (?:unsplash|pexels))$/i,
  /^(?:[a-z]{3,9} \d{1,2}(?:, \d{4})?)$/i,
)
const END = /^(?:written by |more from |no responses yet|recommended from )/i

export function isStory(texts: string[]): boolean {
  return texts.some((text, index) => index < HEAD && READING_TIME.test(text))
}

/** @returns the lines, of which those around the story are empty, and these */
export function withoutMagazine(written: string[]): Post {
  const lines = [...written]
  const leftOut: LeftOut[] = []
  const texts = written.map(line => line.trim())
  const time = texts.findIndex(text => READING_TIME.test(text))
  const author = texts[texts.findLastIndex((text, index) => index < time && isName(text))]
  const end = texts.findIndex((text, index) => index > time && END.test(text))
  texts.forEach((text, index) => {
    const isEnd = end !== -1 && index >= end
    const isAround = AROUND.test(text) || READING_TIME.test(text) || text === author
    if (text === '' || (!isAround && !isEnd)) return
    leftOut.push({ text, reason: 'around a story', line: index + 1 })
    lines[index] = ''
  })
  return { lines, leftOut, ...titlesIn(lines, time) }
}

/** Takes the first lines above the time out of the text. */
function titlesIn(lines: string[], time: number): Pick<Post, 'title' | 'subtitle'> {
  const [first, second] = lines.flatMap((line, index) =>
    index < time && line.trim() !== '' ? [index] : [],
  )
  if (first === undefined) return {}
  const title = (lines[first] ?? '').trim()
  lines[first] = ''
  if (second === undefined || second > first + 2) return { title }
  const subtitle = (lines[second] ?? '').trim()
  lines[second] = ''
  return { title, subtitle }
}

/** Two to four words with capitals. */
function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(text)
}
