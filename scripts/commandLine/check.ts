/** lectern check: what the deck contains. */
import { usageError } from '../usage.ts'
import { define } from './command.ts'
import { browser, deck, session, slidevDeck, noCache } from './options.ts'
import { optionalText, readingOf, text } from './values.ts'

export const command = define(
  'check',
  'what the deck contains, and what falls short',
  {
    'article': deck,
    'json': { type: 'boolean', description: 'one JSON document' },
    'strict': { type: 'boolean', description: 'warnings are errors' },
    'quick': { type: 'boolean', description: 'without looking at the slides in a browser' },
    'actual': {
      type: 'string',
      description: 'hold the plan against the times that presenter mode saved',
      valueHint: 'file',
    },
    'slide': {
      type: 'string',
      description: 'one slide beside the lines of the article that it came from',
      valueHint: 'number',
    },
    'why': {
      type: 'boolean',
      description: 'with --slide: which rules made its lines, and of what',
    },
    browser,
    ...session,
    ...slidevDeck,
    'no-cache': noCache,
  },
  async args => {
    if (args.why === true && args.slide === undefined)
      throw usageError('--why tells of one slide.', 'write --slide 7 --why')
    return (await import('../commands/check.ts')).check(text(args.article), {
      json: args.json === true,
      strict: args.strict === true,
      quick: args.quick === true,
      actual: optionalText(args.actual),
      slide: args.slide === undefined ? undefined : slideOf(text(args.slide)),
      why: args.why === true,
      browser: optionalText(args.browser),
      reading: readingOf(args),
    })
  },
  { examples: ['check talk.md', 'check talk.md --slide 7 --why', 'check talk.md --json --quick'] },
)

function slideOf(value: string): number {
  if (!/^\d+$/.test(value))
    throw usageError(`"${value}" is not the number of a slide.`, 'write --slide 7')
  return Number(value)
}
