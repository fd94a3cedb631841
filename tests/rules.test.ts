/** Each rule beside its examples: what it makes of a sentence, and what it must leave alone. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { afterAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../scripts/languages/index.ts'
import type { Language } from '../scripts/languages/language.ts'
import type { DividingRule } from '../scripts/languages/rule.ts'
import { dividing as byMarks } from '../scripts/languages/structure/dividing.ts'
import { AROUND_STEPS, withoutAround } from '../scripts/read/around.ts'
import { read } from '../scripts/read/index.ts'
import { NOISE_RULES } from '../scripts/read/noise/index.ts'
import { MARK_RULES } from '../scripts/read/toolMarks.ts'
import { linesOfItem, type Part } from '../scripts/recognise/outline.ts'
import { AUTHOR_RULES, PASSAGE_RULES } from '../scripts/recognise/rules/index.ts'
import { sectionsOf } from '../scripts/recognise/sections.ts'
import { shortenBy } from '../scripts/storyboard/shorten.ts'
import { dividedBy } from '../scripts/storyboard/twoLines.ts'
import { markdown, parseText } from '../scripts/text/markdown.ts'
import { plain } from '../scripts/text/plain.ts'
import type { ArticleLine } from '../scripts/types.ts'
import { root, startLectern } from './run.ts'

/** `expected` is what the rule gives, with ‖ where a second line begins; `leavesAlone` says why it gives nothing. */
type Example = { input: string } & ({ expected: string } | { leavesAlone: string })

const folder = join(root, 'tests/rules')
/** They have a test and a form of their own. */
const OTHERS = 'comparisons/**'
const examplesOf = (id: string): Example[] =>
  JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Example[]

const lineOf = (input: string): ArticleLine => ({
  kind: 'article',
  text: parseText(input),
  origin: { start: 1, end: 1 },
})

/** @returns the rules with what each makes of a line by itself */
function rulesOf({ code, shortening, dividing = [], supporting = [] }: Language) {
  const shortens = (shortening?.rules ?? []).map(rule => ({
    code,
    rule,
    apply: (line: ArticleLine) => shortenBy({ keep: /$^/, ...shortening, rules: [rule] }, line, 0),
  }))
  return [...shortens, ...[...dividing, ...supporting].map(rule => dividesBy(code, rule))]
}

function dividesBy(code: string, rule: DividingRule) {
  return { code, rule, apply: (line: ArticleLine) => dividedBy([rule], line) }
}

const RULES = [...byMarks.map(rule => dividesBy('structure', rule)), ...LANGUAGES.flatMap(rulesOf)]

/** What a rule makes of an article: each of its parts as "kind: its words"; nothing where others know better. */
type Recognised = { input: string } & ({ expected: string[] } | { leavesAlone: string })

const RECOGNISING = [...AUTHOR_RULES, ...PASSAGE_RULES]

/** The parts that a rule found, among all rules and in their order. */
function partsBy(id: string, input: string): string[] {
  const { sections } = sectionsOf(read(input, 'article.md'))
  const parts = sections.flatMap(section => section.parts)
  return parts.filter(({ reason }) => reason.endsWith(`: ${id}`)).map(shown)
}

function shown(part: Part): string {
  return `${part.kind}: ${wordsOf(part).join(' / ')}`
}

function wordsOf(part: Part): string[] {
  const texts = (lines: ArticleLine[]) => lines.map(({ text }) => plain(text))
  switch (part.kind) {
    case 'points':
      return part.items.map(item => texts(linesOfItem(item)).join(' '))
    case 'comparison':
      return texts(part.rows.map(({ aspect }) => aspect))
    case 'table':
      return texts(part.rows.flat())
    case 'figure':
      return [part.alt]
    case 'code':
      return [part.code]
    case 'aside':
      return texts(part.lines)
    case 'activity':
      return texts([part.task])
    default:
      return texts(part.sentences)
  }
}

describe.each(RECOGNISING)('$id', ({ id, language }) => {
  const examples = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Recognised[]

  it('has examples, and is of its language', () => expectExamples(id, language))

  it.each(examples)('$input', example => {
    expect(partsBy(id, example.input)).toEqual('expected' in example ? example.expected : [])
  })
})

describe.each(NOISE_RULES)('$id', ({ id, language, reason, apply }) => {
  it('has examples, and is of its language', () => expectExamples(id, language))

  it.each(examplesOf(id))('$input', example => {
    const isNoise = 'expected' in example
    expect(apply(example.input)).toBe(isNoise)
    if (isNoise) expect(reason).toBe(example.expected)
  })
})

