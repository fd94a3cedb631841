/** Options that several commands have. */
import { FORMAT_NAMES } from '../formats/index.ts'

export const article = {
  type: 'positional',
  description: `${FORMAT_NAMES} file, address, or - for standard input`,
  required: true,
} as const
export const browser = {
  type: 'string',
  description: 'path of the Chromium, Chrome or Edge to use',
  valueHint: 'path',
} as const
export const deck = { ...article, description: 'article, or Slidev deck (slides.md)' } as const
export const fetchImages = {
  type: 'boolean',
  description: "fetch the article's pictures from the network, once",
} as const
export const keepAll = {
  type: 'boolean',
  description: 'take nothing of a page or text for noise',
} as const
export const session = {
  'duration': {
    type: 'string',
    description: 'fit the session to a slot: 45min, 90min, 3h, 1d',
    valueHint: 'time',
  },
  'start': { type: 'string', description: 'when it starts, for clock times', valueHint: 'hh:mm' },
  'seed': { type: 'string', description: 'other questions and gaps', valueHint: 'number' },
  'direction': {
    type: 'string',
    description: 'how it is told, where that is not <article>.direction.yaml beside it',
    valueHint: 'file',
  },
  'article-words-only': {
    type: 'boolean',
    description: "refuse words in the direction that are not the article's",
  },
  'keep-all': keepAll,
  'fetch-images': fetchImages,
} as const
export const slidevDeck = {
  deck: { type: 'boolean', description: 'the file is a deck, whatever its name' },
  slidev: {
    type: 'boolean',
    description:
      'a deck with code or layouts of its own: run it with Slidev itself, with your rights',
  },
  timeout: {
    type: 'string',
    description: 'with --slidev: seconds that the slides may take, 60 by default',
    valueHint: 'seconds',
  },
} as const
export const noCache = {
  type: 'boolean',
  description: 'make anew what is kept from earlier runs',
} as const
