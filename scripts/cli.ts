/** The command line. */
import { existsSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { renderUsage } from 'citty'
import { SERVES, type Command, type Values } from './commandLine/command.ts'
import { COMMANDS } from './commandLine/index.ts'
import { writeFailure } from './files/failure.ts'
import { LecternError } from './messages.ts'
import { endWhenTold } from './run/ending.ts'
import { useOwnTemporaryFolder } from './run/folder.ts'
import { meant, parseOptions, usageError } from './usage.ts'

const HELP = `Lectern: article in, workshop out.

  lectern generate <article> [-o slides.md]   article → slides.md
  lectern read     <article>                  article of any format → clean Markdown
  lectern present  <article>                  serve it live, with presenter view
  lectern export   <article> [-o exports]     deck → PDF; --to pdf,handout,guide for the whole kit
  lectern build    <article> [-o dist]        deck → static site
  lectern check    <article>                  what the deck contains
  lectern direct   <article>                  a file in which you say how it is told
  lectern adopt    <slides.md>                edits in a deck → the direction of its article
  lectern diff     <old> <new>                the slides that are other
  lectern doctor                              what this machine has, and what it lacks
  lectern init     [folder]                   an article and a configuration to begin with

lectern <article> presents it. lectern <command> --help tells its options.
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

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name)
}

/** @returns the command that is named, and what is said to it; an article alone is presented */
function commandIn([name = '', ...rest]: string[]): [keyof typeof COMMANDS, string[]] {
  if (isCommand(name)) return [name, rest]
  if (/^https?:\/\//.test(name) || existsSync(name)) return ['present', [name, ...rest]]
  const likely = meant(name, Object.keys(COMMANDS))
  const hint = likely === undefined ? 'lectern --help lists them' : `did you mean ${likely}?`
  throw usageError(
    /[./\\]/.test(name)
      ? `There is no file "${name}", and no such command.`
      : `There is no command "${name}".`,
    hint,
  )
}

async function helpOn({ command, examples }: Command): Promise<string> {
  const lines = examples.map(example => `  lectern ${example}\n`)
  const usage = await renderUsage(command)
  // Colours are for a terminal.
  const told = process.stdout.isTTY ? usage : stripVTControlCharacters(usage)
  return `${told.trimEnd()}\n\nExamples:\n${lines.join('')}`
}

/** Commands that start no other process. */
const STARTS_NOTHING = new Set([
  'generate',
  'read',
  'direct',
  'adopt',
  'diff',
  'init',
  'completion',
])

/** Ends what a command starts, however it ends; where no other process is started, a signal ends the run at once. */
function tidyUpAfter(name: string, values: Values): void {
  if (STARTS_NOTHING.has(name)) return
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
    const [first] = argv
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
      process.stdout.write(HELP)
      return first === undefined ? 2 : 0
    }
    if (first === '--version' || first === '-v') {
      const { default: manifest } = await import('../package.json', { with: { type: 'json' } })
      process.stdout.write(`${manifest.version}\n`)
      return 0
    }
    const [name, rest] = commandIn(argv)
    const { command: found } = await COMMANDS[name]()
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(await helpOn(found))
      return 0
    }
    const values = parseOptions(rest, found.args, found.several)
    tidyUpAfter(name, values)
    return (await found.run(values)) === SERVES ? undefined : 0
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
