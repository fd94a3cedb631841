/** The reference of the layouts is that of today, and the deck that it is made of has every one. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOOKS } from '../components/looks.ts'
import { LAYOUTS } from '../scripts/layouts/index.ts'
import { exampleSlides, reference } from '../scripts/reference/index.ts'
import { LAYOUT_FIELDS } from '../scripts/render/storyboardSchema.ts'
import type { LayoutName } from '../scripts/types.ts'
import { root } from './run.ts'

const names = Object.keys(LAYOUTS) as LayoutName[]
const slides = exampleSlides()

describe('docs/layouts.md', () => {
  it('is what npm run reference writes', () => {
    expect(readFileSync(join(root, 'docs/layouts.md'), 'utf8')).toBe(reference())
  })

  it.each(names)(
    'has an example of %s, with all fields that it needs and none that it lacks',
    name => {
      const own = slides.filter(({ layout }) => layout === name)
      expect(own).not.toEqual([])
      const fields = Object.entries(LAYOUT_FIELDS[name])
      const known = [...fields.map(([field]) => field), 'layout', 'section']
      for (const { frontmatter, no } of own) {
        const keys = Object.keys(frontmatter)
        const needed = fields.filter(([, schema]) => !schema.isOptional()).map(([field]) => field)
        expect(keys).toEqual(expect.arrayContaining(needed))
        if (no > 1) expect(known).toEqual(expect.arrayContaining(keys))
      }
    },
  )

  it.each(names)('says what %s is for', name => {
    const [, purpose = ''] = new RegExp(`^## ${name}\\n\\n(.*)$`, 'm').exec(reference()) ?? []
    expect(purpose).toMatch(/^[A-Z].+\.$/)
  })
})

describe('docs/looks.md', () => {
  const text = readFileSync(join(root, 'docs/looks.md'), 'utf8')

  it.each(LOOKS)('shows %s in a picture that is not heavy', look => {
    const path = `looks/${look}.webp`
    expect(text).toContain(`(${path})`)
    expect(existsSync(join(root, 'docs', path))).toBe(true)
    expect(statSync(join(root, 'docs', path)).size).toBeLessThan(300_000)
  })
})
