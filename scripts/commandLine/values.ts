/** What was given on the command line, as values that the commands take. */
import type { ReadingOptions } from '../commands/source.ts'
import { readFrontMatter } from '../read/frontMatter.ts'
import { usageError } from '../usage.ts'
import type { Values } from './command.ts'

/** @returns '' for what is no text */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** @returns undefined for an option that was not given */
export function optionalText(value: unknown): string | undefined {
  return value === undefined ? undefined : text(value)
}

/** What the command line says over the front matter, in the same words. */
export function readingOf(args: Values): ReadingOptions {
  const given = (
    [
      ['duration', args.duration],
      ['start', args.start],
      ['seed', args.seed],
    ] as const
  ).filter(([, value]) => value !== undefined)
  const { settings, messages } = readFrontMatter(
    given
      .map(
        ([key, value]) => `${key}: ${key === 'seed' ? text(value) : JSON.stringify(text(value))}`,
      )
      .join('\n'),
    'command line',
  )
  const [wrong] = messages
  if (wrong !== undefined) throw usageError(wrong.message, wrong.hint ?? '')
  return {
    keepAll: args['keep-all'] === true,
    fetchImages: args['fetch-images'] === true,
    direction: optionalText(args.direction),
    articleWordsOnly: args['article-words-only'] === true,
    settings: Object.fromEntries(given.map(([key]) => [key, settings[key]])),
    deck: args.deck === true,
    slidev:
      args.slidev === true
        ? { timeout: secondsOf(args.timeout, SLIDEV_SECONDS) * 1000 }
        : undefined,
  }
}

/** How long Slidev may take to show its slides, unless told otherwise, s. */
const SLIDEV_SECONDS = 60

/** @param usual where none are given @throws LecternError for what is no number of seconds */
export function secondsOf(value: unknown, usual: number): number {
  if (value === undefined) return usual
  const seconds = Number(value)
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 3600)
    throw usageError(`"${text(value)}" is no number of seconds.`, 'write --timeout 120')
  return seconds
}
