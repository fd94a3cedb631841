/** Many articles in one run. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { runLectern } from './run.ts'

const folder = temporaryFolder()

const lectern = (args: string[], env: Record<string, string> = {}) =>
  runLectern(args, { cwd: folder, env })

beforeAll(() => {
  mkdirSync(join(folder, 'articles/deep'), { recursive: true })
  for (const [name, title] of [
    ['one', 'The first \\<b>'],
    ['two', 'The second'],
    ['deep/three', 'The third'],
  ])
    writeFileSync(
      join(folder, `articles/${name}.md`),
      `# ${title}\n\nSome text here.\n\n- one\n- two\n`,
    )
  writeFileSync(join(folder, 'articles/broken.md'), '---\nduration: soon\n---\nText.\n')
})

describe('a library', () => {
  it('is exported as a whole; one failing article stops no other', async () => {
    const run = await lectern([
      'export',
      'articles/**/*.md',
      '--to',
      'pdf,handout',
      '-o',
      'out',
      '--jobs',
      '2',
    ])
    expect(run.code).toBe(1)
    expect(run.err).toMatch(/articles\/broken\.md error library\/failed .*duration/)
    expect(run.out).toMatch(/3 done, 0 unchanged, 1 failed/)
    for (const file of [
      'one.pdf',
      'one-handout.pdf',
      'two.pdf',
      'deep/three.pdf',
      'one.jpg',
      'index.html',
    ])
      expect(existsSync(join(folder, 'out', file)), file).toBe(true)
    const index = readFileSync(join(folder, 'out/index.html'), 'utf8')
    expect(index).toContain('The first &lt;b&gt;')
    expect(index).toContain('href="deep/three.pdf"')
    expect(
      readdirSync(join(folder, 'out'), { recursive: true }).filter(name =>
        String(name).endsWith('.part'),
      ),
    ).toEqual([])
  })

  it('does again only what has changed', async () => {
    const before = statSync(join(folder, 'out/two.pdf')).mtimeMs
    writeFileSync(join(folder, 'articles/one.md'), '# The first, changed\n\nOther text.\n')
    rmSync(join(folder, 'articles/broken.md'))
    const run = await lectern(['export', 'articles', '--to', 'pdf,handout', '-o', 'out'])
    expect(run).toMatchObject({ code: 0 })
    expect(run.out).toMatch(/1 done, 2 unchanged, 0 failed/)
    expect(statSync(join(folder, 'out/two.pdf')).mtimeMs).toBe(before)
  })

  it('takes a damaged state for none', async () => {
    writeFileSync(join(folder, 'out/.lectern.json'), '{ half')
    expect((await lectern(['export', 'articles', '--to', 'pdf,handout', '-o', 'out'])).out).toMatch(
      /3 done/,
    )
  })

  it('is divided into shards, which merge by being in one folder', async () => {
    await Promise.all([
      lectern(['export', 'articles', '-o', 'parts', '--shard', '1/2']),
      lectern(['export', 'articles', '-o', 'parts', '--shard', 'auto'], {
        JOB_COMPLETION_INDEX: '1',
        JOB_COMPLETIONS: '2',
      }),
    ])
    expect(existsSync(join(folder, 'parts/index.html'))).toBe(false)
    expect((await lectern(['export', '--merge', '-o', 'parts'])).err).toContain('3 decks')
    expect(readFileSync(join(folder, 'parts/index.html'), 'utf8').match(/<li>/g)).toHaveLength(3)
  })

  it('stays inside its output folder, wherever the articles lie, and overwrites none by another', async () => {
    mkdirSync(join(folder, 'desk'))
    writeFileSync(join(folder, 'desk/four.md'), '# The fourth\n\nText.\n')
    writeFileSync(join(folder, 'desk/four.txt'), 'The fourth again\n\nText.\n')
    const run = await runLectern(
      ['export', '../articles/two.md', 'four.md', 'four.txt', '-o', 'shelf'],
      { cwd: join(folder, 'desk') },
    )
    expect(run.out).toMatch(/2 done, 0 unchanged, 1 failed/)
    expect(run.err).toMatch(/four\.txt error library\/failed .*four\.md.*rename/)
    for (const file of ['shelf/articles/two.pdf', 'shelf/desk/four.pdf'])
      expect(existsSync(join(folder, 'desk', file)), file).toBe(true)
  })

  it('says what is wrong with how it was called', async () => {
    expect(await lectern(['export', 'nothing/*.md'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('library/none') as string,
    })
    expect(await lectern(['export', 'articles', '--shard', '9/8'])).toMatchObject({ code: 2 })
    expect(await lectern(['export', 'articles', '--jobs', 'many'])).toMatchObject({ code: 2 })
    expect(await lectern(['export', '--merge', '-o', 'empty'])).toMatchObject({ code: 1 })
  })
})
