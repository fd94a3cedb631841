/** lectern generate: article in, slides.md out. */
import { define } from './command.ts'
import { article, session } from './options.ts'
import { readingOf, text } from './values.ts'

export const command = define(
  'generate',
  'article → slides.md',
  {
    article,
    output: {
      type: 'string',
      alias: 'o',
      default: 'slides.md',
      description: 'file to write; - prints it',
      valueHint: 'file',
    },
    force: { type: 'boolean', description: 'overwrite a deck that was edited by hand' },
    check: {
      type: 'boolean',
      description: 'write nothing; exit 1 when the file is not up to date',
    },
    storyboard: { type: 'boolean', description: 'print the storyboard as JSON' },
    ...session,
  },
  async args =>
    (await import('../commands/generate.ts')).generate(text(args.article), {
      output: text(args.output),
      force: args.force === true,
      check: args.check === true,
      storyboard: args.storyboard === true,
      reading: readingOf(args),
    }),
  {
    examples: [
      'generate talk.md -o slides.md',
      'generate https://example.org/post -o slides.md --fetch-images',
      'generate talk.md --storyboard > storyboard.json',
    ],
  },
)
