/** Decks that are presented and built, by Lectern and by Slidev. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleOf } from './article.mjs'
import { presented, projected } from './live.mjs'
import { median, run } from './measure.mjs'
import { openForSlidev } from './plainSlidev.mjs'
import { cli, folder, load, root, row, sample, seconds, slidev } from './setting.mjs'

const { parseDeck } = await load('../deck/parse.ts')
const { withBrowser } = await load('../browser/launch.ts')
const { nextFree } = await load('../deck/port.ts')

/** Decks that are presented and built, and the words of their second slide that are changed meanwhile. */
const LONG = { runs: 1, from: 'An honest talk helps', to: 'An honest talk always helps' }
export const presentedDecks = [
  {
    name: 'sample',
    article: sample,
    runs: 3,
    from: 'Recognise what leaders',
    to: 'See what leaders',
  },
  { name: '300 slides', article: articleOf(46), ...LONG },
  { name: '20,000 words', article: articleOf(112), ...LONG },
]

/** First slide, keys, presenter's view, an edit, memory, and the built site; caches are warm, as on any second day. */
export async function presenting({ name, article: text, runs, from, to }) {
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
