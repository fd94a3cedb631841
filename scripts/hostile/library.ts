/** All articles of a folder in one run of `lectern export FOLDER`. */
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { changes, escaped, plantCanaries } from './cases.ts'
import { outputProblems, type Trial } from './commands.ts'
import type { Problem } from './findings.ts'
import { startRun } from './program.ts'
import { problemsOf } from './said.ts'
import { treeOf } from './trees.ts'

/** Time for each article of a library, ms; beside that of one export. */
const FOR_EACH_MS = 10_000

/** @param count of articles in the folder */
export async function tryLibrary(
  { program, limitOf }: Trial,
  base: string,
  folder: string,
  count: number,
): Promise<Problem[]> {
  const around = mkdtempSync(join(base, 'library-'))
  const work = join(around, 'work')
  plantCanaries(around)
  mkdirSync(work)
  cpSync(folder, join(work, 'articles'), { recursive: true, dereference: true })
  const before = treeOf(around, ['work/out'])
  const run = await startRun(program, ['export', 'articles', '-o', 'out'], {
    work,
    temporary: `${around}-temporary`,
  })
  const limit = limitOf('export') + count * FOR_EACH_MS
  const code = await run.end(limit)
  const problems: Problem[] = []
  if (code === undefined) {
    problems.push({ kind: 'hang', detail: `took more than ${limit / 1000} s` })
    await run.interrupt()
    await run.look()
  } else problems.push(...problemsOf(code, run.err(), ''), ...(await run.look()))
  if (code === 0) problems.push(...outputProblems(join(work, 'out')))
  return [
    ...problems,
    ...changes(before, treeOf(around, ['work/out'])),
    ...escaped(join(work, 'out')),
  ]
}
