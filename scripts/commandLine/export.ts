/** lectern export: the deck as PDF, and the papers around it. */
import { dirname } from 'node:path'
import { OUTPUT_IDS } from '../outputs/index.ts'
import type { ExportDefaults } from '../read/configuration.ts'
import { usageError } from '../usage.ts'
import { define, type Values } from './command.ts'
import { browser, deck, session, slidevDeck, noCache } from './options.ts'
import { optionalText, readingOf, text } from './values.ts'

export const command = define(
  'export',
  'deck → PDF or pictures',
  {
    'article': deck,
    'to': {
      type: 'string',
      description: `formats, by comma: ${OUTPUT_IDS.join(', ')}; or all; pdf by default`,
      valueHint: 'formats',
    },
    'output': {
      type: 'string',
      alias: 'o',
      default: 'exports',
      description: 'folder to write to',
      valueHint: 'folder',
    },
    'with-clicks': { type: 'boolean', description: 'a page for every reveal' },
    'range': {
      type: 'string',
      description: 'slides to export, such as 1,3-5',
      valueHint: 'range',
    },
    'dark': { type: 'boolean', description: 'the dark look' },
    'handout': {
      type: 'string',
      description: 'kind of handout: guided (by default), notes, full, or card (one page)',
      valueHint: 'kind',
    },
    'per-page': {
      type: 'string',
      default: '3',
      description: 'slides a page of a notes handout: 1, 2, 3 or 6',
      valueHint: 'number',
    },
    'paper': {
      type: 'string',
      description: 'a4 (by default) or letter',
      valueHint: 'size',
    },
    'answers': { type: 'boolean', description: "the handout's answers in an appendix" },
    'template': {
      type: 'string',
      description: 'for pptx: a presentation that gives its master, colours and fonts',
      valueHint: 'file.pptx',
    },
    browser,
    'jobs': {
      type: 'string',
      description: 'of a library: articles at a time',
      valueHint: 'number',
    },
    'shard': {
      type: 'string',
      description: 'of a library: only this part, such as 3/8; auto asks the CI system',
      valueHint: 'part',
    },
    'merge': { type: 'boolean', description: 'index over the outputs of all shards in -o' },
    ...session,
    ...slidevDeck,
    'no-cache': noCache,
  },
  async given => {
    const args: Values = { ...DEFAULTS, ...(await configured(given.article)), ...given }
    const options = {
      to: outputsNamed(text(args.to)),
      output: text(args.output),
      withClicks: args['with-clicks'] === true,
      range: optionalText(args.range),
      dark: args.dark === true,
      browser: optionalText(args.browser),
      template: optionalText(args.template),
      reading: readingOf(args),
      ...papersOf(args),
    }
    if (options.template !== undefined && !options.to.includes('pptx'))
      throw usageError('--template is the look of a deck for PowerPoint.', 'add --to pptx')
    const articles = args.articles as string[]
    const { exportLibrary, isLibrary } = await import('../commands/library.ts')
    if (args.merge === true || args.shard !== undefined || isLibrary(articles))
      return exportLibrary(articles, {
        ...options,
        jobs: args.jobs === undefined ? undefined : jobsOf(args.jobs),
        shard: optionalText(args.shard),
        merge: args.merge === true,
      })
    const [article] = articles
    if (article === undefined)
      throw usageError(
        'No article is named.',
        'lectern export <article>, where the article is a file, an address or -',
      )
    return (await import('../commands/export.ts')).exportDeck(article, options)
  },
  {
    several: true,
    examples: [
      'export talk.md --to pdf,handout,guide',
      'export talk.md --range 1,3-5 --with-clicks',
      "export 'articles/**/*.md' --to pdf,handout -o out",
    ],
  },
)

const DEFAULTS = { to: 'pdf', paper: 'a4', handout: 'guided' }

/** What the configuration of the first article's folder says. */
async function configured(article: unknown): Promise<ExportDefaults> {
  const { configurationFor } = await import('../commands/configuration.ts')
  const path = text(article)
  const isFile = path !== '' && path !== '-' && !/^https?:/i.test(path)
  return configurationFor(isFile ? dirname(path) : '.').export
}

function jobsOf(value: unknown): number {
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw usageError(`"${text(value)}" is no number of jobs.`, 'write --jobs 4')
  return jobs
}

/** Names that stand for several outputs. */
const TOGETHER: Record<string, string[]> = { all: OUTPUT_IDS, docx: ['docx', 'docx-guide'] }

function outputsNamed(value: string): string[] {
  const ids = value
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '')
    .flatMap(id => TOGETHER[id] ?? id)
  if (ids.length === 0)
    throw usageError('--to names no format.', `formats are ${OUTPUT_IDS.join(', ')}`)
  const unknown = ids.find(id => !OUTPUT_IDS.includes(id))
  if (unknown !== undefined)
    throw usageError(
      `"${unknown}" is no format that Lectern writes.`,
      `formats are ${OUTPUT_IDS.join(', ')}`,
    )
  return ids
}

/** One of a few words or numbers. */
function oneOf<T extends string>(name: string, value: unknown, choices: readonly T[]): T {
  const found = choices.find(choice => choice === value)
  if (found === undefined)
    throw usageError(`--${name} cannot be "${text(value)}".`, `allowed is ${choices.join(', ')}`)
  return found
}

function papersOf(args: Values) {
  return {
    handout: oneOf('handout', args.handout, ['guided', 'notes', 'full', 'card']),
    perPage: Number(oneOf('per-page', args['per-page'], ['1', '2', '3', '6'])) as 1 | 2 | 3 | 6,
    paper: oneOf('paper', args.paper, ['a4', 'letter']),
    answers: args.answers === true,
  }
}
