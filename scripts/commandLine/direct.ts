/** lectern direct: a file in which a person, or an assistant, says how an article is told. */
import { usageError } from '../usage.ts'
import { define } from './command.ts'
import { article, session } from './options.ts'
import { optionalText, readingOf, text } from './values.ts'

export const command = define(
  'direct',
  'a file in which you say how the article is told',
  {
    article,
    output: {
      type: 'string',
      alias: 'o',
      description: 'file to write, <article>.direction.yaml by default; - prints it',
      valueHint: 'file',
    },
    freeze: {
      type: 'boolean',
      description: 'write down the choices of today, so that a later version keeps them',
    },
    brief: {
      type: 'boolean',
      description: 'print what an assistant or a colleague needs to direct it',
    },
    from: {
      type: 'string',
      description: 'an answer to the brief, verified line by line; - reads it from standard input',
      valueHint: 'file',
    },
    ...session,
  },
  async args => {
    const ways = [args.freeze === true, args.brief === true, args.from !== undefined]
    if (ways.filter(Boolean).length > 1)
      throw usageError('One of --freeze, --brief and --from at a time.', 'leave the others out')
    return (await import('../commands/direct.ts')).direct(text(args.article), {
      output: optionalText(args.output),
      freeze: args.freeze === true,
      brief: args.brief === true,
      from: optionalText(args.from),
      reading: readingOf(args),
    })
  },
  {
    examples: [
      'direct talk.md',
      'direct talk.md --freeze',
      'direct talk.md --brief > brief.txt',
      'direct talk.md --from answer.json',
    ],
  },
)
