// npm run bench: lectern export against plain `slidev export` of the same deck, whole processes, in turn.
//   npm run bench                 the sample and decks of about 100 and 300 slides
//   npm run bench -- --quick      the sample alone
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createJiti } from 'jiti'
import { articleOf } from './article.mjs'
import { median, run } from './measure.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'scripts/lectern.mjs')
const slidev = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')
const { findBrowser } = await createJiti(import.meta.url).import('../browser/find.ts')
const { openWorkspace } = await createJiti(import.meta.url).import('../deck/workspace.ts')

const decks = [
  { name: 'sample', article: () => readFileSync(join(root, 'content/leadership-vs-management.md'), 'utf8'), runs: 5, goal: 0.7 },
  { name: '100 slides', article: () => articleOf(15), runs: 3, goal: 0.6 },
  { name: '300 slides', article: () => articleOf(46), runs: 1, goal: 0.15 },
].slice(0, process.argv.includes('--quick') ? 1 : undefined)

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const { executablePath } = await findBrowser()
const show = ({ seconds, megabytes }) => `${seconds.toFixed(2).padStart(7)} s ${megabytes === undefined ? '' : `${Math.round(megabytes)} MB`.padStart(8)}`
console.log('deck         slides    lectern export        slidev export       time   memory  goal (time)')
try {
  for (const { name, article, runs, goal } of decks) {
    const source = join(folder, `${name.replace(' ', '-')}.md`)
    writeFileSync(source, article())
    const deck = join(folder, 'slides.md')
    await run(process.execPath, [cli, 'generate', source, '-o', deck, '--force'], folder)
    const text = readFileSync(deck, 'utf8')
    const workspace = openWorkspace('bench', text)
    mkdirSync(join(folder, 'out'), { recursive: true })
    const results = { lectern: [], slidev: [] }
    try {
      // Once unmeasured, so that both find their caches as on any second day.
      await run(process.execPath, [cli, 'export', source, '-o', join(folder, 'out')], folder)
      for (let at = 0; at < runs; at += 1) {
        results.lectern.push(await run(process.execPath, [cli, 'export', source, '-o', join(folder, 'out')], folder))
        results.slidev.push(await run(process.execPath, [slidev, 'export', workspace.entry, '--output', join(folder, 'out', 'slidev.pdf'), '--executable-path', executablePath, '--timeout', '600000'], dirname(workspace.entry)))
      }
    }
    finally {
      workspace.remove()
    }
    const [ours, theirs] = [results.lectern, results.slidev].map(list => ({ seconds: median(list.map(result => result.seconds)), megabytes: list.some(result => result.megabytes === undefined) ? undefined : median(list.map(result => result.megabytes)) }))
    console.log(`${name.padEnd(12)} ${String(text.match(/^layout: /gm)?.length ?? 0).padStart(6)}  ${show(ours)}  ${show(theirs)}  ${(ours.seconds / theirs.seconds).toFixed(2).padStart(7)} ${ours.megabytes === undefined ? '' : (ours.megabytes / theirs.megabytes).toFixed(2).padStart(8)}  ${String(goal).padStart(5)}`)
  }
}
finally {
  rmSync(folder, { recursive: true, force: true })
}
