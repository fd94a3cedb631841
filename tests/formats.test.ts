/** What is said of the formats of articles, held against the table that the program goes by. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FORMATS } from '../scripts/formats/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('the README names every format of articles, and no other', () => {
  const [, list = ''] = /^`<article>` is an? (.+?) file, an address/m.exec(readme) ?? []
  const named = list.split(/, | or /).map(name => name.replace(/^`\.?|`$/g, ''))
  const known = named.map(
    name => FORMATS.find(({ title, endings }) => title === name || endings.includes(name))?.id,
  )
  expect(known.toSorted()).toEqual(FORMATS.map(({ id }) => id).toSorted())
})

it('an ending belongs to one format, which accepts files of that name', () => {
  const endings = FORMATS.flatMap(format => format.endings)
  expect(new Set(endings).size).toBe(endings.length)
  for (const format of FORMATS) {
    for (const ending of format.endings) {
      const file = { bytes: Buffer.from('Words.'), name: `article.${ending}`, contentType: '' }
      expect(FORMATS.find(({ accepts }) => accepts(file))?.id, ending).toBe(format.id)
    }
  }
})
