/** lectern direct: a file in which a person, or an assistant, says how an article is told. */
import { usageError } from '../usage.ts'
import { define, type Values } from './command.ts'
import { article, noCache, session } from './options.ts'
import { optionalText, readingOf, secondsOf, text } from './values.ts'

export const command = define(
  'direct',
  'a file in which you say how the article is told',
  {
    article,
    'output': {
      type: 'string',
      alias: 'o',
      description: 'file to write, <article>.direction.yaml by default; - prints it',
      valueHint: 'file',
    },
    'freeze': {
      type: 'boolean',
      description: 'write down the choices of today, so that a later version keeps them',
    },
    'brief': {
      type: 'boolean',
      description: 'print what an assistant or a colleague needs to direct it',
    },
    'from': {
      type: 'string',
      description: 'an answer to the brief, verified line by line; - reads it from standard input',
      valueHint: 'file',
    },
    'with': {
      type: 'string',
      description: 'ask a server that speaks the OpenAI chat protocol; its key: LECTERN_API_KEY',
      valueHint: 'address',
    },
    'model': { type: 'string', description: 'with --with: which model', valueHint: 'name' },
    'timeout': {
      type: 'string',
      description: 'with --with: seconds that an answer may take, 300 by default',
      valueHint: 'seconds',
    },
    'no-cache': noCache,
    ...session,
  },
  async args => {
    const named = [args.from, args.with].map(value => value !== undefined)
    const ways = [args.freeze === true, args.brief === true, ...named]
    if (ways.filter(Boolean).length > 1)
      throw usageError(
        'One of --freeze, --brief, --from and --with at a time.',
        'leave the others out',
      )
    return (await import('../commands/direct.ts')).direct(text(args.article), {
      output: optionalText(args.output),
      freeze: args.freeze === true,
      brief: args.brief === true,
      from: optionalText(args.from),
      assistant: assistantOf(args),
      reading: readingOf(args),
    })
  },
  {
    examples: [
      'direct talk.md',
      'direct talk.md --freeze',
      'direct talk.md --brief > brief.txt',
      'direct talk.md --from answer.json',
      'direct talk.md --with http://localhost:11434/v1 --model llama3.1',
    ],
  },
)

/** How long an answer may take, s. */
const USUAL_SECONDS = 300

function assistantOf(args: Values) {
  if (args.with === undefined) return undefined
  const model = text(args.model)
  if (model === '') throw usageError('No model is named.', 'write --with ADDRESS --model NAME')
  return { with: text(args.with), model, time: 1000 * secondsOf(args.timeout, USUAL_SECONDS) }
}
