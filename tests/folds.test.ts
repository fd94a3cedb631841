/** Folded parts: their names are headings or labels, and buttons are no text. */
import { describe, expect, it } from 'vitest'
import { pageToMarkdown } from '../scripts/read/page.ts'
import { readable } from '../scripts/text/plain.ts'
import { around, deckOf, leftOutOf, pageOf, saidIn, shownIn } from './told.ts'

const fold = (name: string, inner: string) =>
  `<details>\n<summary>${name}</summary>\n\n${inner}\n\n</details>`

describe('a folded part', () => {
  it('has no button on slides', async () => {
    const deck = await deckOf(
      'button.md',
      around(
        `May we send the list to the caterer?\n\n${fold('Show the answer', 'Only the names.')}`,
      ),
    )
    expect(shownIn(deck)).toContain('Only the names.')
    expect(shownIn(deck)).not.toContain('Show the answer')
    expect(saidIn(deck)).not.toContain('Show the answer')
    expect(leftOutOf(deck)).toContain('Show the answer')
    expect(deck.coverage.lost).toEqual([])
  })

  it.each([
    [
      'a.md',
      `${fold('What is <b>the</b> price?', 'It is 40 euros.')}\n\n${fold('Rooms', 'They are large.')}`,
    ],
    [
      'a.html',
      '<details><summary>What is <b>the</b> price?</summary><p>It is 40 euros.</p>' +
        '</details><details open><summary>Rooms</summary><p>They are large.</p></details>',
    ],
  ])('stands under its name: %s', async (name, passage) => {
    const deck = await deckOf(name, name.endsWith('.md') ? around(passage) : pageOf(passage))
    const names = deck.storyboard.slides.map(({ section }) => section && readable(section.name))
    expect(names).toContain('What is the price?')
    expect(names).toContain('Rooms')
    expect(deck.coverage.lost).toEqual([])
  })

  it('has the kind of name that the one above it has', async () => {
    const passage = `${fold('Week 1', 'Write it.')}\n\n${fold('Week 2', 'Test it.')}\n\nIt goes on.`
    const { storyboard } = await deckOf('weeks.md', around(passage))
    const names = storyboard.slides.map(({ section }) => section && readable(section.name))
    expect(names).toContain('Week 2')
  })

  it('is a label where words follow that are not under its name', () => {
    const passage =
      '<details><summary>Aside</summary><p>It is folded.</p></details><p>It goes on.</p>'
    expect(pageToMarkdown(pageOf(passage)).markdown).toContain('**Aside**\n\nIt is folded.')
  })
})
