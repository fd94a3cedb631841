/** Each rule beside its examples: what it makes of a sentence, and what it must leave alone. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { afterAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../scripts/languages/index.ts'
import { shortenBy } from '../scripts/storyboard/shorten.ts'
import { markdown, parseText } from '../scripts/text/markdown.ts'
import { root, startLectern } from './run.ts'

/** `expected` is what the rule gives; `leavesAlone` says why it gives nothing. */
type Example = { input: string } & ({ expected: string } | { leavesAlone: string })

const folder = join(root, 'tests/rules')
const examplesOf = (id: string): Example[] =>
  JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Example[]

const SHORTENING = LANGUAGES.flatMap(({ code, shortening }) =>
  (shortening?.rules ?? []).map(rule => ({
    code,
    rule,
    apply: (input: string) => {
      const line = {
        kind: 'article',
        text: parseText(input),
        origin: { start: 1, end: 1 },
      } as const
      return shortenBy({ keep: /$^/, ...shortening, rules: [rule] }, line, 0)
    },
  })),
)

it('has a name of its own for each rule', () => {
  const ids = SHORTENING.map(({ rule }) => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
})

it.each(SHORTENING)('$rule.id has examples, and is of its language', ({ code, rule }) => {
  expect([code, 'structure']).toContain(rule.language)
  expect(rule.id.startsWith(`${rule.language}/shorten/`)).toBe(true)
  expect(existsSync(join(folder, `${rule.id}.json`)), 'a file of examples').toBe(true)
  expect(examplesOf(rule.id).some(example => 'expected' in example)).toBe(true)
})

describe.each(SHORTENING)('$rule.id', ({ rule, apply }) => {
  it.each(examplesOf(rule.id))('$input', example => {
    const line = apply(example.input)
    if ('leavesAlone' in example) expect(markdown(line.text)).toBe(example.input)
    else {
      expect(markdown(line.text)).toBe(example.expected)
      expect(line.rules).toEqual([rule.id])
    }
  })
})

it('has no examples of a rule that is gone', () => {
  const ids = globSync('**/*.json', { cwd: folder }).map(file => file.replace(/\.json$/, ''))
  expect(ids.sort()).toEqual(SHORTENING.map(({ rule }) => rule.id).sort())
})

describe('check --why', () => {
  const away = mkdtempSync(join(tmpdir(), 'lectern-'))
  afterAll(() => rmSync(away, { recursive: true, force: true }))
  const article = join(away, 'tea.md')
  writeFileSync(article, '# Tea\n\nHowever, tea is also warm.\n')
  const check = async (...args: string[]) => {
    const run = startLectern(['check', article, ...args])
    return { code: await run.ended(), out: run.out(), err: run.err() }
  }

  it('prints beside a line the rules that made it, and of what', async () => {
    const { out } = await check('--slide', '2', '--why')
    expect(out).toContain('Tea is also warm.\n')
    expect(out).toContain('en/shorten/connective: However, tea is also warm. → Tea is also warm.\n')
    expect((await check('--slide', '2')).out).not.toContain('en/shorten')
  })

  it('tells of one slide only', async () => {
    const { code, err } = await check('--why')
    expect(code).toBe(2)
    expect(err).toContain('--slide 7 --why')
  })
})
