/** lectern export of many articles: one browser, several at a time, what is unchanged is not done again. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { globSync } from 'tinyglobby'
import { withBrowser } from '../browser/launch.ts'
import { openOutputFolder, type OutputFolder } from '../files/index.ts'
import { ARTICLE_ENDINGS } from '../formats/index.ts'
import { LecternError } from '../messages.ts'
import { filesOf } from '../outputs/index.ts'
import { exportSource, type ExportOptions } from './export.ts'
import { indexPage } from './libraryIndex.ts'
import { areAsBefore, keyOf, type Uses } from './libraryKey.ts'
import { progress, report } from './report.ts'
import { nameOf, readSource } from './source.ts'

export interface LibraryOptions extends ExportOptions {
  jobs: number | undefined
  shard: string | undefined
  merge: boolean
}

/** What is known of an article's last export. */
export interface Entry {
  article: string
  key: string
  folder: string
  name: string
  title: string
  slides: number
  minutes?: number
  files: string[]
  /** what the deck uses beside its article, as it was then */ uses?: Uses
  picture?: string
}
interface Result {
  article: string
  state: 'done' | 'unchanged' | 'failed'
  entry?: Entry
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
  const results: Result[] = []
  const waiting = [...articles]
  const base = commonFolder(all)
  const twins = twinsOf(all)
  const jobs = Math.max(
    1,
    Math.min(options.jobs ?? Math.min(4, availableParallelism()), articles.length),
  )
  // A browser that dies ends its round; what was not finished is tried once more in a new one.
  const tried = new Map<string, number>()
  while (waiting.length > 0) {
    await withBrowser(options.browser, async browser => {
      await Promise.all(
        Array.from({ length: jobs }, async () => {
          for (
            let article = waiting.shift();
            article !== undefined && browser.isConnected();
            article = waiting.shift()
          ) {
            progress(`${results.length + 1} of ${articles.length}: ${article}`)
            const twin = twins.get(article)
            const result: Result =
              twin !== undefined
                ? {
                    article,
                    state: 'failed',
                    error: `Its files would have the names of those of ${twin}. hint: rename one of them`,
                  }
                : await exportOne(browser, article, base, known.get(article), output, options)
            const attempts = (tried.get(article) ?? 0) + 1
            tried.set(article, attempts)
            if (result.state === 'failed' && !browser.isConnected() && attempts < 2) {
              waiting.push(article)
              return
            }
            results.push(result)
          }
        }),
      )
    })
  }
  progress('')
  const entries = [
    ...new Map([
      ...known,
      ...results.flatMap(result =>
        result.entry === undefined ? [] : [[result.article, result.entry] as const],
      ),
    ]).values(),
  ]
    .filter(entry => articles.includes(entry.article))
    .sort((a, b) => a.article.localeCompare(b.article, 'en'))
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

async function exportOne(
  browser: Browser,
  article: string,
  base: string,
  before: Entry | undefined,
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
function isStillThere({ article, files, uses }: Entry, output: string): boolean {
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

/** "3/8" as given, else what a Kubernetes Indexed Job or a CI system says. @throws LecternError for anything else */
function shardOf(given: string | undefined): { index: number; count: number } | undefined {
  const { JOB_COMPLETION_INDEX, JOB_COMPLETIONS, CI_NODE_INDEX, CI_NODE_TOTAL } = process.env
  const text =
    given === 'auto'
      ? JOB_COMPLETION_INDEX !== undefined
        ? `${Number(JOB_COMPLETION_INDEX) + 1}/${JOB_COMPLETIONS}`
        : `${CI_NODE_INDEX}/${CI_NODE_TOTAL}`
      : given
  if (text === undefined) return undefined
  const match = /^(\d+)\/(\d+)$/.exec(text)
  const [index, count] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || index < 1 || index > count)
    throw new LecternError(
      {
        rule: 'usage/shard',
        severity: 'error',
        message: `"${text}" is no shard.`,
        hint: 'write --shard 3/8, or --shard auto where JOB_COMPLETION_INDEX and JOB_COMPLETIONS, or CI_NODE_INDEX and CI_NODE_TOTAL are set',
      },
      2,
    )
  return { index: index - 1, count }
}

function readState(path: string): Entry[] {
  try {
    const { entries } = JSON.parse(readFileSync(path, 'utf8')) as { entries?: unknown }
    return Array.isArray(entries) ? (entries as Entry[]) : []
  } catch {
    // No state, or one that is damaged: everything is done anew.
    return []
  }
}

/** The index over what several machines made, after their folders were copied together. */
function mergeShards(folder: string): void {
  const states = existsSync(folder)
    ? readdirSync(folder).filter(name => /^\.lectern(?:-\d+of\d+)?\.json$/.test(name))
    : []
  if (states.length === 0)
    throw new LecternError({
      rule: 'library/none',
      severity: 'error',
      file: folder,
      message: 'There is nothing to merge.',
      hint: 'copy the output folders of all shards into this one first',
    })
  const entries = [
    ...new Map(
      states.flatMap(name => readState(join(folder, name))).map(entry => [entry.article, entry]),
    ).values(),
  ].sort((a, b) => a.article.localeCompare(b.article, 'en'))
  const output = openOutputFolder(folder, { by: 'export', tell: message => report([message]) })
  output.write('index.html', indexPage(entries))
  output.finish(() => false)
  process.stderr.write(`${join(folder, 'index.html')}: ${entries.length} decks\n`)
}

function summarise(results: Result[]): void {
  const width = Math.max(7, ...results.map(({ article }) => article.length))
  const rows = [...results]
    .sort((a, b) => a.article.localeCompare(b.article, 'en'))
    .map(
      ({ article, state, entry }) =>
        `${article.padEnd(width)}  ${state.padEnd(9)}  ${String(entry?.slides ?? '–').padStart(6)}  ${String(entry?.minutes ?? '–').padStart(7)}`,
    )
  const count = (state: Result['state']) => results.filter(result => result.state === state).length
  process.stdout.write(
    `${['article'.padEnd(width) + '  state      slides  minutes', ...rows, '', `${count('done')} done, ${count('unchanged')} unchanged, ${count('failed')} failed`].join('\n')}\n`,
  )
}
