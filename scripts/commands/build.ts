/** lectern build: the deck as a static site, by Slidev's own build. */
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createRequire } from 'node:module'
import { withContentPolicy } from '../deck/contentPolicy.ts'
import { parseDeck } from '../deck/parse.ts'
import { packageRoot } from '../deck/root.ts'
import { contentOf, inside } from '../deck/resources.ts'
import { openWorkspace } from '../deck/workspace.ts'
import { LecternError } from '../messages.ts'
import { progress, report } from './report.ts'
import { deckOf, nameOf, readSource, type ReadingOptions } from './source.ts'

export interface BuildOptions {
  output: string
  withNotes: boolean
  base?: string | undefined
  reading?: ReadingOptions
}

/** By this file a folder is known as one that Lectern built and may replace. */
const MARK = '.lectern-build'

/** @throws LecternError when the folder holds something else, or Slidev's build fails */
export async function build(article: string, options: BuildOptions): Promise<void> {
  const source = await readSource(article, options.reading)
  const { text, deck } = deckOf(source)
  report(deck?.storyboard.messages ?? [])
  const output = resolve(options.output)
  if (existsSync(output) && readdirSync(output).length > 0 && !existsSync(join(output, MARK))) {
    throw new LecternError({
      rule: 'build/occupied',
      severity: 'error',
      file: options.output,
      message: 'The folder is not empty and was not built by Lectern; it was left as it is.',
      hint: 'name another folder with -o',
    })
  }
  const workspace = openWorkspace(`build-${nameOf(source)}`, text)
  const built = join(dirname(workspace.entry), 'site')
  try {
    progress('Building the site')
    await slidevBuild(workspace.entry, built, options)
    for (const image of imagesOf(text)) {
      const file = inside(source.folder, decodeURI(image))
      if (file !== undefined) {
        mkdirSync(dirname(join(built, 'article', decodeURI(image))), { recursive: true })
        writeFileSync(join(built, 'article', decodeURI(image)), await contentOf(file))
      }
    }
    for (const name of readdirSync(built).filter(name => name.endsWith('.html')))
      writeFileSync(join(built, name), withContentPolicy(readFileSync(join(built, name), 'utf8')))
    writeFileSync(join(built, MARK), '')
    rmSync(output, { recursive: true, force: true })
    mkdirSync(dirname(output), { recursive: true })
    try {
      renameSync(built, output)
    } catch {
      // Another file system: copying is all that is left.
      cpSync(built, output, { recursive: true })
    }
  } catch (error) {
    if (error instanceof LecternError) throw error
    throw new LecternError({
      rule: 'write/failed',
      severity: 'error',
      file: options.output,
      message: `The site cannot be written (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`,
      hint: 'name another folder with -o',
    })
  } finally {
    workspace.remove()
  }
  progress('')
  process.stderr.write(
    `${options.output}: the site; any web server can serve it${options.withNotes ? ', the notes are in it' : ', without the notes'}\n`,
  )
}

function imagesOf(text: string): string[] {
  return parseDeck(text).slides.flatMap(({ frontmatter }) =>
    typeof frontmatter.image === 'string' && frontmatter.image.startsWith('/article/')
      ? [frontmatter.image.slice('/article/'.length)]
      : [],
  )
}

/** A process of its own: Slidev's build is not part of its programming interface. */
function slidevBuild(
  entry: string,
  output: string,
  { withNotes, base }: BuildOptions,
): Promise<void> {
  const cli = createRequire(join(packageRoot, 'package.json')).resolve('@slidev/cli/package.json')
  const child = spawn(
    process.execPath,
    [
      join(dirname(cli), 'bin/slidev.mjs'),
      'build',
      entry,
      '--out',
      output,
      ...(withNotes ? [] : ['--without-notes']),
      ...(base === undefined ? [] : ['--base', base]),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let log = ''
  child.stdout.on('data', (data: Buffer) => (log += data.toString()))
  child.stderr.on('data', (data: Buffer) => (log += data.toString()))
  const end = () => child.kill()
  process.once('exit', end)
  return new Promise((done, fail) => {
    child.once('exit', code => {
      process.off('exit', end)
      if (code === 0) done()
      else
        fail(
          new LecternError({
            rule: 'build/failed',
            severity: 'error',
            message: `Slidev's build failed: ${log.trim().split('\n').slice(-3).join(' ').slice(0, 400)}`,
            hint: 'a deck that was edited by hand may name a layout or a file that is not there',
          }),
        )
    })
  })
}
