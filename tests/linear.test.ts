/** Work that grows with the text, not with its square. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFrontMatter } from '../scripts/read/frontMatter.ts'
import { WORKS, type Growth } from './growth.ts'
import { root, start } from './run.ts'

let growths: Record<string, Growth>
beforeAll(async () => {
  const run = start(process.execPath, [join(root, 'tests/growth.mjs')])
  expect(await run.ended(), run.err()).toBe(0)
  growths = JSON.parse(run.out()) as Record<string, Growth>
})

describe.each(Object.keys(WORKS))('%s', name => {
  it('eight times as much takes not much more than eight times as long', () => {
    const { once, eightfold } = growths[name] ?? { once: 0, eightfold: Infinity }
    expect(eightfold).toBeLessThan(150 + 20 * once)
  })
})

it('keys that stand twice in the front matter are told', () => {
  const { messages } = readFrontMatter('title: a\ntags:\n  - b\ntitle: c', 'a.md')
  expect(messages).toMatchObject([{ rule: 'read/front-matter', severity: 'error', line: 5 }])
})
