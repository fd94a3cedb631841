/** Article to PDF, by each tool: time, memory, size. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { median, run } from './measure.mjs'
import { others } from './others.mjs'
import { openForSlidev } from './plainSlidev.mjs'
import {
  cli,
  env,
  executablePath,
  folder,
  load,
  root,
  row,
  sample,
  seconds,
  slidev,
} from './setting.mjs'

const { parseDeck } = await load('../deck/parse.ts')

const WIDTHS = [24, 20, 9, 14, 9, 9]

export function tellExportHeads() {
  row(['deck', 'tool', 'time', "of Slidev's", 'memory', 'PDF'], WIDTHS)
}

/**
 * @param beside where other tools are installed
 * @returns the medians in seconds by tool
 */
export async function exported({ name, article, runs }, beside) {
  const source = join(folder, `article-${name.split(' ')[0]}.md`)
  writeFileSync(source, article)
  mkdirSync(join(folder, 'out'), { recursive: true })
  const deck = join(folder, 'slides.md')
  await run(process.execPath, [cli, 'generate', source, '-o', deck, '--force'], folder)
  const text = readFileSync(deck, 'utf8')
  const parsed = parseDeck(text)
  const workspace = openForSlidev(root, text)
  const ways = [
    ...waysOfLectern(source, `article-${name.split(' ')[0]}.pdf`),
    wayOfSlidev(workspace),
    ...others(parsed, {
      beside: resolve(beside),
      folder: join(folder, 'others'),
      executablePath,
      env,
    }),
  ]
  try {
    const medians = await timed(ways, runs)
    await tellExports(`${name}, ${parsed.slides.length} slides`, ways, medians)
    return medians
  } finally {
    workspace.remove()
  }
}

function waysOfLectern(source, pdf) {
  const out = join(folder, 'out')
  const kit = join(out, 'kit')
  return [
    {
      name: 'Lectern',
      command: [cli, 'export', source, '-o', out],
      output: join(out, pdf),
    },
    {
      name: 'Lectern, whole kit',
      command: [cli, 'export', source, '-o', kit, '--to', 'pdf,handout,guide'],
      output: join(kit, pdf),
    },
  ]
}

function wayOfSlidev(workspace) {
  const output = join(folder, 'out', 'slidev.pdf')
  const to = ['--output', output, '--executable-path', executablePath, '--timeout', '600000']
  return {
    name: 'Slidev',
    command: [slidev, 'export', workspace.entry, ...to],
    output,
    cwd: workspace.folder,
  }
}

const runWay = ({ command, cwd = folder, env: own }, isWeighed) =>
  run(process.execPath, command, cwd, isWeighed, own)

async function timed(ways, runs) {
  const times = new Map(ways.map(way => [way.name, []]))
  // Once unmeasured, so that all find their caches as on any second day.
  for (const way of ways.filter(way => way.name !== 'Slidev')) await runWay(way, false)
  for (let at = 0; at < runs; at += 1)
    for (const way of ways) times.get(way.name).push((await runWay(way, false)).seconds)
  return new Map([...times].map(([way, list]) => [way, median(list)]))
}

async function tellExports(deck, ways, medians) {
  const base = medians.get('Slidev')
  for (const way of ways) {
    const { megabytes } = await runWay(way, true)
    const time = medians.get(way.name)
    const cells = [
      deck,
      way.name,
      seconds(time),
      (time / base).toFixed(2),
      megabytes === undefined ? '' : `${Math.round(megabytes)} MB`,
      `${Math.round(statSync(way.output).size / 1000)} kB`,
    ]
    row(cells, WIDTHS)
  }
}

/** What a further deck costs in a library of fifty. */
export async function batch(slidevSeconds) {
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
  const share = (further / slidevSeconds).toFixed(2)
  console.log(
    `\nfifty articles of the sample's size: ${seconds(all)}; ` +
      `a further deck ${seconds(further)}, ${share} of a slidev export (goal 0.10)`,
  )
}
