// npm run bench: Lectern against plain Slidev on the same decks, and against Marp and reveal.js
// where they are installed;
// whole processes, in turn, in one run.
//   npm run bench                 the sample and decks of about 100 and 300 slides, the whole kit, fifty articles, live
//   npm run bench -- --quick      the sample alone
//   npm run bench -- --beside DIR where Marp and reveal.js are installed; the folder above the project by default
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createJiti } from 'jiti'
import { articleOf } from './article.mjs'
import { presented, projected } from './live.mjs'
import { median, run } from './measure.mjs'
import { others } from './others.mjs'
import { openForSlidev } from './plainSlidev.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'scripts/lectern.mjs')
const slidev = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')
const load = path => createJiti(import.meta.url).import(path)
const { findBrowser } = await load('../browser/find.ts')
const { parseDeck } = await load('../deck/parse.ts')
const { withBrowser } = await load('../browser/launch.ts')
const { nextFree } = await load('../deck/port.ts')

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    beside: { type: 'string', default: join(root, '..') },
  },
})
const sample = readFileSync(join(root, 'content/leadership-vs-management.md'), 'utf8')
const decks = [
  { name: 'sample', article: sample, runs: 5 },
  { name: '100 slides', article: articleOf(15), runs: 3 },
  { name: '300 slides', article: articleOf(46), runs: 1 },
].slice(0, values.quick ? 1 : undefined)

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const { executablePath, libraryPath } = await findBrowser()
const env =
  libraryPath === undefined
    ? {}
    : {
        LD_LIBRARY_PATH: [libraryPath, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      }
const seconds = value => `${value.toFixed(2)} s`
const row = (cells, widths) =>
  console.log(
    cells
      .map((cell, at) =>
        at === 0 ? String(cell).padEnd(widths[at]) : String(cell).padStart(widths[at]),
      )
      .join('  '),
  )

/** Article or deck to PDF: time, memory, size. @returns the medians in seconds by tool */
async function exports({ name, article, runs }) {
  const source = join(folder, `article-${name.split(' ')[0]}.md`)
  const out = join(folder, 'out')
  writeFileSync(source, article)
  mkdirSync(out, { recursive: true })
  const deck = join(folder, 'slides.md')
  await run(process.execPath, [cli, 'generate', source, '-o', deck, '--force'], folder)
  const text = readFileSync(deck, 'utf8')
  const parsed = parseDeck(text)
  const workspace = openForSlidev(root, text)
  const ways = [
    {
      name: 'Lectern',
      command: [cli, 'export', source, '-o', out],
      output: join(out, `article-${name.split(' ')[0]}.pdf`),
      cwd: folder,
    },
    {
      name: 'Lectern, whole kit',
      command: [cli, 'export', source, '-o', join(out, 'kit'), '--to', 'pdf,handout,guide'],
      output: join(out, 'kit', `article-${name.split(' ')[0]}.pdf`),
      cwd: folder,
    },
    {
      name: 'Slidev',
      command: [
        slidev,
        'export',
        workspace.entry,
        '--output',
        join(out, 'slidev.pdf'),
        '--executable-path',
        executablePath,
        '--timeout',
        '600000',
      ],
      output: join(out, 'slidev.pdf'),
      cwd: workspace.folder,
    },
    ...others(parsed, {
      beside: resolve(values.beside),
      folder: join(folder, 'others'),
      executablePath,
      env,
    }),
  ]
  const times = new Map(ways.map(way => [way.name, []]))
  try {
    // Once unmeasured, so that all find their caches as on any second day.
    for (const way of ways.filter(way => way.name !== 'Slidev'))
      await run(process.execPath, way.command, way.cwd ?? folder, false, way.env)
    for (let at = 0; at < runs; at += 1)
      for (const way of ways)
        times
          .get(way.name)
          .push(
            (await run(process.execPath, way.command, way.cwd ?? folder, false, way.env)).seconds,
          )
    const medians = new Map([...times].map(([way, list]) => [way, median(list)]))
    const base = medians.get('Slidev')
    for (const way of ways) {
      const { megabytes } = await run(
        process.execPath,
        way.command,
        way.cwd ?? folder,
        true,
        way.env,
      )
      row(
        [
          `${name}, ${parsed.slides.length} slides`,
          way.name,
          seconds(medians.get(way.name)),
          (medians.get(way.name) / base).toFixed(2),
          megabytes === undefined ? '' : `${Math.round(megabytes)} MB`,
          `${Math.round(statSync(way.output).size / 1000)} kB`,
        ],
        [24, 20, 9, 14, 9, 9],
      )
    }
    return medians
  } finally {
    workspace.remove()
  }
}

/** What a further deck costs in a library of fifty. */
async function batch(slidevSeconds) {
  const articles = join(folder, 'articles')
  mkdirSync(articles, { recursive: true })
  for (let at = 0; at < 50; at += 1)
    writeFileSync(
      join(articles, `article-${at}.md`),
      sample.replace(/^title: .*$/m, `title: Article ${at}`),
    )
  const all = (
    await run(
      process.execPath,
      [cli, 'export', 'articles/*.md', '-o', 'library', '--jobs', '1'],
      folder,
    )
  ).seconds
  const one = (
    await run(process.execPath, [cli, 'export', 'articles/article-0.md', '-o', 'single'], folder)
  ).seconds
  const further = (all - one) / 49
  console.log(
    `\nfifty articles of the sample's size: ${seconds(all)}; a further deck ${seconds(further)}, ${(further / slidevSeconds).toFixed(2)} of a slidev export (goal 0.10)`,
  )
}

/** Decks that are presented and built, and the words of their second slide that are changed meanwhile. */
const LONG = { runs: 1, from: 'An honest talk helps', to: 'An honest talk always helps' }
const LIVE = [
  {
    name: 'sample',
    article: sample,
    runs: 3,
    from: 'Recognise what leaders',
    to: 'See what leaders',
  },
  { name: '300 slides', article: articleOf(46), ...LONG },
  { name: '20,000 words', article: articleOf(112), ...LONG },
].slice(0, values.quick ? 1 : undefined)

/** First slide, keys, presenter's view, an edit, memory, and the built site; caches are warm, as on any second day. */
async function presenting({ name, article: text, runs, from, to }) {
  const article = join(folder, 'live.md')
  const deck = join(folder, 'live-slides.md')
  writeFileSync(article, text)
  await run(process.execPath, [cli, 'generate', article, '-o', deck, '--force'], folder)
  const slides = readFileSync(deck, 'utf8')
  const workspace = openForSlidev(root, slides)
  const ways = {
    Lectern: {
      present: [cli, 'present', article],
      build: [cli, 'build', article, '-o', join(folder, 'site')],
      file: article,
      cwd: folder,
    },
    Slidev: {
      present: [slidev, workspace.entry],
      build: [slidev, 'build', workspace.entry, '--out', join(folder, 'slidev-site')],
      file: workspace.entry,
      cwd: workspace.folder,
    },
  }
  try {
    await withBrowser(undefined, async browser => {
      const figures = { Lectern: [], Slidev: [] }
      // The first of each is not measured: caches are made in it.
      for (let at = 0; at <= runs; at += 1)
        for (const [tool, way] of Object.entries(ways)) {
          const measured = await liveFigures(browser, way, from, to)
          if (at > 0) figures[tool].push(measured)
        }
      tellLive(name, parseDeck(slides).slides.length, figures)
    })
  } finally {
    workspace.remove()
  }
}

async function liveFigures(browser, { present, build, file, cwd }, from, to) {
  const port = await nextFree(4400, '127.0.0.1')
  const way = { args: [...present, '--port', String(port)], cwd, port, file, from, to }
  const window = await projected(browser, way)
  const presenter = await presented(browser, way)
  const built = (await run(process.execPath, build, cwd)).seconds
  return { ...window, presenter, built }
}

/** Goals as shares of Slidev's. */
const LIVE_GOALS = {
  first: ['first slide', 0.2],
  keys: ['keys', 0.2],
  presenter: ["presenter's view", 0.2],
  edited: ['an edit', 0.3],
  megabytes: ["the server's memory", 0.25],
  built: ['build', 0.1],
}

function tellLive(name, count, figures) {
  console.log(`\nlive: ${name}, ${count} slides`)
  row(['', 'Lectern', 'Slidev', 'share', 'goal'], [20, 10, 10, 6, 6])
  for (const [key, [what, goal]] of Object.entries(LIVE_GOALS)) {
    const [ours, theirs] = [figures.Lectern, figures.Slidev].map(list =>
      median(list.map(one => one[key])),
    )
    const shown = value => (key === 'megabytes' ? `${Math.round(value)} MB` : seconds(value))
    row([what, shown(ours), shown(theirs), (ours / theirs).toFixed(2), goal], [20, 10, 10, 6, 6])
  }
}

/** The compiler itself, in this process: words a second, and what looking at the slides costs beside printing them. */
async function inside() {
  const [{ compile }, { createTypesetter }, { withOwnPages }, { judge }] = await Promise.all(
    ['../compile.ts', '../fonts/index.ts', '../deck/pages.ts', '../deck/judge.ts'].map(load),
  )
  console.log('\nwords     compile    a thousand words')
  for (const sections of [17, 17, 23, 93, 385, 700]) {
    const text = articleOf(sections)
    const words = text.split(/\s+/).length
    const start = performance.now()
    compile(text, 'article.md', createTypesetter())
    const time = performance.now() - start
    console.log(
      `${String(words).padStart(6)} ${time.toFixed(0).padStart(8)} ms ${((time / words) * 1000).toFixed(1).padStart(8)} ms`,
    )
  }
  console.log('\nslides    judge     print    judge a print')
  await withBrowser(undefined, async browser => {
    for (const sections of [4, 46]) {
      const { slides } = compile(articleOf(sections), 'article.md', createTypesetter())
      const parsed = parseDeck(slides)
      await withOwnPages(
        browser,
        { text: slides, name: 'bench', folder, parsed },
        { withClicks: false, dark: false },
        async ({ tab, selector }) => {
          const begin = performance.now()
          await judge(tab, selector)
          const middle = performance.now()
          await tab.pdf({
            preferCSSPageSize: true,
            printBackground: true,
            tagged: true,
            outline: true,
          })
          const end = performance.now()
          console.log(
            `${String(parsed.slides.length).padStart(6)} ${(middle - begin).toFixed(0).padStart(7)} ms ${(end - middle).toFixed(0).padStart(6)} ms ${((middle - begin) / (end - middle)).toFixed(2).padStart(9)}`,
          )
        },
      )
    }
  })
}

row(['deck', 'tool', 'time', "of Slidev's", 'memory', 'PDF'], [24, 20, 9, 14, 9, 9])
try {
  const medians = []
  for (const deck of decks) medians.push(await exports(deck))
  if (!values.quick) await batch(medians[0].get('Slidev'))
  for (const deck of LIVE) await presenting(deck)
  await inside()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