describe.each(MARK_RULES)('$id', ({ id, language, apply }) => {
  it('has examples, and is of its language', () => expectExamples(id, language))

  it.each(examplesOf(id))('$input', example => {
    const expected = 'expected' in example ? example.expected : example.input
    expect(apply(example.input, () => undefined)).toBe(expected)
  })
})

describe.each(AROUND_STEPS)('$id', step => {
  it('has examples, and is of its language', () => expectExamples(step.id, step.language))

  it.each(examplesOf(step.id))('$input', example => {
    const expected = 'expected' in example ? example.expected : example.input
    expect(withoutAround(example.input, [step]).text).toBe(expected)
  })
})

function expectExamples(id: string, language: string): void {
  const examples = examplesOf(id)
  expect(id.startsWith(`${language}/`)).toBe(true)
  expect(examples.some(example => 'expected' in example)).toBe(true)
  expect(examples.some(example => 'leavesAlone' in example)).toBe(true)
}

/** All but those that compare, which have a test and a form of their own. */
const IDS = [
  ...RULES.map(({ rule }) => rule),
  ...RECOGNISING,
  ...NOISE_RULES,
  ...MARK_RULES,
  ...AROUND_STEPS,
].map(({ id }) => id)

it('has a name of its own for each rule', () => {
  const ids = IDS
  expect(new Set(ids).size).toBe(ids.length)
})

it.each(RULES)('$rule.id has examples, and is of its language', ({ code, rule }) => {
  expect(rule.language).toBe(code)
  expect(rule.id.startsWith(`${code}/`)).toBe(true)
  expect(existsSync(join(folder, `${rule.id}.json`)), 'a file of examples').toBe(true)
  const examples = examplesOf(rule.id)
  expect(examples.some(example => 'expected' in example)).toBe(true)
  expect(examples.some(example => 'leavesAlone' in example)).toBe(true)
})

describe.each(RULES)('$rule.id', ({ rule, apply }) => {
  it.each(examplesOf(rule.id))('$input', example => {
    const line = apply(lineOf(example.input))
    const written = markdown(line.text).replace('\\\n', ' ‖ ')
    if ('leavesAlone' in example) expect(written).toBe(example.input)
    else {
      expect(written).toBe(example.expected)
      expect(line.rules).toEqual([rule.id])
    }
  })
})

it('has no examples of a rule that is gone', () => {
  const ids = globSync('**/*.json', { cwd: folder, ignore: OTHERS }).map(file =>
    file.replace(/\.json$/, ''),
  )
  expect(ids.sort()).toEqual(IDS.toSorted())
})

const LONG = 'A pot of tea stays warm for an hour, because somebody knitted a coat for it.'

describe('check --why', () => {
  const away = mkdtempSync(join(tmpdir(), 'lectern-'))
  afterAll(() => rmSync(away, { recursive: true, force: true }))
  const article = join(away, 'tea.md')
  writeFileSync(article, `# Tea\n\nHowever, tea is also warm.\n\n## Pots\n\n${LONG}\n`)
  const check = async (...args: string[]) => {
    const run = startLectern(['check', article, ...args])
    return { code: await run.ended(), out: run.out(), err: run.err() }
  }

  it('prints beside a line the rules that made it, and of what', async () => {
    const { out } = await check('--slide', '2', '--why')
    expect(out).toContain('Tea is also warm.\n')
    expect(out).toContain('en/shorten/connective: However, tea is also warm. → Tea is also warm.\n')
    expect((await check('--slide', '2')).out).not.toContain('en/shorten')
    expect((await check('--slide', '3', '--why')).out).toContain(
      `en/divide/reason: ${LONG} → ${LONG.replace(', ', ', ‖ ')}\n`,
    )
  })

  it('names the rules by which something beside its lines was left out', async () => {
    const answer = join(away, 'answer.md')
    writeFileSync(answer, '# Tea\n\nTea is warm.\n\nShall I make it longer?\n')
    const run = startLectern(['check', answer, '--slide', '2', '--why'])
    await run.ended()
    expect(run.out()).toContain(
      'en/noise/answer-offer: the offer of a chat program: Shall I make it longer?\n',
    )
  })

  it('tells of one slide only', async () => {
    const { code, err } = await check('--why')
    expect(code).toBe(2)
    expect(err).toContain('--slide 7 --why')
  })
})
