/**
 * Diagrams drawn by Mermaid, in a browser that reaches nothing else, then cleaned like any drawing
 * of a stranger. Each has so much time; one that takes longer ends with its browser. What was drawn
 * is kept, so that a browser starts for new ones only.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page as Tab } from 'playwright-core'
import { withBrowser } from '../browser/launch.ts'
import { withTab } from '../browser/tab.ts'
import { cacheFolder } from '../deck/cache.ts'
import { LecternError } from '../messages.ts'
import { LONGEST_DIAGRAM } from '../recognise/diagramSource.ts'
import type { DiagramAnswer } from '../storyboard/diagrams.ts'
import type { Message } from '../types.ts'
import { drawIn, prepareTab, program } from './mermaid.ts'

/** A diagram may take so long, ms. */
const PATIENCE_MS = 5000
/** So many may end a browser before the others are given up. */
const MOST_ENDED = 3
/** Changes whenever the same source is drawn in another way. */
const LOOK = 1

/** @param chosen path of a browser. @returns for each source its picture, or why it has none */
export async function drawDiagrams(
  sources: string[],
  chosen: string | undefined,
): Promise<Map<string, DiagramAnswer>> {
  const answers = new Map<string, DiagramAnswer>()
  for (const source of sources) {
    const known = source.length > LONGEST_DIAGRAM ? tooLong() : kept(source)
    if (known !== undefined) answers.set(source, known)
  }
  const open = [...new Set(sources)].filter(source => !answers.has(source))
  for (let ended = 0; open.length > 0; ended += 1) {
    if (ended === MOST_ENDED) for (const source of open.splice(0)) answers.set(source, tooSlow())
    else if (open.length > 0) await drawSome(open, answers, chosen)
  }
  return answers
}

/** Draws until all are drawn or one takes too long. Takes what has an answer out of `open`. */
async function drawSome(
  open: string[],
  answers: Map<string, DiagramAnswer>,
  chosen: string | undefined,
): Promise<void> {
  try {
    await withBrowser(chosen, browser =>
      withTab(browser, {}, async tab => {
        await prepareTab(tab)
        for (let source = open[0]; source !== undefined; source = open[0]) {
          const answer = await drawn(tab, source)
          open.shift()
          answers.set(source, answer)
          if (isSlow(answer)) return
          keep(source, answer)
        }
      }),
    )
  } catch (error) {
    const problem = error instanceof LecternError ? error.messages[0] : undefined
    if (problem === undefined) throw error
    // One that ends its browser is not remembered as wrong, and the others have another try.
    const concerned = isAccident(problem) ? 1 : open.length
    for (const source of open.splice(0, concerned)) answers.set(source, withoutBrowser(problem))
  }
}

async function drawn(tab: Tab, source: string): Promise<DiagramAnswer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<DiagramAnswer>(done => {
    timer = setTimeout(() => done(tooSlow()), PATIENCE_MS)
  })
  try {
    return await Promise.race([drawIn(tab, source), late])
  } finally {
    clearTimeout(timer)
  }
}

const SLOW = `drawing it takes longer than ${PATIENCE_MS / 1000} s`

function tooSlow(): DiagramAnswer {
  return { rule: 'diagram/wrong', problem: SLOW, hint: 'divide it into several diagrams' }
}

function isSlow(answer: DiagramAnswer): boolean {
  return 'problem' in answer && answer.problem === SLOW
}

function isAccident({ rule }: Message): boolean {
  return rule === 'browser/died' || rule === 'browser/unresponsive'
}

function tooLong(): DiagramAnswer {
  const problem = `it has more than ${LONGEST_DIAGRAM} characters`
  return { rule: 'diagram/wrong', problem, hint: 'divide it into several diagrams' }
}

function withoutBrowser({ message, hint }: { message: string; hint?: string }): DiagramAnswer {
  return {
    rule: 'diagram/browser',
    problem: message.replace(/\.$/, ''),
    hint: hint ?? 'npx playwright install chromium-headless-shell',
  }
}

function fileOf(source: string): string {
  const { version } = JSON.parse(
    readFileSync(join(dirname(program()), '../package.json'), 'utf8'),
  ) as { version: string }
  const name = createHash('sha256').update(`${LOOK}\0${version}\0${source}`).digest('hex')
  return join(cacheFolder(), `diagram-${name.slice(0, 24)}.json`)
}

function kept(source: string): DiagramAnswer | undefined {
  try {
    const file = fileOf(source)
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DiagramAnswer) : undefined
  } catch {
    // Damaged: it is drawn anew.
    return undefined
  }
}

function keep(source: string, answer: DiagramAnswer): void {
  try {
    writeFileSync(fileOf(source), JSON.stringify(answer))
  } catch {
    // Without room for it, the next run draws it again.
  }
}
