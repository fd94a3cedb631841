/** Lectern as a library: the README's example runs, and every function does what it says. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { check, compile, read, render, storyboard } from '../scripts/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const text = '# Tea\n\n## Water\n\nSoft water makes a clear tea. Hard water makes it dull.\n'

it('the example of the README prints a deck', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const example =
    /```js\n(import \{ compile \} from 'lectern'\n[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const slides = execFileSync(process.execPath, ['--input-type=module', '-e', example], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(slides).toMatch(/^---\ntheme: default/)
  expect(slides).toContain('Hard water makes it dull.')
})

it('has every stage', () => {
  expect(read(text).tree.children).toHaveLength(3)
  const board = storyboard(text, { direction: { tell: [{ at: 'Hard water', tell: 'skip' }] } })
  expect(board.leftOut).toHaveLength(1)
  const deck = compile(text, { direction: { tell: [{ at: 'Soft water', note: 'My own.' }] } })
  expect(render(deck.storyboard)).toBe(deck.slides)
  expect(check(deck)).toMatchObject({ coverage: { lost: [] }, ownWords: [{ where: 'note' }] })
})
