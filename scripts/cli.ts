/** The command line. */
import { defineCommand, renderUsage, type ArgsDef, type CommandDef } from 'citty'
import { writeFailure } from './files/failure.ts'
import { LecternError } from './messages.ts'
import { readFrontMatter } from './read/frontMatter.ts'
import { endWhenTold } from './run/ending.ts'
import { useOwnTemporaryFolder } from './run/folder.ts'
import type { ReadingOptions } from './commands/source.ts'
import { parseOptions, usageError } from './usage.ts'

const article = {
  type: 'positional',
  description: 'Markdown, HTML, Word or text file, address, or - for standard input',
  required: true,
} as const
const browser = {
  type: 'string',
  description: 'path of the Chromium, Chrome or Edge to use',
  valueHint: 'path',
} as const
const deck = { ...article, description: 'article, or Slidev deck (slides.md)' } as const
const fetchImages = {
  type: 'boolean',
  description: "fetch the article's pictures from the network, once",
} as const
const keepAll = {
  type: 'boolean',
  description: 'take nothing of a page or text for noise',
} as const
const session = {
  'duration': {
    type: 'string',
    description: 'fit the session to a slot: 45min, 90min, 3h, 1d',
    valueHint: 'time',
  },
  'start': { type: 'string', description: 'when it starts, for clock times', valueHint: 'hh:mm' },
  'seed': { type: 'string', description: 'other questions and gaps', valueHint: 'number' },
  'keep-all': keepAll,
  'fetch-images': fetchImages,
} as const
const slidevDeck = {
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
const noCache = {
  type: 'boolean',
  description: 'make anew what is kept from earlier runs',
} as const

const COMMANDS = {
  generate: define(
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
      (await import('./commands/generate.ts')).generate(text(args.article), {
        output: text(args.output),
        force: args.force === true,
        check: args.check === true,
        storyboard: args.storyboard === true,
        reading: readingOf(args),
      }),
  ),
  read: define(
    'read',
    'article of any format → clean Markdown',
    {
      'article': article,
      'keep-all': keepAll,
      'fetch-images': fetchImages,
    },
    async args =>
      (await import('./commands/read.ts')).read(text(args.article), {
        keepAll: args['keep-all'] === true,
        fetchImages: args['fetch-images'] === true,
      }),
  ),
  present: define(
    'present',
    'serve the deck live and follow the article',
    {
      'article': deck,
      'port': {
        type: 'string',
        alias: 'p',
        description: 'port to listen on; the next free one from 3030 by default',
        valueHint: 'number',
      },
      'remote': {
        type: 'boolean',
        description: 'let others on the network in; /join has the QR code',
      },
      'key': {
        type: 'string',
        description:
          "with --remote: the presenter's key, 8 letters or more; kept for each article by default",
        valueHint: 'key',
      },
      'open': { type: 'boolean', description: 'open the deck in the browser' },
      ...session,
      ...slidevDeck,
      'no-cache': noCache,
    },
    async args =>
      (await import('./commands/present.ts')).present(text(args.article), {
        port: portOf(args.port),
        remote: args.remote === true,
        key: keyOf(args.key),
        open: args.open === true,
        reading: readingOf(args),
      }),
  ),
  export: define(
    'export',
    'deck → PDF or pictures',
    {
      'article': deck,
      'to': {
        type: 'string',
        default: 'pdf',
        description: 'formats, by comma: pdf, png, handout, guide, ics, md, csv (agenda), notes',
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
        default: 'guided',
        description: 'kind of handout: guided, notes or full',
        valueHint: 'kind',
      },
      'per-page': {
        type: 'string',
        default: '3',
        description: 'slides a page of a notes handout: 1, 2, 3 or 6',
        valueHint: 'number',
      },
      'paper': { type: 'string', default: 'a4', description: 'a4 or letter', valueHint: 'size' },
      'answers': { type: 'boolean', description: "the handout's answers in an appendix" },
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
    async args => {
      const options = {
        to: formatsOf(text(args.to)),
        output: text(args.output),
        withClicks: args['with-clicks'] === true,
        range: args.range === undefined ? undefined : text(args.range),
        dark: args.dark === true,
        browser: args.browser === undefined ? undefined : text(args.browser),
        reading: readingOf(args),
        ...papersOf(args),
      }
      const articles = args.articles as string[]
      const { exportLibrary, isLibrary } = await import('./commands/library.ts')
      if (args.merge === true || args.shard !== undefined || isLibrary(articles))
        return exportLibrary(articles, {
          ...options,
          jobs: args.jobs === undefined ? undefined : jobsOf(args.jobs),
          shard: args.shard === undefined ? undefined : text(args.shard),
          merge: args.merge === true,
        })
      const [article] = articles
      if (article === undefined)
        throw usageError(
          'No article is named.',
          'lectern export <article>, where the article is a file, an address or -',
        )
      return (await import('./commands/export.ts')).exportDeck(article, options)
    },
    true,
  ),
  build: define(
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
      (await import('./commands/build.ts')).build(text(args.article), {
        output: text(args.output),
        withNotes: args['with-notes'] === true,
        base: args.base === undefined ? undefined : text(args.base),
        reading: readingOf(args),
      }),
  ),
  check: define(
    'check',
    'what the deck contains, and what falls short',
    {
      'article': deck,
      'json': { type: 'boolean', description: 'one JSON document' },
      'strict': { type: 'boolean', description: 'warnings are errors' },
      'quick': { type: 'boolean', description: 'without looking at the slides in a browser' },
      'actual': {
        type: 'string',
        description: 'hold the plan against the times that presenter mode saved',
        valueHint: 'file',
      },
      'slide': {
        type: 'string',
        description: 'one slide beside the lines of the article that it came from',
        valueHint: 'number',
      },
      browser,
      ...session,
      ...slidevDeck,
      'no-cache': noCache,
    },
    async args =>
      (await import('./commands/check.ts')).check(text(args.article), {
        json: args.json === true,
        strict: args.strict === true,
        quick: args.quick === true,
        actual: args.actual === undefined ? undefined : text(args.actual),
        slide: args.slide === undefined ? undefined : slideOf(text(args.slide)),
        browser: args.browser === undefined ? undefined : text(args.browser),
        reading: readingOf(args),
      }),
  ),
}

type Values = Record<string, unknown>
interface Command {
  command: CommandDef
  args: ArgsDef
  run: (values: Values) => Promise<void>
  /** more than one article may be named */ several: boolean
}

function define(
  name: string,
  description: string,
  args: ArgsDef,
  run: (values: Values) => Promise<void>,
  several = false,
): Command {
  const inOrder = async (values: Values) => {
    if (values['no-cache'] === true) (await import('./deck/cache.ts')).withoutCache()
    await run(values)
  }
  return {
    several,
    command: defineCommand({ meta: { name: `lectern ${name}`, description }, args }) as CommandDef,
    args,
    run: inOrder,
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

function portOf(value: unknown): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw usageError(`"${text(value)}" is not a port.`, 'write a number from 1 to 65535')
  return port
}

function jobsOf(value: unknown): number {
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw usageError(`"${text(value)}" is no number of jobs.`, 'write --jobs 4')
  return jobs
}

function slideOf(value: string): number {
  if (!/^\d+$/.test(value))
    throw usageError(`"${value}" is not the number of a slide.`, 'write --slide 7')
  return Number(value)
}

const FORMATS = ['pdf', 'png', 'handout', 'guide', 'ics', 'md', 'csv', 'notes']

function formatsOf(value: string): string[] {
  const formats = value
    .split(',')
    .map(format => format.trim())
    .filter(format => format !== '')
  for (const format of formats) {
    if (!FORMATS.includes(format))
      throw usageError(
        `"${format}" is no format that Lectern writes.`,
        `formats are ${FORMATS.join(', ')}`,
      )
  }
  return formats
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
    handout: oneOf('handout', args.handout, ['guided', 'notes', 'full']),
    perPage: Number(oneOf('per-page', args['per-page'], ['1', '2', '3', '6'])) as 1 | 2 | 3 | 6,
    paper: oneOf('paper', args.paper, ['a4', 'letter']),
    answers: args.answers === true,
  }
}

/** What the command line says over the front matter, in the same words. */
function readingOf(args: Values): ReadingOptions {
  const given = (
    [
      ['duration', args.duration],
      ['start', args.start],
      ['seed', args.seed],
    ] as const
  ).filter(([, value]) => value !== undefined)
  const { settings, messages } = readFrontMatter(
    given
      .map(
        ([key, value]) => `${key}: ${key === 'seed' ? text(value) : JSON.stringify(text(value))}`,
      )
      .join('\n'),
    'command line',
  )
  const [wrong] = messages
  if (wrong !== undefined) throw usageError(wrong.message, wrong.hint ?? '')
  return {
    keepAll: args['keep-all'] === true,
    fetchImages: args['fetch-images'] === true,
    settings: Object.fromEntries(given.map(([key]) => [key, settings[key]])),
    deck: args.deck === true,
    slidev: args.slidev === true ? { timeout: secondsOf(args.timeout) * 1000 } : undefined,
  }
}

/** How long Slidev may take to show its slides, unless told otherwise, s. */
const SLIDEV_SECONDS = 60

function secondsOf(value: unknown): number {
  if (value === undefined) return SLIDEV_SECONDS
  const seconds = Number(value)
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 3600)
    throw usageError(`"${text(value)}" is no number of seconds.`, 'write --timeout 120')
  return seconds
}

function keyOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  const key = text(value)
  if (!/^[\w-]{8,64}$/.test(key))
    throw usageError(
      'A key has 8 to 64 letters, digits, hyphens or underscores.',
      'leave --key out: Lectern makes one and keeps it',
    )
  return key
}

