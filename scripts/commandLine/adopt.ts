/** lectern adopt: edits that a person made in slides.md become a direction, and survive. */
import { define } from './command.ts'
import { session } from './options.ts'
import { optionalText, readingOf, text } from './values.ts'

export const command = define(
  'adopt',
  'edits in slides.md → the direction of its article',
  {
    deck: {
      type: 'positional',
      description: 'a slides.md that Lectern wrote and you edited',
      required: true,
    },
    article: {
      type: 'string',
      description: 'the article, where it is not in the folder of the deck or below',
      valueHint: 'file',
    },
    output: {
      type: 'string',
      alias: 'o',
      description: 'direction to write, <article>.direction.yaml by default',
      valueHint: 'file',
    },
    ...session,
  },
  async args =>
    (await import('../commands/adopt.ts')).adoptDeck(text(args.deck), {
      article: optionalText(args.article),
      output: optionalText(args.output),
      reading: { ...readingOf(args), deck: false },
    }),
  {
    examples: ['adopt slides.md', 'adopt talks/slides.md --article articles/talk.md'],
  },
)
