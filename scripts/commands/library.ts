/** lectern export of many articles: one browser, several at a time, what is unchanged is not done again. */
import { existsSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import type { Browser } from 'playwright-core'
import { globSync } from 'tinyglobby'
import { withBrowser } from '../browser/launch.ts'
import { openOutputFolder, type OutputFolder } from '../files/index.ts'
import { ARTICLE_ENDINGS } from '../formats/index.ts'
import { LecternError } from '../messages.ts'
import { filesOf } from '../outputs/index.ts'
import { exportSource, type ExportOptions } from './export.ts'
import { indexPage } from './libraryIndex.ts'
import { areAsBefore, keyOf } from './libraryKey.ts'
import { shardOf } from './libraryShard.ts'
import { mergeShards, byArticle, latest, readState, type LastExport } from './libraryState.ts'
import { progress, report } from './report.ts'
import { nameOf, readSource } from './source.ts'

export interface LibraryOptions extends ExportOptions {
  jobs: number | undefined
  shard: string | undefined
  merge: boolean
}

interface Result {
  article: string
  state: 'done' | 'unchanged' | 'failed'
  entry?: LastExport
  error?: string
}

/** Whether the words on the command line mean more than one article. */
export function isLibrary(articles: string[]): boolean {
  return (
    articles.length > 1 ||
    articles.some(
      article => /[*?{[]/.test(article) && !existsSync(article) && !/^https?:/i.test(article),
    ) ||
    articles.some(article => existsSync(article) && statSync(article).isDirectory())
  )
}

/** @throws LecternError (exit code 1) at the end, when articles failed; the others are done */
export async function exportLibrary(patterns: string[], options: LibraryOptions): Promise<void> {
  if (options.merge) return mergeShards(options.output)
  const all = articlesOf(patterns)
  if (all.length === 0)
    throw new LecternError({
      rule: 'library/none',
      severity: 'error',
      message: `No article matches ${patterns.join(' ')}.`,
      hint: "put patterns into quotation marks: 'articles/**/*.md'",
    })
  const shard = shardOf(options.shard)
  const articles =
    shard === undefined ? all : all.filter((_, index) => index % shard.count === shard.index)
  const part = shard === undefined ? undefined : `${shard.index + 1}of${shard.count}`
  const output = openOutputFolder(options.output, {
    by: 'export',
    inputs: all,
    part,
    tell: message => report([message]),
  })
  const state = part === undefined ? '.lectern.json' : `.lectern-${part}.json`
  output.reserve(part === undefined ? [state, 'index.html'] : [state])
  const known = new Map(readState(join(options.output, state)).map(entry => [entry.article, entry]))
  const base = commonFolder(all)
  const twins = twinsOf(all)
  const results = await exportAll(articles, options, (browser, article) => {
    const twin = twins.get(article)
    return twin === undefined
      ? exportOne(browser, article, base, known.get(article), output, options)
      : Promise.resolve(sameNames(article, twin))
  })
  progress('')
  const done = results.flatMap(({ entry }) => entry ?? [])
  const entries = latest([...known.values(), ...done]).filter(({ article }) =>
    articles.includes(article),
  )
  output.write(state, `${JSON.stringify({ entries }, null, 1)}\n`)
  if (shard === undefined) output.write('index.html', indexPage(entries))
  output.finish(() => false)
  summarise(results)
  const failed = results.filter(result => result.state === 'failed')
  if (failed.length > 0)
    throw new LecternError(
      failed.map(({ article, error }) => ({
        rule: 'library/failed',
        severity: 'error' as const,
        file: article,
        message: error?.split('\n')[0] ?? 'It failed.',
      })),
    )
}

function sameNames(article: string, twin: string): Result {
  const error = `Its files would have the names of those of ${twin}. hint: rename one of them`
  return { article, state: 'failed', error }
}

/**
 * Several at a time in one browser. One that dies ends its round; what was not finished is tried
 * once more in a new one.
 */
async function exportAll(
  articles: string[],
  { jobs, browser: path }: LibraryOptions,
  one: (browser: Browser, article: string) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...articles]
  const tried = new Map<string, number>()
  const most = Math.min(jobs ?? Math.min(4, availableParallelism()), articles.length)
  const work = async (browser: Browser) => {
    while (browser.isConnected()) {
      const article = waiting.shift()
      if (article === undefined) return
      progress(`${results.length + 1} of ${articles.length}: ${article}`)
      const result = await one(browser, article)
      const attempts = (tried.get(article) ?? 0) + 1
      tried.set(article, attempts)
      if (result.state === 'failed' && !browser.isConnected() && attempts < 2) {
        waiting.push(article)
        return
      }
      results.push(result)
    }
  }
  while (waiting.length > 0)
    await withBrowser(path, async browser => {
      await Promise.all(Array.from({ length: Math.max(1, most) }, () => work(browser)))
    })
  return results
}

async function exportOne(
  browser: Browser,
  article: string,
  base: string,
  before: LastExport | undefined,
  output: OutputFolder,
  options: LibraryOptions,
): Promise<Result> {
  try {
    const folder = relative(base, resolve(dirname(article)))
    const key = keyOf(article, whatMatters(options))
    if (before?.key === key && isStillThere(before, options.output))
      return { article, state: 'unchanged', entry: before }
    const source = await readSource(article, {
      ...options.reading,
      diagrams: { browser: options.browser },
    })
    const name = nameOf(source)
    const target = { output, folder: options.output, stem: join(folder, name) }
    const picture = `${target.stem}.jpg`
    output.reserve([...filesOf(target.stem, options.to), picture])
    const { written, title, slides, minutes, uses, cover } = await exportSource(
      browser,
      source,
      target,
      {
        ...options,
        withCover: true,
      },
    )
    if (cover !== undefined) output.write(picture, cover)
    const files = written.map(({ path }) => relative(options.output, path))
    return {
      article,
      state: 'done',
      entry: {
        article,
        key,
        folder,
        name,
        title,
        slides,
        files,
        ...(minutes === undefined ? {} : { minutes }),
        ...(uses === undefined ? {} : { uses }),
        ...(cover === undefined ? {} : { picture }),
      },
    }
  } catch (error) {
    return {
      article,
      state: 'failed',
      error:
        error instanceof LecternError
          ? error.message
          : `error lectern/internal ${(error as Error).message.split('\n')[0]}`,
    }
  }
}

/** What was written, and what it was made of beside the article. */
function isStillThere({ article, files, uses }: LastExport, output: string): boolean {
  return (
    uses !== undefined &&
    areAsBefore(uses, dirname(resolve(article))) &&
    files.every(file => existsSync(join(output, file)))
  )
}

/** The options that change what is written. */
function whatMatters(options: LibraryOptions): Record<string, unknown> {
  const { to, withClicks, range, dark, handout, paper, perPage, answers, browser, reading } =
    options
  return { to, withClicks, range, dark, handout, paper, perPage, answers, browser, reading }
}

function articlesOf(patterns: string[]): string[] {
  const found = patterns.flatMap(pattern => {
    if (existsSync(pattern))
      return statSync(pattern).isDirectory()
        ? globSync(`**/*.{${ARTICLE_ENDINGS.join(',')}}`, {
            cwd: pattern,
            ignore: ['**/node_modules/**'],
          }).map(path => join(pattern, path))
        : [pattern]
    return globSync(pattern, { ignore: ['**/node_modules/**'] })
  })
  return [...new Set(found)]
    .filter(path => !/(?:^|\.|[\\/])slides\.md$/i.test(path))
    .sort((a, b) => a.localeCompare(b, 'en'))
}

/** The folder that holds all articles, so that the output repeats the folders below it and never leaves its own. */
function commonFolder(articles: string[]): string {
  const [first = '', ...rest] = articles.map(article => resolve(dirname(article)))
  let base = first
  while (
    base !== dirname(base) &&
    !rest.every(folder => folder === base || folder.startsWith(join(base, sep)))
  )
    base = dirname(base)
  return base
}

/** Articles whose output would overwrite that of an earlier one: `a.md` beside `a.docx`. */
function twinsOf(articles: string[]): Map<string, string> {
  const first = new Map<string, string>()
  const twins = new Map<string, string>()
  for (const article of articles) {
    const output = article.slice(0, article.length - extname(article).length)
    const known = first.get(output)
    if (known === undefined) first.set(output, article)
    else twins.set(article, known)
  }
  return twins
}

function summarise(results: Result[]): void {
  const width = Math.max(7, ...results.map(({ article }) => article.length))
  const number = (value: number | undefined, size: number) => String(value ?? '–').padStart(size)
  const rows = [...results]
    .sort(byArticle)
    .map(({ article, state, entry }) =>
      [
        article.padEnd(width),
        state.padEnd(9),
        number(entry?.slides, 6),
        number(entry?.minutes, 7),
      ].join('  '),
    )
  const head = `${'article'.padEnd(width)}  state      slides  minutes`
  const count = (state: Result['state']) => results.filter(result => result.state === state).length
  const sum = `${count('done')} done, ${count('unchanged')} unchanged, ${count('failed')} failed`
  process.stdout.write(`${[head, ...rows, '', sum].join('\n')}\n`)
}
