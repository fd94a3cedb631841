/** What the commands write, and what they leave alone: by running the program. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { runLectern, program } from './run.ts'

const base = temporaryFolder()
let folder = ''
const fresh = () => {
  folder = mkdtempSync(join(base, 'run-'))
}
const at = (path: string) => join(folder, path)
const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), content)
}
const get = (path: string) => readFileSync(at(path), 'utf8')

const lectern = (args: string[], env: Record<string, string> = {}) =>
  runLectern(args, { cwd: folder, env, timeout: 100_000 })
const told = (rule: string) => ({
  code: 1,
  err: expect.stringMatching(new RegExp(`error ${rule} .* hint: `)) as string,
})
const ARTICLE = '# Gardens of the town\n\nPeople of the town meet in its gardens.\n\n- one\n- two\n'
const OTHER = '# Rivers\n\nA river carries what falls into it down to the sea.\n\n- three\n- four\n'
/** What runs leave behind while they work. */
const leftovers = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.part$|\.lock$/.test(name),
  )

describe('generate', () => {
  beforeEach(() => {
    fresh()
    put('article.md', ARTICLE)
  })

  it.each([
    ['itself', () => 'article.md'],
    ['another spelling', () => `../${folder.split('/').at(-1) ?? ''}/./article.md`],
    ['a link', () => (symlinkSync('article.md', at('link.md')), 'link.md')],
    [
      'a link to a link',
      () => (
        symlinkSync('link.md', at('far.md')),
        symlinkSync('article.md', at('link.md')),
        'far.md'
      ),
    ],
    ['another name', () => (linkSync(at('article.md'), at('name.md')), 'name.md')],
  ])('never overwrites the article: %s', async (_, output) => {
    expect(await lectern(['generate', 'article.md', '-o', output(), '--force'])).toMatchObject(
      told('write/input'),
    )
    expect(get('article.md')).toBe(ARTICLE)
  })

  it('never overwrites what comes by standard input, nor a picture of the article', async () => {
    const run = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" generate - -o article.md --force < article.md`],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(run.stderr).toMatch(/article\.md error write\/input/)
    expect(get('article.md')).toBe(ARTICLE)
    put('img/100%.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    put('article.md', `${ARTICLE}\n![A picture](img/100%.svg)\n`)
    expect(
      await lectern(['generate', 'article.md', '-o', 'img/100%.svg', '--force']),
    ).toMatchObject(told('write/input'))
    expect(get('img/100%.svg')).toContain('<svg')
  })

  it('follows a link that -o names, also one to a file that is not there yet', async () => {
    mkdirSync(at('decks'))
    symlinkSync('decks/real.md', at('slides.md'))
    for (const text of [ARTICLE, ARTICLE.replace('two', 'three')]) {
      put('article.md', text)
      expect(await lectern(['generate', 'article.md'])).toMatchObject({ code: 0 })
      expect(lstatSync(at('slides.md')).isSymbolicLink()).toBe(true)
      expect(get('decks/real.md')).toContain('lectern:')
    }
    expect(get('decks/real.md')).toContain('three')
  })

  it.each([
    ['write/device', () => '/dev/full'],
    ['write/device', () => '/dev/null'],
    ['write/device', () => (execFileSync('mkfifo', [at('pipe')]), 'pipe')],
    ['write/folder', () => '.'],
    ['write/folder', () => 'not-there/'],
    ['write/failed', () => 'article.md/slides.md'],
    ['write/failed', () => '/proc/slides.md'],
    ['write/failed', () => `${'long'.repeat(80)}.md`],
    ['write/failed', () => (symlinkSync('circle.md', at('circle.md')), 'circle.md')],
  ])(
    'says at once that it cannot write: %s',
    async (rule, output) => {
      expect(await lectern(['generate', 'article.md', '-o', output(), '--force'])).toMatchObject(
        told(rule),
      )
    },
    30_000,
  )

  it('leaves nothing half-written on a full disk', async () => {
    put(
      'full.cjs',
      `const fs = require('node:fs')
const write = fs.writeFileSync
fs.writeFileSync = (file, data, ...rest) => {
  if (typeof file !== 'number') return write(file, data, ...rest)
  write(file, data.slice(0, 10))
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
}
require('node:module').syncBuiltinESMExports()`,
    )
    await lectern(['generate', 'article.md'])
    const before = get('slides.md')
    put('article.md', ARTICLE.replace('two', 'three'))
    const run = await lectern(['generate', 'article.md'], {
      NODE_OPTIONS: `--require ${at('full.cjs')}`,
    })
    expect(run).toMatchObject(told('write/failed'))
    expect(run.err).toContain('The disk is full')
    expect(get('slides.md')).toBe(before)
    expect(leftovers()).toEqual([])
  })

  it('says in one line that standard output takes nothing, and ends with a reader that has seen enough', () => {
    const run = (rest: string) =>
      spawnSync(
        'bash',
        ['-c', `"${process.execPath}" "${program}" generate article.md -o - ${rest}`],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      )
    expect(run('> /dev/full').stderr).toMatch(/^standard output error write\/failed .*full.*\n$/)
    expect(run('> /dev/full').status).toBe(1)
    expect(run('| true; exit ${PIPESTATUS[0]}')).toMatchObject({ status: 0, stderr: '' })
  })

  it("replaces another article's deck only by force", async () => {
    put('other.md', OTHER)
    put('folder/article.md', OTHER)
    await lectern(['generate', 'article.md'])
    const before = get('slides.md')
    for (const other of ['other.md', 'folder/article.md']) {
      const run = await lectern(['generate', other])
      expect(run).toMatchObject(told('generate/other'))
      expect(run.err).toMatch(/slides\.md .*article\.md.*--force/)
      expect(get('slides.md')).toBe(before)
    }
    put('article.md', ARTICLE.replace('Gardens of the town', 'Parks').replace('two', 'three'))
    expect(await lectern(['generate', 'article.md'])).toMatchObject({ code: 0 })
    expect(await lectern(['generate', 'other.md', '--force'])).toMatchObject({ code: 0 })
    expect(get('slides.md')).toContain('article: other.md')
  })
})

describe('export', () => {
  const ALL = ['--to', 'pdf,png,md,csv,notes,ics,handout']
  const written = () =>
    readdirSync(at('out'), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.\w+$/.test(name) && !name.startsWith('.'))
      .sort()
  beforeAll(async () => {
    fresh()
    put('article.md', ARTICLE)
    expect(await lectern(['export', 'article.md', '-o', 'out', ...ALL])).toMatchObject({ code: 0 })
  })

  it('writes again over its own outputs, and takes away pictures of slides that are no more', async () => {
    const before = written()
    put('out/article/notes.txt', 'mine')
    put('out/article/007.png', 'mine')
    put('article.md', ARTICLE.replace(/\n- one[\s\S]*/, '\n'))
    expect(await lectern(['export', 'article.md', '-o', 'out', ...ALL])).toMatchObject({ code: 0 })
    const pictures = (names: string[]) => names.filter(name => /00[1-6]\.png$/.test(name)).length
    expect(pictures(written())).toBeLessThan(pictures(before))
    expect(get('out/article/notes.txt')).toBe('mine')
    expect(get('out/article/007.png')).toBe('mine')
    expect(leftovers()).toEqual([])
  })

  it(
    'takes the outputs of versions that kept no list for its own, and keeps what people ' +
      'may have written in',
    async () => {
      rmSync(at('out/.lectern-files'))
      put('out/article-notes.md', `${get('out/article-notes.md')}\nA line of mine.\n`)
      put('article.md', ARTICLE.replace('two', 'three'))
      const run = await lectern(['export', 'article.md', '-o', 'out', ...ALL])
      expect(run).toMatchObject({ code: 0 })
      expect(get('out/article-notes.md')).not.toContain('A line of mine.')
      expect(get('out/article-notes.earlier.md')).toContain('A line of mine.')
      expect(run.err).toMatch(
        /article-notes\.md warning write\/earlier .*article-notes\.earlier\.md/,
      )
    },
  )

  it('leaves files alone that somebody wrote, and names all of them', async () => {
    const names = ['.pdf', '-agenda.md', '-agenda.csv', '-notes.md', '-agenda.ics', '-handout.pdf']
    for (const name of names) put(`hand/article${name}`, 'written by hand\n')
    const run = await lectern(['export', 'article.md', '-o', 'hand', ...ALL])
    expect(run).toMatchObject(told('write/foreign'))
    for (const name of names) {
      expect(run.err).toContain(`hand/article${name} error write/foreign`)
      expect(get(`hand/article${name}`)).toBe('written by hand\n')
    }
  })

  it('leaves alone what somebody changed since', async () => {
    put('out/article-agenda.csv', `${get('out/article-agenda.csv')}"mine"\r\n`)
    const run = await lectern(['export', 'article.md', '-o', 'out', '--to', 'csv'])
    expect(run).toMatchObject(told('write/foreign'))
    expect(run.err).toContain('changed since')
    expect(get('out/article-agenda.csv')).toContain('"mine"')
  })

  it('neither follows nor replaces a link in the folder', async () => {
    put('elsewhere/notes.md', 'theirs')
    mkdirSync(at('linked'))
    symlinkSync('../elsewhere/notes.md', at('linked/article-notes.md'))
    symlinkSync('../elsewhere', at('linked/article'))
    for (const to of ['notes', 'png'])
      expect(await lectern(['export', 'article.md', '-o', 'linked', '--to', to])).toMatchObject(
        told('write/link'),
      )
    expect(readdirSync(at('elsewhere'))).toEqual(['notes.md'])
    expect(get('elsewhere/notes.md')).toBe('theirs')
    expect(lstatSync(at('linked/article-notes.md')).isSymbolicLink()).toBe(true)
  })

  it('never overwrites the article by one of its outputs', async () => {
    put('out/again.md', ARTICLE)
    linkSync(at('out/again.md'), at('out/again-notes.md'))
    expect(await lectern(['export', 'out/again.md', '--to', 'notes', '-o', 'out'])).toMatchObject(
      told('write/input'),
    )
    expect(get('out/again.md')).toBe(ARTICLE)
  })

  it.each(['/dev/full', 'article.md/out'])(
    'says at once that %s is no folder to write to',
    async output => {
      const since = Date.now()
      const run = await lectern(['export', 'article.md', '--to', 'csv', '-o', output])
      expect(run.code).toBe(1)
      expect(run.err).toMatch(/error write\/(?:no-folder|failed) .*hint: .*-o/)
      expect(Date.now() - since).toBeLessThan(30_000)
    },
  )

  it('of a library keeps a page of somebody else, and lists what each part wrote', async () => {
    put('articles/a/b.md', OTHER)
    put('articles/a.md', ARTICLE)
    put('shelf/index.html', 'a page of mine')
    expect(await lectern(['export', 'articles', '-o', 'shelf', '--to', 'notes'])).toMatchObject(
      told('write/foreign'),
    )
    expect(get('shelf/index.html')).toBe('a page of mine')
    rmSync(at('shelf'), { recursive: true })
    for (const round of [1, 2]) {
      put('articles/a.md', `${ARTICLE}\nRound ${round}.\n`)
      expect(
        await lectern(['export', 'articles', '-o', 'shelf', '--to', 'notes,png']),
      ).toMatchObject({ code: 0 })
      expect(existsSync(at('shelf/a/b-notes.md'))).toBe(true)
    }
  })
})
