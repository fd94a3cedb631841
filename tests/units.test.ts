/** Units: ids of what an article says, which stay when the rest of it changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { read } from '../scripts/read/index.ts'
import { recognise } from '../scripts/recognise/index.ts'
import { ledgerOf, linesIn } from '../scripts/storyboard/ledger.ts'
import { plain } from '../scripts/text/plain.ts'
import type { ArticleLine, Slide } from '../scripts/types.ts'
import { articles } from './articles.ts'

const type = createTypesetter()
const outlineOf = (text: string) => recognise(read(text, 'a.md'))
const linesOf = (value: unknown) =>
  linesIn(value).filter((line): line is ArticleLine => line.kind === 'article')
/** The ids by the words that have them. */
function idsOf(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { text: words, units } of linesOf(outlineOf(text).sections)) {
    const ids = found.get(plain(words)) ?? []
    found.set(plain(words), [...ids, ...(units ?? [])])
  }
  return found
}

const words = ['ponds', 'rivers', 'clouds', 'stones', 'birds', 'winds', 'roots', 'seeds']
const passages = [
  (name: string) => `## About ${name}`,
  (name: string) => `Everybody knows ${name} well. Few look at ${name} for long.`,
  (name: string) => `- **First ${name}.** These come early.\n- Second ${name}\n- Third ${name}`,
  (name: string) => `| Name | Age |\n| --- | --- |\n| The ${name} | old ${name} |`,
  (name: string) => `> They said that ${name} are old.`,
  (name: string) => `\`\`\`js\ncall('${name}')\n\`\`\``,
]
/** Passages none of which says what another says. */
const article = fc
  .uniqueArray(fc.tuple(fc.nat(passages.length - 1), fc.constantFrom(...words)), {
    minLength: 2,
    maxLength: 8,
    selector: ([kind, name]) => `${kind} ${name}`,
  })
  .map(chosen => chosen.map(([kind, name]) => passages[kind]?.(name) ?? ''))

describe('an id of a unit', () => {
  it('stays when another passage comes or goes', () => {
    fc.assert(
      fc.property(article, fc.nat(), (all, choice) => {
        const gone = choice % all.length
        const before = idsOf(`# Title\n\n${all.join('\n\n')}\n`)
        const after = idsOf(`# Title\n\n${all.filter((_, at) => at !== gone).join('\n\n')}\n`)
        for (const [text, ids] of after) {
          const earlier = before.get(text) ?? ids
          // Equal words are told apart by their order.
          expect(earlier.slice(0, ids.length)).toEqual(ids)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('stays when marks, capitals and places change, and not when words do', () => {
    const [before, after] = [
      idsOf('# T\n\nOne **thing** is new.\n'),
      idsOf('# T\n\n\nOne Thing is _new_!\n'),
    ]
    expect(before.get('One thing is new.')).toEqual(after.get('One Thing is new!'))
    expect(idsOf('# T\n\nOne thing is old.\n').get('One thing is old.')).not.toEqual(
      before.get('One thing is new.'),
    )
  })

  it('tells equal words apart by their order', () => {
    const ids = idsOf('# T\n\n| A | B |\n| --- | --- |\n| yes | yes |\n| no | yes |\n').get('yes')
    expect(new Set(ids).size).toBe(3)
  })

  it.each(articles)('is on each line of $name, on its slides and in its notes', ({ text }) => {
    const outline = outlineOf(text)
    for (const line of linesOf(outline.sections))
      expect(line.units, plain(line.text)).toHaveLength(1)
    const all = new Set([
      ...linesOf(outline).flatMap(line => line.units ?? []),
      ...outline.sections.flatMap(({ parts }) =>
        parts.flatMap(part => ('unit' in part && part.unit !== undefined ? [part.unit] : [])),
      ),
    ])
    for (const slide of compile(text, 'a.md', type).storyboard.slides)
      for (const { units } of linesOf([slide.data, slide.note]))
        for (const unit of units ?? []) expect(all).toContain(unit)
  })
})

describe('the ledger', () => {
  const REPEATED = `# Rain

It rains. The pond fills. It rains.

## Code

\`\`\`js
rain()
\`\`\`

## More code

\`\`\`js
rain()
\`\`\`
`
  const outline = outlineOf(REPEATED)
  const { slides, leftOut } = compile(REPEATED, 'a.md', type).storyboard
  const lostWithout = (unit: string) => {
    const isOther = ({ units = [] }: { units?: string[] }) => !units.includes(unit)
    const rest = slides.map(slide => {
      const note = slide.note.filter(line => line.kind === 'label' || isOther(line))
      return { ...slide, note, units: (slide.units ?? []).filter(one => one !== unit) } as Slide
    })
    return ledgerOf(outline, { slides: rest, leftOut }).lost.map(({ text }) => text)
  }

  it('misses nothing of what is told', () => {
    expect(ledgerOf(outline, { slides, leftOut }).lost).toEqual([])
  })

  it('misses what is said a second time, on the same line', () => {
    const [, second] = linesOf(outline.sections)
      .filter(line => plain(line.text) === 'It rains.')
      .flatMap(line => line.units ?? [])
    expect(lostWithout(second ?? '')).toEqual(['It rains.'])
  })

  it('misses a block of code that stands elsewhere too', () => {
    const [, second] = outline.sections.flatMap(({ parts }) =>
      parts.flatMap(part => (part.kind === 'code' ? (part.unit ?? []) : [])),
    )
    expect(lostWithout(second ?? '')).toEqual(['rain()'])
  })
})
