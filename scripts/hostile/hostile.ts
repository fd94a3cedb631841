/**
 * npm run hostile -- FOLDER: every article of a folder against the running program. What runs, asks
 * other machines, touches
 * other files, hangs, ends in an internal error, or is lost, is a finding.
 */
import { mkdirSync, existsSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { withBrowser } from '../browser/launch.ts'
import { progress } from '../commands/report.ts'
import { endWhenTold } from '../run/ending.ts'
import { articlesIn, casesFolder, openCase } from './cases.ts'
import { tryExport, tryQuick, type Trial } from './commands.ts'
import {
  lineOf,
  summaryOf,
  type HostileCommand,
  type HostileFinding,
  type Problem,
} from './findings.ts'
import { writeFloods } from './floods.ts'
import { tryLibrary } from './library.ts'
import { NAMED_PORT, openNamedPort } from './outside.ts'
import { LECTERN } from './program.ts'
import { interpretedIn, tryBuild, tryPresent, type Audience } from './shown.ts'
import { writeTogether, type ArticleFile } from './together.ts'

const USAGE = `npm run hostile -- FOLDER: every article of a folder against the running program.

  --together     what takes long (export, build, present) once, with all articles in one
  --floods       floods as well: files that are too much of one thing
  --jobs N       files at a time, 2 by default
  --limit N      seconds that a command may take, 10 by default
  --turns N      slides that are turned in each view, 40 by default
  --program PATH another script than lectern.mjs, run with Node.js
`
/** A busy machine gets more time: so many times what a harmless article takes. */
const BUSY_FACTOR = 3

interface Options {
  folder: string
  together: boolean
  floods: boolean
  jobs: number
  /** ms */ limit: number
  turns: number
  program: string
}

interface Session {
  options: Options
  base: string
  trial: Trial
  audience: Audience
  findings: HostileFinding[]
  runs: Map<HostileCommand, number>
  /** files that are tried just now */ open: Set<string>
}

/** @returns the exit code: 0 nothing found, 1 findings, 2 wrong usage */
export async function hostile(args: string[]): Promise<number> {
  const options = optionsOf(args)
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${USAGE}`)
    return 2
  }
  endWhenTold()
  return withBrowser(undefined, browser => tryAll(options, casesFolder(), browser))
}

/** @returns the options, or what is wrong with them */
function optionsOf(args: string[]): Options | string {
  let parsed
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        together: { type: 'boolean', default: false },
        floods: { type: 'boolean', default: false },
        jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
        limit: { type: 'string', default: '10' },
        turns: { type: 'string', default: '40' },
        program: { type: 'string', default: LECTERN },
      },
    })
  } catch (error) {
    return (error as Error).message
  }
  const { values, positionals } = parsed
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1) return 'Name one folder.'
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return `There is no folder "${folder}".`
  const numbers = [values.jobs, values.limit, values.turns].map(Number)
  const [jobs = 0, limit = 0, turns = 0] = numbers
  if (numbers.some(number => !Number.isInteger(number) || number < 1))
    return '--jobs, --limit and --turns are whole numbers from 1 on.'
  return {
    folder: resolve(folder),
    together: values.together,
    floods: values.floods,
    jobs,
    limit: limit * 1000,
    turns,
    program: resolve(values.program),
  }
}

async function tryAll(options: Options, base: string, browser: Browser): Promise<number> {
  const times = new Map<HostileCommand, number>()
  const session: Session = {
    options,
    base,
    trial: {
      program: options.program,
      limitOf: command => Math.max(options.limit, BUSY_FACTOR * (times.get(command) ?? 0)),
    },
    audience: { browser, usual: new Map(), turns: options.turns },
    findings: [],
    runs: new Map(),
    open: new Set(),
  }
  const port = await openNamedPort(path => {
    for (const file of session.open)
      tell(session, file, 'present', [{ kind: 'request', detail: `port ${NAMED_PORT}: ${path}` }])
  })
  if (port === undefined)
    process.stderr.write(`Port ${NAMED_PORT} is in use: what is asked of it is not seen.\n`)
  await warmUp(session, times)
  const folders = [options.folder, ...(options.floods ? [floodsIn(base)] : [])]
  let files = 0
  for (const folder of folders) files += await tryFolder(session, folder)
  progress('')
  port?.close()
  process.stdout.write(`${summaryOf(session.findings, session.runs, files)}\n`)
  return session.findings.length === 0 ? 0 : 1
}

function floodsIn(base: string): string {
  const folder = join(base, 'floods')
  writeFloods(folder)
  return folder
}

const HARMLESS = `# Tea

Tea is a drink. It is made from leaves.

## Kinds

- **Green.** It is fresh.
- **Black.** It is strong.
- **White.** It is mild.

\`\`\`js
brew()
\`\`\`

## A table

| Tea | Time |
|---|---|
| green | two minutes |

> Water first, as they say.
`

/** A first run fills caches; it also tells how fast this machine is, and what a harmless deck looks like. */
async function warmUp(session: Session, times: Map<HostileCommand, number>): Promise<void> {
  const folder = join(session.base, 'harmless')
  mkdirSync(folder)
  writeFileSync(join(folder, 'tea.md'), HARMLESS)
  const patient: Session = {
    ...session,
    trial: { ...session.trial, limitOf: () => 240_000 },
    runs: new Map(),
  }
  const tested = await openCase(session.base, folder, join(folder, 'tea.md'))
  const timed = async (command: HostileCommand, work: () => Promise<unknown>) => {
    const begin = performance.now()
    await work()
    times.set(command, performance.now() - begin)
  }
  const report = reporter(patient, tested.name)
  await timed('check', () => tryQuick(patient.trial, tested, report))
  const quick = (times.get('check') ?? 0) / 3
  for (const command of ['read', 'generate', 'check'] as const) times.set(command, quick)
  // The first of each makes what later ones find in the cache.
  await tryBuild(patient.trial, tested, session.audience)
  await timed('export', async () => report('export', await tryExport(patient.trial, tested)))
  await timed('build', async () => {
    const { build, site } = await tryBuild(patient.trial, tested, session.audience)
    report('build', build)
    report('site', site)
  })
  await timed('present', async () =>
    report('present', (await tryPresent(patient.trial, tested, session.audience)).problems),
  )
  tested.remove()
}

/** @returns the number of its files */
async function tryFolder(session: Session, folder: string): Promise<number> {
  const paths = articlesIn(folder)
  const waiting = [...paths]
  const parts: ArticleFile[] = []
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      progress(`${paths.length - waiting.length} of ${paths.length}: ${path}`)
      parts.push(await tryFile(session, folder, path, !session.options.together))
    }
  }
  await Promise.all(Array.from({ length: session.options.jobs }, work))
  if (session.options.together && parts.length > 0) {
    parts.sort((a, b) => a.path.localeCompare(b.path, 'en'))
    const all = writeTogether(session.base, parts)
    await tryFile(session, join(all, '..'), all, true)
  }
  if (paths.length > 0) {
    const problems = await tryLibrary(session.trial, session.base, folder, paths.length)
    tell(session, '.', 'library', problems)
    count(session, 'library')
  }
  return paths.length
}

