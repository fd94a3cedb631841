/** lectern read: article in, clean Markdown out. */
import { define } from './command.ts'
import { article, fetchImages, keepAll } from './options.ts'
import { text } from './values.ts'

export const command = define(
  'read',
  'article of any format → clean Markdown',
  {
    'article': article,
    'keep-all': keepAll,
    'fetch-images': fetchImages,
  },
  async args =>
    (await import('../commands/read.ts')).read(text(args.article), {
      keepAll: args['keep-all'] === true,
      fetchImages: args['fetch-images'] === true,
    }),
  {
    examples: [
      'read report.docx > report.md',
      'read https://example.org/post --fetch-images > post.md',
    ],
  },
)
