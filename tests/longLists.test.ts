/** Lists of labels with what they say: long ones are divided, and no label is left without its meaning. */
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { readable } from '../scripts/text/plain.ts'

const type = createTypesetter()
const SAID = 'the lamp above the door is on and the key hangs beside it'

function pointsOf(labels: string[]) {
  const list = labels.map(label => `- ${label}: ${SAID}`).join('\n')
  const article = `# Checks\n\nA house is checked at night.\n\n## The list\n\n${list}\n`
  return compile(article, 'a.md', type).storyboard.slides.flatMap(({ data, layout }) =>
    layout !== 'recap' && 'points' in data ? data.points : [],
  )
}

describe('labels with what they say', () => {
  it.each([
    ['that differ by their numbers', Array.from({ length: 6 }, (_, n) => `Check ${n + 1}`)],
    ['of a long list', [...'ABCDEFGHIJKLMN'].map(letter => `Room ${letter}${letter}`)],
  ])('stand with it: %s', (_, labels) => {
    const points = pointsOf(labels)
    expect(points).toHaveLength(labels.length)
    for (const { text } of points) expect(text && readable(text.text)).toContain('the lamp')
  })

  it('stand with it beside one that has a list below it', () => {
    const article =
      '# Rules\n\nThey are short.\n\n## All\n\n1. **Purpose:** we build what others need.\n' +
      '2. **Promises**\n   1. We answer within a day.\n   2. We say no early.\n' +
      '3. **Limits:** no work after six.\n'
    const { slides } = compile(article, 'a.md', type).storyboard
    const [points] = slides.flatMap(({ layout, data }) => (layout === 'steps' ? [data.points] : []))
    expect(points?.map(({ text }) => text && readable(text.text))).toEqual([
      'we build what others need.',
      undefined,
      'no work after six.',
    ])
  })

  it('stand alone where they give an overview', () => {
    const points = pointsOf(['Hall', 'Kitchen', 'Cellar', 'Garden', 'Attic', 'Stairs'])
    expect(points.map(({ label }) => label && readable(label.text))).toContain('Cellar')
    expect(points.every(({ text }) => text === undefined)).toBe(true)
  })
})
