/** lectern diff: the slides that are other in one deck than in another. */
import { usageError } from '../usage.ts'
import { define } from './command.ts'
import { session } from './options.ts'
import { readingOf } from './values.ts'

export const command = define(
  'diff',
  'the slides that are other: of two decks, or of two versions of an article',
  {
    old: { type: 'positional', description: 'a deck, or an article', required: true },
    new: { type: 'positional', description: 'what it is compared with', required: true },
    ...session,
  },
  async args => {
    const [before, after, extra] = args.articles as string[]
    if (before === undefined || after === undefined || extra !== undefined)
      throw usageError('Two decks or articles are compared.', 'lectern diff <old> <new>')
    return (await import('../commands/diff.ts')).diff(before, after, readingOf(args))
  },
  {
    several: true,
    examples: ['diff old.slides.md slides.md', 'diff talk-of-may.md talk.md'],
  },
)
