/** The command line. */
import { renderUsage } from 'citty'
import type { Command, Values } from './commandLine/command.ts'
import { writeFailure } from './files/failure.ts'
import { LecternError } from './messages.ts'
import { endWhenTold } from './run/ending.ts'
import { useOwnTemporaryFolder } from './run/folder.ts'
import { parseOptions, usageError } from './usage.ts'

/** The commands, each loaded when it is named. */
const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  generate: () => import('./commandLine/generate.ts'),
  read: () => import('./commandLine/read.ts'),
  present: () => import('./commandLine/present.ts'),
  export: () => import('./commandLine/export.ts'),
  build: () => import('./commandLine/build.ts'),
  check: () => import('./commandLine/check.ts'),
  direct: () => import('./commandLine/direct.ts'),
}

const HELP = `Lectern: article in, workshop out.

  lectern generate <article> [-o slides.md]   article → slides.md
  lectern read     <article>                  article of any format → clean Markdown
  lectern present  <article>                  serve it live, with presenter view
  lectern export   <article> [-o exports]     deck → PDF; --to pdf,handout,guide for the whole kit
  lectern build    <article> [-o dist]        deck → static site
  lectern check    <article>                  what the deck contains
  lectern direct   <article>                  a file in which you say how it is told

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
  if (name === 'generate' || name === 'read' || name === 'direct') return
  useOwnTemporaryFolder()
  // A presentation ends in its own way.
  if (name !== 'present' && values.quick !== true) endWhenTold()
}

/**
 * Runs one command line.
 * @returns the exit code: 0 fine, 1 errors, 2 wrong usage, 3 the machine lacks something;
 * undefined while it goes on serving
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
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (load === undefined)
      throw usageError(`There is no command "${name}".`, 'lectern --help lists them')
    const { command: found } = await load()
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
