/** lectern present: the deck live. */
import { usageError } from '../usage.ts'
import { define, SERVES } from './command.ts'
import { deck, session, slidevDeck, noCache } from './options.ts'
import { readingOf, text } from './values.ts'

export const command = define(
  'present',
  'serve the deck live and follow the article',
  {
    'article': deck,
    'port': {
      type: 'string',
      alias: 'p',
      description: 'port to listen on; the next free one from 3030 by default',
      valueHint: 'number',
    },
    'remote': {
      type: 'boolean',
      description: 'let others on the network in; /join has the QR code',
    },
    'key': {
      type: 'string',
      description:
        "with --remote: the presenter's key, 8 letters or more; kept for each article by default",
      valueHint: 'key',
    },
    'open': { type: 'boolean', description: 'open the deck in the browser' },
    ...session,
    ...slidevDeck,
    'no-cache': noCache,
  },
  async args => {
    const { present } = await import('../commands/present.ts')
    await present(text(args.article), {
      port: portOf(args.port),
      remote: args.remote === true,
      key: keyOf(args.key),
      open: args.open === true,
      reading: readingOf(args),
    })
    return SERVES
  },
  {
    examples: [
      'present talk.md --open',
      'present talk.md --remote',
      'present talk.md --duration 45min --start 09:00',
    ],
  },
)

function portOf(value: unknown): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw usageError(`"${text(value)}" is not a port.`, 'write a number from 1 to 65535')
  return port
}

function keyOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  const key = text(value)
  if (!/^[\w-]{8,64}$/.test(key))
    throw usageError(
      'A key has 8 to 64 letters, digits, hyphens or underscores.',
      'leave --key out: Lectern makes one and keeps it',
    )
  return key
}
