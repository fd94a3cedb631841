/** Files of other people: nothing of theirs is replaced, removed or written through. */
import { execFile } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { openOutputFolder, type OutputOptions } from '../scripts/files/index.ts'
import { temporaryFolder } from './folder.ts'

const base = temporaryFolder()
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(base, 'run-'))
})
const at = (path: string) => join(folder, path)
const put = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}
const get = (path: string) => readFileSync(at(path), 'utf8')
const open = (options: Partial<OutputOptions> = {}) =>
  openOutputFolder(at('out'), { by: 'build', ...options })
/** All that lies in a folder, but for Lectern's own list. */
const names = (path = 'out') =>
  readdirSync(at(path), { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory() && !entry.name.startsWith('.lectern-files'))
    .map(entry => join(entry.parentPath, entry.name).slice(at(path).length + 1))
    .sort()

describe('an output folder', () => {
  it('is written again with nothing asked, and loses what is no longer written', () => {
    const first = open()
    first.write('index.html', 'one')
    first.write('assets/a.js', 'a')
    first.finish()
    const second = open()
    second.write('index.html', 'two')
    second.finish()
    expect(names()).toEqual(['index.html'])
    expect(get('out/index.html')).toBe('two')
    expect(existsSync(at('out/assets'))).toBe(false)
  })

  it('takes many files at once, and leaves those alone that are as they should be', () => {
    const files = Array.from({ length: 120 }, (_, at) => ({
      path: `assets/${at}.js`,
      bytes: `content ${at}`,
    }))
    const first = open()
    first.writeAll(files)
    first.finish()
    const before = lstatSync(at('out/assets/7.js'))
    const second = open()
    second.writeAll(files.map(file => ({ ...file, bytes: file.bytes.replace('119', 'new') })))
    second.finish()
    expect(lstatSync(at('out/assets/7.js')).ino).toBe(before.ino)
    expect(get('out/assets/119.js')).toBe('content new')
    expect(names()).toHaveLength(120)
  })

  it('takes none of many when one of them is somebody else’s', () => {
    put('out/b.txt', 'theirs')
    expect(() => {
      open().writeAll([
        { path: 'a.txt', bytes: 'ours' },
        { path: 'b.txt', bytes: 'ours' },
      ])
    }).toThrow(/did not write this file/)
    expect(names()).toEqual(['b.txt'])
  })

  it('keeps what others put there, and what they changed', () => {
    const first = open()
    first.write('a.txt', 'a')
    first.write('b/c.txt', 'c')
    first.write('d.txt', 'd')
    first.finish()
    put('out/CNAME', 'example.org')
    put('out/.git/HEAD', 'ref')
    put('out/b/mine.txt', 'mine')
    put('out/a.txt', 'changed by hand')
    const second = open()
    expect(() => second.write('a.txt', 'again')).toThrow(
      /out\/a\.txt error write\/foreign The file was changed .*hint: /,
    )
    second.finish()
    expect(names()).toEqual(['.git/HEAD', 'CNAME', 'a.txt', 'b/mine.txt'])
    expect(get('out/a.txt')).toBe('changed by hand')
  })

  it('takes files of others only by force, and tells all of them before the work', () => {
    put('out/a.txt', 'by hand')
    put('out/b.txt', 'by hand')
    expect(() => open().reserve(['a.txt', 'b.txt', 'c.txt'])).toThrow(
      /a\.txt error write\/foreign [\s\S]*b\.txt error write\/foreign/,
    )
    expect(() => open().write('a.txt', 'x')).not.toThrow(/--force/)
    expect(() => open({ force: false }).write('a.txt', 'x')).toThrow(/hint: .*--force/)
    open({ force: true }).write('a.txt', 'x')
    expect([get('out/a.txt'), get('out/b.txt')]).toEqual(['x', 'by hand'])
  })

  it.each(['../x', 'a/../../x', '/x', '..', '.', '', 'a/..', '\0', '..\\x', '.lectern-files'])(
    'is never left: %j',
    path => {
      const output = open({ force: true })
      output.write('a/b.txt', 'b')
      expect(() => output.write(path, 'x')).toThrow(/write\/(?:outside|reserved|occupied)/)
      expect(existsSync(at('x'))).toBe(false)
    },
  )

  it('is never left, whatever the path', () => {
    const step = fc.oneof(
      fc.constantFrom('..', '.', '', '~', 'a', 'b.txt', 'link', 'C:', '...', '%2e%2e', ' '),
      fc.string({ maxLength: 6 }),
    )
    mkdirSync(at('out'))
    mkdirSync(at('elsewhere'))
    symlinkSync(at('elsewhere'), at('out/link'))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.constantFrom('/', '\\'), (steps, sep) => {
        try {
          open({ force: true }).write(steps.join(sep), 'x')
        } catch (error) {
          expect(String(error)).toMatch(/error write\//)
        }
        expect(readdirSync(folder).sort()).toEqual(['elsewhere', 'out'])
        expect(readdirSync(at('elsewhere'))).toEqual([])
        expect(lstatSync(at('out/link')).isSymbolicLink()).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('is written through no link in it, but through those that its own name has', () => {
    put('elsewhere/a.txt', 'theirs')
    mkdirSync(at('out'))
    symlinkSync(at('elsewhere/a.txt'), at('out/a.txt'))
    symlinkSync(at('elsewhere'), at('out/sub'))
    symlinkSync(at('nowhere'), at('out/nowhere.txt'))
    const output = open({ force: true })
    for (const path of ['a.txt', 'sub/b.txt', 'nowhere.txt'])
      expect(() => output.write(path, 'x'), path).toThrow(/write\/link/)
    expect(readdirSync(at('elsewhere'))).toEqual(['a.txt'])
    expect(get('elsewhere/a.txt')).toBe('theirs')
    expect(existsSync(at('nowhere'))).toBe(false)
    symlinkSync(at('out'), at('named'))
    openOutputFolder(at('named'), { by: 'build' }).write('c.txt', 'c')
    expect(get('out/c.txt')).toBe('c')
    expect(lstatSync(at('named')).isSymbolicLink()).toBe(true)
  })

  it('never has a file of the run overwritten, under whatever name', () => {
    put('article.md', 'the article')
    mkdirSync(at('out'))
    linkSync(at('article.md'), at('out/a.txt'))
    const output = open({ force: true, inputs: [at('article.md')] })
    expect(() => output.write('a.txt', 'x')).toThrow(/write\/input/)
    expect(get('article.md')).toBe('the article')
  })

  it('keeps other names and the permissions of what it replaces', () => {
    open().write('a.txt', 'one')
    chmodSync(at('out/a.txt'), 0o600)
    linkSync(at('out/a.txt'), at('copy.txt'))
    open().write('a.txt', 'two')
    expect([get('out/a.txt'), get('copy.txt')]).toEqual(['two', 'one'])
    expect(statSync(at('out/a.txt')).mode & 0o777).toBe(0o600)
  })

  it('removes nothing that a changed list names outside of it', () => {
    put('mine.txt', 'mine')
    open().write('a.txt', 'mine')
    const list = get('out/.lectern-files')
    put('out/.lectern-files', list.replaceAll('a.txt', '../mine.txt'))
    open().finish()
    expect(get('mine.txt')).toBe('mine')
  })

  it('is remembered by a run that was cut short', () => {
    open().write('a.txt', 'one')
    const list = get('out/.lectern-files')
    open().write('a.txt', 'two')
    // The list was written and the file was not; then a line of the list was cut short.
    put('out/a.txt', 'one')
    open().write('a.txt', 'three')
    put('out/.lectern-files', `${list}{"file":"a.t`)
    put('out/a.txt', 'one')
    open().write('a.txt', 'four')
    open().write('a.txt', 'five')
    expect(get('out/a.txt')).toBe('five')
  })

  it('of a library knows the files of its parts, and the other way round', () => {
    open({ by: 'export' }).write('deep/a.csv', 'one')
    const part = () => openOutputFolder(at('out/deep'), { by: 'export' })
    part().write('a.csv', 'two')
    open({ by: 'export', part: '1of2' }).write('deep/a.csv', 'three')
    open({ by: 'export', part: '2of2' }).write('deep/a.csv', 'four')
    part().write('a.csv', 'five')
    expect(get('out/deep/a.csv')).toBe('five')
  })

  it('holds outputs of several commands, each of which removes its own', () => {
    open({ by: 'export' }).write('a.pdf', 'a')
    open({ by: 'build' }).finish()
    expect(names()).toEqual(['a.pdf'])
    open({ by: 'export' }).finish(path => path !== 'a.pdf')
    expect(names()).toEqual(['a.pdf'])
    open({ by: 'export' }).finish()
    expect(names()).toEqual([])
  })

  it('has a list in order, however often and in whatever order it was written', () => {
    const files = ['b.txt', 'a.txt', 'c/d.txt']
    const list = (order: string[], where: string) => {
      const output = openOutputFolder(at(where), { by: 'build' })
      for (const path of [...order, ...order]) output.write(path, path)
      output.finish()
      return get(`${where}/.lectern-files`)
    }
    expect(list(files, 'one')).toBe(list([...files].reverse(), 'two'))
  })

  it('loses no line of its list when several runs write at once', async () => {
    const script = at('run.mjs')
    const files = new URL('../scripts/files/index.ts', import.meta.url).href
    writeFileSync(
      script,
      `import { createJiti } from ${JSON.stringify(import.meta.resolve('jiti'))}
const { openOutputFolder } = await createJiti(import.meta.url).import(${JSON.stringify(files)})
const output = openOutputFolder(${JSON.stringify(at('out'))}, { by: 'export' })
for (let no = 0; no < 25; no += 1) output.write(process.argv[2] + no, String(no))
output.finish(() => false)`,
    )
    await Promise.all(
      ['a', 'b', 'c'].map(
        name =>
          new Promise<void>((done, fail) =>
            execFile(process.execPath, [script, name], error =>
              error === null ? done() : fail(error),
            ),
          ),
      ),
    )
    expect(get('out/.lectern-files').match(/"file"/g)).toHaveLength(75)
    expect(existsSync(at('out/.lectern-files.lock'))).toBe(false)
  })
})
