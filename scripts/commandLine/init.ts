/** lectern init: a folder to begin with. */
import { LOOKS } from '../../components/looks.ts'
import { define, SERVES } from './command.ts'
import { optionalText, text } from './values.ts'

export const command = define(
  'init',
  'a folder with an article, a configuration and scripts to begin with',
  {
    folder: {
      type: 'positional',
      description: 'where it is to be; this folder by default',
      required: false,
    },
    title: { type: 'string', description: 'of the article', valueHint: 'text' },
    author: { type: 'string', description: 'of the article', valueHint: 'name' },
    color: { type: 'string', description: 'of the slides, such as #7a1f5c', valueHint: '#rrggbb' },
    look: {
      type: 'string',
      description: `of the slides: ${LOOKS.join(', ')}`,
      valueHint: 'name',
    },
    yes: { type: 'boolean', alias: 'y', description: 'ask nothing, and show nothing' },
  },
  async args => {
    const { init } = await import('../commands/init.ts')
    const isServed = await init(text(args.folder) || '.', {
      title: optionalText(args.title),
      author: optionalText(args.author),
      color: optionalText(args.color),
      look: optionalText(args.look),
      yes: args.yes === true,
    })
    return isServed ? SERVES : undefined
  },
  { examples: ['init', 'init my-workshop', 'init my-workshop --title "Giving feedback" --yes'] },
)