const HELP = `Lectern: article in, workshop out.

  lectern generate <article> [-o slides.md]   article → slides.md
  lectern read     <article>                  article of any format → clean Markdown
  lectern present  <article>                  serve it live, with presenter view
  lectern export   <article> [-o exports]     deck → PDF; --to pdf,handout,guide for the whole kit
  lectern build    <article> [-o dist]        deck → static site
  lectern check    <article>                  what the deck contains

lectern <command> --help tells its options.
`

/** A reader who has seen enough, such as `head`, ends the run; what cannot be printed is told. */
function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    process.stderr.write(`${writeFailure('standard output', error).message}\n`)
    process.exit(1)
  })
  // Where talk cannot be shown, the work goes on.
  process.stderr.on('error', () => undefined)
}

/** Ends what a command starts, however it ends; where no other process is started, a signal ends the run at once. */
function tidyUpAfter(name: string, values: Values): void {
  if (name === 'generate' || name === 'read') return
  useOwnTemporaryFolder()
  // A presentation ends in its own way.
  if (name !== 'present' && values.quick !== true) endWhenTold()
}

/**
 * Runs one command line.
 * @returns the exit code: 0 fine, 1 errors, 2 wrong usage, 3 the machine lacks something; undefined while it goes on serving
 */
export async function main(argv: string[]): Promise<number | undefined> {
  watchOutput()
  try {
    const [name, ...rest] = argv
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      process.stdout.write(HELP)
      return name === undefined ? 2 : 0
    }
    if (name === '--version' || name === '-v') {
      const { default: manifest } = await import('../package.json', { with: { type: 'json' } })
      process.stdout.write(`${manifest.version}\n`)
      return 0
    }
    const found = Object.hasOwn(COMMANDS, name)
      ? COMMANDS[name as keyof typeof COMMANDS]
      : undefined
    if (found === undefined)
      throw usageError(`There is no command "${name}".`, 'lectern --help lists them')
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(`${await renderUsage(found.command)}\n`)
      return 0
    }
    const values = parseOptions(rest, found.args, found.several)
    tidyUpAfter(name, values)
    await found.run(values)
    return name === 'present' ? undefined : 0
  } catch (error) {
    if (error instanceof LecternError) {
      process.stderr.write(`${error.message}\n`)
      return error.exitCode
    }
    // Not foreseen: one line for the user; the stack only for those who ask for it.
    process.stderr.write(
      `error lectern/internal ${(error as Error).message} hint: please report it; LECTERN_DEBUG=1 shows where\n`,
    )
    if (process.env.LECTERN_DEBUG) process.stderr.write(`${(error as Error).stack}\n`)
    return 1
  }
}
