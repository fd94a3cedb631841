/** Options of the command line, held against what a command knows. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { ArgsDef } from 'citty'
import { closest, distance } from 'fastest-levenshtein'
import { LecternError } from './messages.ts'

/** Wrong usage: exit code 2. */
export function usageError(message: string, hint: string): LecternError {
  return new LecternError({ rule: 'usage', severity: 'error', message, hint }, 2)
}

/** One slip of the finger in so many letters is taken for one. */
const LETTERS_TO_A_SLIP = 3

/** @returns the one of the words that was most likely meant; undefined when none is near */
export function meant(word: string, known: string[]): string | undefined {
  const found = closest(word, known)
  const slips = Math.max(1, Math.floor(word.length / LETTERS_TO_A_SLIP))
  return distance(word, found) <= slips ? found : undefined
}

/**
 * @param several whether more than one article may be named
 * @returns the values by name; defaults filled in.
 * @throws LecternError for unknown or missing ones
 */
export function parseOptions(
  argv: string[],
  args: ArgsDef,
  several = false,
): Record<string, unknown> {
  const options: NonNullable<ParseArgsConfig['options']> = {}
  for (const [name, arg] of Object.entries(args)) {
    if (arg.type === 'positional') continue
    options[name] = {
      type: arg.type === 'boolean' ? 'boolean' : 'string',
      ...('alias' in arg && typeof arg.alias === 'string' ? { short: arg.alias } : {}),
      ...('default' in arg && arg.default !== undefined
        ? { default: arg.default as string | boolean }
        : {}),
    }
  }
  let parsed
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw wrongOption((error as Error).message, Object.keys(options))
  }
  const [article, extra] = parsed.positionals
  const [named] = Object.entries(args).filter(([, { type }]) => type === 'positional')
  if (named === undefined) {
    if (article === undefined) return parsed.values
    throw usageError(`"${article}" is not needed here.`, 'leave it out')
  }
  if (several)
    return {
      ...parsed.values,
      articles: parsed.positionals,
      ...(article === undefined ? {} : { article }),
    }
  const [name, { required }] = named
  if (article === undefined && required === false) return parsed.values
  if (article === undefined)
    throw usageError(
      `No ${name} is named.`,
      name === 'article'
        ? 'lectern <command> <article>, where the article is a file, an address or -'
        : '--help after the command shows what it takes',
    )
  if (extra !== undefined)
    throw usageError(
      `One ${name} at a time; "${extra}" is one too many.`,
      'put a file name with spaces into quotation marks',
    )
  return { ...parsed.values, [name]: article }
}

/** @param message of Node's parser: `Unknown option '--to'. To specify …` */
function wrongOption(message: string, names: string[]): LecternError {
  const known = names.map(name => `--${name}`)
  const [, wrong] = /^Unknown option '(--[^'=]+)/.exec(message) ?? []
  const likely = wrong === undefined ? undefined : meant(wrong, known)
  return usageError(
    message.split('. ')[0] ?? 'Wrong usage',
    likely === undefined ? `options are ${known.join(', ')}` : `did you mean ${likely}?`,
  )
}
