/** One diagram drawn by Mermaid in a tab that reaches nothing else. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page as Tab } from 'playwright-core'
import { builtFolder, isInstalled } from '../deck/root.ts'
import { cleanSvg } from '../deck/svg.ts'
import { drawable } from '../recognise/diagramSource.ts'
import type { DiagramAnswer } from '../storyboard/diagrams.ts'
import { pictureOfDrawing, shareOfSlide, turnedToSide } from './picture.ts'

/** Letters of this share of their size are read well on a slide; less is worth another try. */
const LEGIBLE = 0.85
/** How much larger the letters of the other try must be. */
const BETTER = 1.15

const require = createRequire(import.meta.url)
const HINT_SOURCE = 'correct it; https://mermaid.live shows what is wrong'

/** Shuts the tab off and loads what draws. */
export async function prepareTab(tab: Tab): Promise<void> {
  await tab.route('**/*', route => route.abort('blockedbyclient'))
  await tab.setContent(
    `<!DOCTYPE html><meta charset="utf-8"><style>${fontFace()}</style>` +
      `<body style="font-family: Inter">x<b>x</b></body>`,
  )
  await tab.addScriptTag({ content: readFileSync(program(), 'utf8') })
  await tab.evaluate(() => document.fonts.ready)
}

/** @returns the file of what draws */
export function program(): string {
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

/**
 * @returns the picture, or what is wrong with the source
 * @throws when the tab or its browser is gone, which says nothing about the source
 */
export async function drawIn(tab: Tab, source: string): Promise<DiagramAnswer> {
  const result = await best(tab, source)
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
  return tab.evaluate(
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
