/** lectern build: the deck as a folder for any web server. */
import { define } from './command.ts'
import { deck, session, slidevDeck, noCache } from './options.ts'
import { optionalText, readingOf, text } from './values.ts'

export const command = define(
  'build',
  'deck → static site',
  {
    'article': deck,
    'output': {
      type: 'string',
      alias: 'o',
      default: 'dist',
      description: 'folder to write to',
      valueHint: 'folder',
    },
    'with-notes': { type: 'boolean', description: 'put the speaker notes into the site' },
    'base': {
      type: 'string',
      description: 'path under which the site will be served',
      valueHint: '/path/',
    },
    ...session,
    ...slidevDeck,
    'no-cache': noCache,
  },
  async args =>
    (await import('../commands/build.ts')).build(text(args.article), {
      output: text(args.output),
      withNotes: args['with-notes'] === true,
      base: optionalText(args.base),
      reading: readingOf(args),
    }),
  { examples: ['build talk.md -o site', 'build talk.md -o site --base /talks/leadership/'] },
)
