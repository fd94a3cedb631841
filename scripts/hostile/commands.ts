/** The commands, each tried on one case. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OUTPUT_IDS } from '../outputs/index.ts'
import type { Case } from './cases.ts'
import type { HostileCommand, Problem } from './findings.ts'
import { startRun } from './program.ts'
import { problemsOf } from './said.ts'
import { missingMarkers } from './source.ts'
import { filesIn } from './trees.ts'

/** All that export writes. */
const FORMATS = OUTPUT_IDS.join(',')

export interface Trial {
  /** script that is run */ program: string
  /** how long a command may take, ms */ limitOf: (command: HostileCommand) => number
}

export interface Tried {
  code: number | null
  out: string
  err: string
  /** ms */ time: number
  problems: Problem[]
}

/**
 * One run to its end. A first one that takes too long is done again: the machine may have been busy
 * with something else.
 */
export async function tryCommand(
  { program, limitOf }: Trial,
  command: HostileCommand,
  args: string[],
  tested: Case,
): Promise<Tried> {
  const limit = limitOf(command)
  const first = await runOnce(program, args, tested, limit)
  const tried = first.time < limit ? first : await runOnce(program, args, tested, limit)
  return { ...tried, problems: [...tried.problems, ...tested.look()] }
}

async function runOnce(
  program: string,
  args: string[],
  { work, temporary, source }: Case,
  limit: number,
): Promise<Tried> {
  const begin = performance.now()
  const run = await startRun(program, args, { work, temporary })
  const code = await run.end(limit)
  const time = performance.now() - begin
  const seen = { out: run.out(), err: run.err(), time }
  if (code !== undefined) {
    const problems = [...problemsOf(code, seen.err, source.text), ...(await run.look())]
    return { ...seen, code, problems }
  }
  const hang: Problem = { kind: 'hang', detail: `took more than ${limit / 1000} s` }
  await run.interrupt()
  // What it leaves when it is stopped by force is no finding of its own.
  const asked = (await run.look()).filter(({ kind }) => kind === 'request')
  return { ...seen, time: limit, code: null, problems: [hang, ...asked] }
}

/** What read, generate and check tell, and whether all of the source is in it. */
export async function tryQuick(
  trial: Trial,
  tested: Case,
  tell: (command: HostileCommand, problems: Problem[]) => void,
): Promise<{ readText: string; told: string }> {
  const { article, output } = tested
  const read = await tryCommand(trial, 'read', ['read', article], tested)
  tell('read', read.problems)
  const deck = join(output, 'slides.md')
  const generated = await tryCommand(trial, 'generate', ['generate', article, '-o', deck], tested)
  tell('generate', generated.problems)
  const checked = await tryCommand(trial, 'check', ['check', article, '--json', '--quick'], tested)
  const { lost, leftOut, problems } = ledgerOf(checked)
  const slides = existsSync(deck) ? readFileSync(deck, 'utf8') : ''
  const told = `${slides}\n${leftOut.join('\n')}`
  // What cannot be read at all is told by its message.
  const missing = generated.code === 0 ? missingMarkers(tested.source, told) : []
  tell('check', [...checked.problems, ...problems, ...asLost([...lost, ...missing])])
  return { readText: read.code === 0 ? read.out : '', told }
}

function asLost(words: string[]): Problem[] {
  return words.map(word => ({ kind: 'lost', detail: word }))
}

interface Ledger {
  coverage?: { leftOut: { text: string; reason: string }[] }
}

/** What check says of the article's words. */
function ledgerOf({ code, out }: Tried): {
  lost: string[]
  leftOut: string[]
  problems: Problem[]
} {
  try {
    const all = (JSON.parse(out) as Ledger).coverage?.leftOut ?? []
    return {
      lost: all.filter(({ reason }) => reason === 'lost').map(({ text }) => text),
      leftOut: all.filter(({ reason }) => reason !== 'lost').map(({ text }) => text),
      problems: [],
    }
  } catch {
    const problem: Problem = { kind: 'message', detail: 'what check prints is no JSON' }
    return { lost: [], leftOut: [], problems: code === 0 ? [problem] : [] }
  }
}

/** Every file that export writes, and what its text files would do elsewhere. */
export async function tryExport(trial: Trial, tested: Case): Promise<Problem[]> {
  const folder = join(tested.output, 'exports')
  const { code, problems } = await tryCommand(
    trial,
    'export',
    ['export', tested.article, '--to', FORMATS, '-o', folder],
    tested,
  )
  return [...problems, ...(code === 0 ? outputProblems(folder) : [])]
}

/** @param folder of exports, which are expected to be there */
export function outputProblems(folder: string): Problem[] {
  const files = filesIn(folder)
  if (files.length === 0) return [{ kind: 'message', detail: 'it ended well and wrote nothing' }]
  return files.flatMap(file => {
    if (file.endsWith('.csv')) return formulasIn(readFileSync(file, 'utf8'))
    return file.endsWith('.md') ? linksIn(readFileSync(file, 'utf8')) : []
  })
}

/** Cells that a spreadsheet would compute. */
function formulasIn(table: string): Problem[] {
  const cells = table.match(/(?:^|,)"?(?:[=@\t＝＠]|[+\-＋－](?!\d))[^",\n]*/gm) ?? []
  return cells.map(cell => ({ kind: 'code', detail: `a formula in a table: ${cell}` }))
}

/** Links of Markdown that would run. */
function linksIn(text: string): Problem[] {
  const links = text.match(/(?<!\\)\]\(\s*<?(?:javascript|vbscript|data:text)[^)]*/gi) ?? []
  return links.map(link => ({ kind: 'code', detail: `a link that runs: ${link}` }))
}
