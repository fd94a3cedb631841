/** A library does again what has changed, whatever it is that has changed, and nothing else. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { runLectern } from './run.ts'

const folder = temporaryFolder()
/** Six runs take their time on a small machine, ms. */
const PATIENCE_MS = 500_000

/** How many articles a run did, left alone, and failed to do. */
async function counts(args: string[] = []): Promise<string> {
  const { out, err } = await runLectern(['export', 'articles', '-o', 'out', ...args], {
    cwd: folder,
  })
  return /\d+ done, \d+ unchanged, \d+ failed/.exec(out)?.[0] ?? err
}
const drawing = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${color}" d="M0 0h9v9"/></svg>`

it(
  'a picture, a logo, a missing picture that came, an option',
  async () => {
    const put = (name: string, text: string) => writeFileSync(join(folder, 'articles', name), text)
    mkdirSync(join(folder, 'articles/my pictures'), { recursive: true })
    put('plain.md', '# Plain\n\nSome text here.\n\n- one\n- two\n')
    put('shown.md', '# Shown\n\nText.\n\n## Part\n\n![A](my%20pictures/a.svg)\n\n![B](b.svg)\n')
    put('branded.md', '---\nbrand:\n  logo: ./logo.svg\n---\n\n# Branded\n\nText.\n')
    put('my pictures/a.svg', drawing('red'))
    put('logo.svg', drawing('red'))
    expect(await counts()).toBe('3 done, 0 unchanged, 0 failed')
    expect(await counts()).toBe('0 done, 3 unchanged, 0 failed')
    put('my pictures/a.svg', drawing('blue'))
    expect(await counts()).toBe('1 done, 2 unchanged, 0 failed')
    put('logo.svg', drawing('blue'))
    put('b.svg', drawing('green'))
    put('not-used.svg', drawing('green'))
    expect(await counts()).toBe('2 done, 1 unchanged, 0 failed')
    expect(await counts()).toBe('0 done, 3 unchanged, 0 failed')
    expect(await counts(['--seed', '7'])).toBe('3 done, 0 unchanged, 0 failed')
  },
  PATIENCE_MS,
)
