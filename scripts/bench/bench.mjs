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

// The compiler itself, in this process: words a second, and what looking at the slides costs beside printing them.
const load = path => createJiti(import.meta.url).import(path)
async function inside() {
  const [{ compile }, { createTypesetter }, { withBrowser }, { withOwnPages }, { parseDeck }, { judge }] = await Promise.all(['../compile.ts', '../fonts/index.ts', '../browser/launch.ts', '../deck/pages.ts', '../deck/parse.ts', '../deck/judge.ts'].map(load))
  compile(articleOf(3), 'article.md', createTypesetter())
  console.log('\nwords     compile    a thousand words')
  for (const sections of [23, 93, 385]) {
    const text = articleOf(sections)
    const words = text.split(/\s+/).length
    const start = performance.now()
    compile(text, 'article.md', createTypesetter())
    const time = performance.now() - start
    console.log(`${String(words).padStart(6)} ${time.toFixed(0).padStart(8)} ms ${(time / words * 1000).toFixed(1).padStart(8)} ms`)
  }
  console.log('\nslides    judge     print    judge a print')
  await withBrowser(undefined, async (browser) => {
    for (const sections of [4, 46]) {
      const { slides } = compile(articleOf(sections), 'article.md', createTypesetter())
      const parsed = parseDeck(slides)
      await withOwnPages(browser, { text: slides, name: 'bench', folder, parsed }, { withClicks: false, dark: false }, async ({ tab, selector }) => {
        const begin = performance.now()
        await judge(tab, selector)
        const middle = performance.now()
        await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
        const end = performance.now()
        console.log(`${String(parsed.slides.length).padStart(6)} ${(middle - begin).toFixed(0).padStart(7)} ms ${(end - middle).toFixed(0).padStart(6)} ms ${((middle - begin) / (end - middle)).toFixed(2).padStart(9)}`)
      })
    }
  })
}

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const { executablePath } = await findBrowser()
const show = ({ seconds, megabytes }) => `${seconds.toFixed(2).padStart(7)} s ${megabytes === undefined ? '' : `${Math.round(megabytes)} MB`.padStart(8)}`
console.log('deck         slides    lectern export        slidev export       time   memory  goal (time)')
try {
  for (const { name, article, runs, goal } of decks) {
    const source = join(folder, `article-${name.split(' ')[0]}.md`)
    writeFileSync(source, article())
    const deck = join(folder, 'slides.md')
    await run(process.execPath, [cli, 'generate', source, '-o', deck, '--force'], folder)
    const text = readFileSync(deck, 'utf8')
    const workspace = openWorkspace('bench', text)
    mkdirSync(join(folder, 'out'), { recursive: true })
    const results = { lectern: [], slidev: [] }
    const memory = {}
    try {
      // Once unmeasured, so that both find their caches as on any second day.
      await run(process.execPath, [cli, 'export', source, '-o', join(folder, 'out')], folder)
      const ways = {
        lectern: memory => run(process.execPath, [cli, 'export', source, '-o', join(folder, 'out')], folder, memory),
        slidev: memory => run(process.execPath, [slidev, 'export', workspace.entry, '--output', join(folder, 'out', 'slidev.pdf'), '--executable-path', executablePath, '--timeout', '600000'], dirname(workspace.entry), memory),
      }
      for (let at = 0; at < runs; at += 1) for (const [name, way] of Object.entries(ways)) results[name].push(await way(false))
      for (const [name, way] of Object.entries(ways)) memory[name] = (await way(true)).megabytes
    }
    finally {
      workspace.remove()
    }
    const [ours, theirs] = Object.entries(results).map(([name, list]) => ({ seconds: median(list.map(result => result.seconds)), megabytes: memory[name] }))
    console.log(`${name.padEnd(12)} ${String(text.match(/^layout: /gm)?.length ?? 0).padStart(6)}  ${show(ours)}  ${show(theirs)}  ${(ours.seconds / theirs.seconds).toFixed(2).padStart(7)} ${ours.megabytes === undefined ? '' : (ours.megabytes / theirs.megabytes).toFixed(2).padStart(8)}  ${String(goal).padStart(5)}`)
  }
  await inside()
}
finally {
  rmSync(folder, { recursive: true, force: true })
}
