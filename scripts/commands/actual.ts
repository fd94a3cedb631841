/** lectern check --actual: the times that presenter mode saved, held against the plan. */
import { readFileSync } from 'node:fs'
import { readable } from '../text/plain.ts'
import { LecternError } from '../messages.ts'
import { countWords } from '../text/words.ts'
import { headlineOf, taskOf } from '../layouts/index.ts'
import type { Storyboard } from '../types.ts'

/** Below this share or above it, a plan was wrong. */
const TOLERANCE = { least: 0.6, most: 1.6 }

/**
 * @param path a file of lines "slide minutes-since-the-start"
 * @returns a table, and the rate that fits this speaker
 */
export function actualText({ slides, settings }: Storyboard, path: string): string {
  const reached = timesOf(path)
  const spent = slides.flatMap(slide => {
    const from = reached.get(slide.no)
    const to = [...reached]
      .filter(([no]) => no > slide.no)
      .map(([, at]) => at)
      .sort((a, b) => a - b)[0]
    return from === undefined || to === undefined || to <= from
      ? []
      : [{ slide, minutes: to - from }]
  })
  if (spent.length === 0)
    throw new LecternError({
      rule: 'check/actual',
      severity: 'error',
      file: path,
      message: 'It holds no times of two slides of this deck.',
      hint: 'save the times in presenter mode, with a click on the pace',
    })
  const rows = spent.map(({ slide, minutes }) => {
    const share = minutes / slide.minutes
    const mark = share < TOLERANCE.least ? 'shorter' : share > TOLERANCE.most ? 'longer' : ''
    return [
      String(slide.no).padStart(3),
      slide.minutes.toFixed(1).padStart(7),
      minutes.toFixed(1).padStart(6),
      mark.padEnd(7),
      readable(headlineOf(slide)).slice(0, 60),
    ].join('  ')
  })
  const talked = spent.filter(({ slide }) => taskOf(slide) === undefined)
  const words = talked.reduce(
    (sum, { slide }) => sum + slide.note.reduce((all, line) => all + countWords(line.text), 0),
    0,
  )
  const minutes = talked.reduce((sum, entry) => sum + entry.minutes, 0)
  const pace = Math.round(words / Math.max(0.1, minutes))
  const advice =
    `Planned with ${settings.wordsPerMinute} words a minute; ${pace} fit these times: ` +
    `wordsPerMinute: ${Math.min(240, Math.max(60, pace))}`
  return `${[' no  planned  actual           headline', ...rows, '', advice].join('\n')}\n`
}

function timesOf(path: string): Map<number, number> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new LecternError({
      rule: 'check/actual',
      severity: 'error',
      file: path,
      message: `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
      hint: 'save the times in presenter mode, with a click on the pace',
    })
  }
  return new Map(
    text.split('\n').flatMap((line): [number, number][] => {
      const match = /^(\d+)\s+(-?[\d.]+)$/.exec(line.trim())
      return match === null ? [] : [[Number(match[1]), Number(match[2])]]
    }),
  )
}
