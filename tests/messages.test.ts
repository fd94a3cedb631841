/** Whatever is named on the command line: a message that people can act on, never a fault of the program. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { runLectern, program } from './run.ts'

const folder = temporaryFolder()

/** @returns all that was said, after it was held against what is never said */
async function run(args: string[], input = '') {
  const { code, out, err } = await runLectern(args, { cwd: folder, timeout: 60_000, input })
  const ended = { code, out, said: err }
  expect(ended.said).not.toMatch(/lectern\/internal|\n\s+at |undefined|\[object/)
  expect([0, 1, 2, 3]).toContain(ended.code)
  return ended
}

const article = (front: string) => `---\n${front}\n---\n\n# A title\n\nWords that are said.\n`
const namingTheLast = [...'bcdefghi'].map(
  (name, index) => `${name}: &${name} [${`*${'abcdefgh'[index] ?? ''},`.repeat(9)}x]`,
)
const bomb = `a: &a [${'x,'.repeat(9)}x]\n${namingTheLast.join('\n')}\ntitle: *i`

describe.each([
  ['that holds itself', article('title: &a [*a]'), /read\/front-matter .*holds itself.* hint: /],
  ['that holds itself deeper', article('brand: &a { color: *a }'), /read\/front-matter/],
  ['of values that name each other', article(bomb), /read\/front-matter .*too many times.* hint: /],
  ['that names what is not there', article('title: *nothing'), /read\/front-matter/],
  [
    'nested thousands deep',
    article(`title: ${'['.repeat(5000)}${']'.repeat(5000)}`),
    /read\/front-matter .*too deep.* hint: /,
  ],
])('front matter %s', (_, text, message) => {
  it.each(['article.md', 'slides.md'])('is told: in %s', async name => {
    writeFileSync(join(folder, name), text)
    const { code, said } = await run(['check', '--quick', name])
    if (name === 'article.md') {
      expect(code).toBe(1)
      expect(said).toMatch(message)
    }
  })
})

describe('what is no article', () => {
  it.each([
    ['/dev/zero', /read\/device .* hint: /],
    ['/', /read\/folder .* hint: /],
    ['http://', /error .* hint: /],
    ['https://[', /error .* hint: /],
    ['https://%', /error .* hint: /],
  ])('is told: %s', async (name, message) => {
    const { code, said } = await run(['generate', name, '-o', '-'])
    expect(code).toBe(1)
    expect(said).toMatch(message)
  })
})

describe('what is one', () => {
  it('is text that begins like an archive', async () => {
    writeFileSync(join(folder, 'pk.md'), 'PK is short for many things.\n\n# PK\n\nWords of it.\n')
    const { code, out } = await run(['read', 'pk.md'])
    expect(code).toBe(0)
    expect(out).toContain('PK is short for many things.')
    writeFileSync(join(folder, 'pk.md'), 'PK\x03\x04 and then nothing')
    expect((await run(['read', 'pk.md'])).said).toMatch(/error read\/document /)
  })

  it('comes through a pipe with a name', () => {
    writeFileSync(join(folder, 'piped.md'), '# Piped\n\nWords of it.\n')
    const { status, stdout } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${program}" read <(cat piped.md)`],
      { cwd: folder, encoding: 'utf8' },
    )
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Words of it.') as string,
    })
  })
})
