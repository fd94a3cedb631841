/**
 * Diagrams drawn by Mermaid, in a browser that reaches nothing else, then cleaned like any drawing
 * of a stranger. Each has so much time; one that takes longer ends with its browser. What was drawn
 * is kept, so that a browser starts for new ones only.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page as Tab } from 'playwright-core'
import { withBrowser } from '../browser/launch.ts'
import { soon } from '../browser/tab.ts'
import { cacheFolder } from '../deck/cache.ts'
import { builtFolder, isInstalled } from '../deck/root.ts'
import { cleanSvg } from '../deck/svg.ts'
import { LecternError } from '../messages.ts'
import { drawable, LONGEST_DIAGRAM } from '../recognise/diagramSource.ts'
import type { DiagramAnswer } from '../storyboard/diagrams.ts'
import { pictureOfDrawing, shareOfSlide, turnedToSide } from './picture.ts'

/** A diagram may take so long, ms. */
const PATIENCE_MS = 5000
/** So many may end a browser before the others are given up. */
const MOST_ENDED = 3
/** Changes whenever the same source is drawn in another way. */
const LOOK = 1

/** Letters of this share of their size are read well on a slide; less is worth another try. */
const LEGIBLE = 0.85
/** How much larger the letters of the other try must be. */
const BETTER = 1.15

const require = createRequire(import.meta.url)
const HINT_SOURCE = 'correct it; https://mermaid.live shows what is wrong'

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
    await withBrowser(chosen, async browser => {
      const tab = await drawingTab(browser)
      for (let source = open[0]; source !== undefined; source = open[0]) {
        const answer = await drawn(tab, source)
        open.shift()
        answers.set(source, answer)
        if (isSlow(answer)) return
        keep(source, answer)
      }
    })
  } catch (error) {
    const problem = error instanceof LecternError ? error.messages[0] : undefined
    if (problem === undefined) throw error
    for (const source of open.splice(0)) answers.set(source, withoutBrowser(problem))
  }
}

async function drawingTab(browser: Browser): Promise<Tab> {
  const tab = await browser.newPage()
  await tab.route('**/*', route => route.abort('blockedbyclient'))
  await tab.setContent(
    `<!DOCTYPE html><meta charset="utf-8"><style>${fontFace()}</style>` +
      `<body style="font-family: Inter">x<b>x</b></body>`,
  )
  await tab.addScriptTag({ content: readFileSync(program(), 'utf8') })
  await tab.evaluate(() => document.fonts.ready)
  return tab
}

function program(): string {
  if (isInstalled) return join(builtFolder, 'mermaid.min.js')
  return join(dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js')
}

function fontFace(): string {
  return [400, 600].map(weight => fontRule(weight)).join('')
}

function fontRule(weight: number): string {
  const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`)
  const data = readFileSync(file).toString('base64')
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`
}

async function drawn(tab: Tab, source: string): Promise<DiagramAnswer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>(done => {
    timer = setTimeout(() => done(undefined), PATIENCE_MS)
  })
  const result = await Promise.race([best(tab, source), late])
  clearTimeout(timer)
  if (result === undefined) {
    void soon(tab.close())
    return tooSlow()
  }
  if ('problem' in result) return wrong(result.problem)
  const drawing = cleanSvg(result.svg)
  return 'svg' in drawing
    ? { image: pictureOfDrawing(drawing.svg, fontRule(400)) }
    : wrong(drawing.reason)
}

type Rendered = { svg: string } | { problem: string }

/** A flow chart that goes down stands small on a slide; where it stands larger when it goes to the side, it does. */
async function best(tab: Tab, source: string): Promise<Rendered> {
  const id = idOf(source)
  const text = drawable(source)
  const first = await rendered(tab, id, text)
  const turned = turnedToSide(text)
  if ('problem' in first || turned === undefined || shareOfSlide(first.svg) >= LEGIBLE) return first
  const second = await rendered(tab, id, turned)
  if ('problem' in second) return first
  return shareOfSlide(second.svg) > shareOfSlide(first.svg) * BETTER ? second : first
}

/** The identifiers in a drawing are made of its source, so that they are the same in each run. */
function idOf(source: string): string {
  return `d${createHash('sha256').update(source).digest('hex').slice(0, 10)}`
}

function rendered(tab: Tab, id: string, text: string): Promise<Rendered> {
  return tab
    .evaluate(
      async ({ id, text }) => {
        const { mermaid } = globalThis as unknown as { mermaid: Mermaid }
        mermaid.initialize({
          startOnLoad: false,
          securityLevel: 'strict',
          htmlLabels: false,
          flowchart: { htmlLabels: false, useMaxWidth: false },
          sequence: { useMaxWidth: false },
          class: { htmlLabels: false },
          deterministicIds: true,
          deterministicIDSeed: id,
          suppressErrorRendering: true,
          maxTextSize: 20_000,
          maxEdges: 300,
          theme: 'neutral',
          fontFamily: 'Inter',
        })
        try {
          const { svg } = await mermaid.render(id, text)
          return { svg }
        } catch (error) {
          return { problem: String((error as Error).message ?? error) }
        }
      },
      { id, text },
    )
    .catch((error: unknown) => ({ problem: (error as Error).message }))
}

interface Mermaid {
  initialize: (options: Record<string, unknown>) => void
  render: (id: string, text: string) => Promise<{ svg: string }>
}

function wrong(said: string): DiagramAnswer {
  const [first = ''] = said.split('\n')
  const problem = first.slice(0, 160).replace(/(?<![.:\s])[.:\s]+$/, '')
  return {
    rule: 'diagram/wrong',
    problem: problem === '' ? 'it is no diagram' : problem,
    hint: HINT_SOURCE,
  }
}

const SLOW = `drawing it takes longer than ${PATIENCE_MS / 1000} s`

function tooSlow(): DiagramAnswer {
  return { rule: 'diagram/wrong', problem: SLOW, hint: 'divide it into several diagrams' }
}

function isSlow(answer: DiagramAnswer): boolean {
  return 'problem' in answer && answer.problem === SLOW
}

function tooLong(): DiagramAnswer {
  const problem = `it has more than ${LONGEST_DIAGRAM} characters`
  return { rule: 'diagram/wrong', problem, hint: 'divide it into several diagrams' }
}

function withoutBrowser({ message, hint }: { message: string; hint?: string }): DiagramAnswer {
  return {
    rule: 'diagram/browser',
    problem: message.replace(/\.$/, ''),
    hint: hint ?? 'npx playwright-core install chromium-headless-shell',
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
