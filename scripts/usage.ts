/** Options of the command line, held against what a command knows. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { ArgsDef } from 'citty'
import { LecternError } from './messages.ts'

/** Wrong usage: exit code 2. */
export function usageError(message: string, hint: string): LecternError {
  return new LecternError({ rule: 'usage', severity: 'error', message, hint }, 2)
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
  const known = Object.keys(options)
    .map(name => `--${name}`)
    .join(', ')
  let parsed
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw usageError(
      (error as Error).message.split('. ')[0] ?? 'Wrong usage',
      `options are ${known}`,
    )
  }
  const [article, extra] = parsed.positionals
  if (several)
    return {
      ...parsed.values,
      articles: parsed.positionals,
      ...(article === undefined ? {} : { article }),
    }
  if (article === undefined)
    throw usageError(
      'No article is named.',
      'lectern <command> <article>, where the article is a file, an address or -',
    )
  if (extra !== undefined)
    throw usageError(
      `One article at a time; "${extra}" is one too many.`,
      'put a file name with spaces into quotation marks',
    )
  return { ...parsed.values, article }
}