/** @param isWhole with the commands that take long */
async function tryFile(
  session: Session,
  folder: string,
  path: string,
  isWhole: boolean,
): Promise<ArticleFile> {
  const tested = await openCase(session.base, folder, path)
  const report = reporter(session, tested.name)
  session.open.add(tested.name)
  const { readText, told } = await tryQuick(session.trial, tested, report)
  if (isWhole) {
    report('export', await tryExport(session.trial, tested))
    const built = await tryBuild(session.trial, tested, session.audience)
    report('build', built.build)
    if (built.isBuilt)
      report('site', [...built.site, ...interpretedIn(tested.source, built.text, told)])
    const { problems, text } = await tryPresent(session.trial, tested, session.audience)
    const isShown = text !== ''
    report('present', [...problems, ...(isShown ? interpretedIn(tested.source, text, told) : [])])
  }
  session.open.delete(tested.name)
  tested.remove()
  return { path, readText }
}

function reporter(session: Session, file: string) {
  return (command: HostileCommand, problems: Problem[]): void => {
    count(session, command)
    tell(session, file, command, problems)
  }
}

function count({ runs }: Session, command: HostileCommand): void {
  runs.set(command, (runs.get(command) ?? 0) + 1)
}

function tell(
  { findings }: Session,
  file: string,
  command: HostileCommand,
  problems: Problem[],
): void {
  const known = new Set(findings.map(lineOf))
  for (const problem of problems) {
    const finding = { file, command, ...problem }
    const line = lineOf(finding)
    if (known.has(line)) continue
    known.add(line)
    findings.push(finding)
    process.stdout.write(`${line}\n`)
  }
}
