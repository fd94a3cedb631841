/** What writers keep among themselves, and what only the speaker is told, reaches no participant. */
import { describe, expect, it } from 'vitest'
import type { Deck } from '../scripts/compile.ts'
import { handout, type HandoutKind, type HandoutOptions } from '../scripts/paper/handout.ts'
import { plain } from '../scripts/text/plain.ts'
import { around, deckOf, leftOutOf, pageOf, saidIn, shownIn } from './told.ts'

/** In the notations of many tools; what says PRIVATE must not be told. */
const comments = [
  [
    'Obsidian, in a line',
    'Words before. %% PRIVATE words %% Words after.',
    'Words before. Words after.',
  ],
  [
    'Obsidian, in a block',
    '%%\nPRIVATE words\n\n- PRIVATE item\n%%\n\nWords after.',
    'Words after.',
  ],
  ['HTML', '<!-- PRIVATE words -->\n\nWords after.', 'Words after.'],
  [
    'HTML within a block',
    '<div>\n<!-- PRIVATE words -->\n<p>Words after.</p>\n</div>',
    'Words after.',
  ],
  ['a definition', '[//]: # (PRIVATE words)\n\nWords after.', 'Words after.'],
  ['CriticMarkup, a comment', 'Words{>>PRIVATE words<<} after.', 'Words after.'],
  [
    'CriticMarkup, changes',
    'It is {--PRIVATE --}{++new ++}and {~~PRIVATE~>better~~}.',
    'It is new and better.',
  ],
  ['Liquid', '{% comment %}\nPRIVATE words\n{% endcomment %}\n\nWords after.', 'Words after.'],
  ['MDX', '{/* PRIVATE words */}\n\nWords after.', 'Words after.'],
  ['Pandoc, hidden', '::: {.content-hidden}\nPRIVATE words\n:::\n\nWords after.', 'Words after.'],
  [
    'HTML, hidden',
    '<div style="display: none">PRIVATE words</div>\n\nWords after.',
    'Words after.',
  ],
]

describe('what writers say to each other is left out', () => {
  it.each(comments)('%s', async (_, markdown = '', kept = '') => {
    const deck = await deckOf('a.md', around(markdown))
    expect(leftOutOf(deck)).toContain('PRIVATE')
    expect(`${shownIn(deck)}\n${saidIn(deck)}\n${deck.slides}`).not.toContain('PRIVATE')
    expect(saidIn(deck).replace(/\s+/g, ' ')).toContain(kept)
    expect(deck.coverage.lost).toEqual([])
  })

  const end = '\\[a\\]Jo: is this PRIVATE?\n\n\\[b\\]yes, PRIVATE'
  const body = 'The plan\\[a\\] holds, and the **team**\\[b\\] knows.'
  const mark =
    '<p>The plan<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> holds, and the team knows it well enough.</p>'
  const box =
    '<div class="c1"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>' +
    '<span>Jo: is this PRIVATE?</span></p><p>PRIVATE too</p></div>'
  const text =
    'Tools of a team\n\nA first sentence stands here, and it is long enough.\n\n' +
    'The plan[a] holds, and the team[b] knows it well enough to go on.\n\n' +
    'Words that close it all.\n\n[a]Jo: is this PRIVATE?\n[b]yes, PRIVATE\n'
  it.each([
    ['a.md', `${around(body)}\n${end}\n`],
    ['a.txt', text],
    ['a.html', pageOf(mark).replace('</article>', `</article>${box}`)],
    ['inside.html', pageOf(mark).replace('</article>', `${box}</article>`)],
  ])('in an export of Google Docs: %s', async (name, content) => {
    const deck = await deckOf(name, content)
    const told = `${shownIn(deck)}\n${saidIn(deck)}`
    expect(leftOutOf(deck)).toContain('PRIVATE')
    expect(told).not.toContain('PRIVATE')
    expect(told).not.toMatch(/\[[ab]\]/)
    expect(saidIn(deck)).toContain('The plan holds')
    expect(deck.coverage.lost).toEqual([])
  })

  it('and stays where it is what the text is about', async () => {
    const code =
      '```\n%% kept %%\n{>>kept<<}\n<!-- kept -->\n::: notes\nkept\n:::\n```\n\n' +
      'Write `%% this %%` for it. It grew by 5 %% and {--x at once. As [a] friend said, ' +
      'all is well.\n\n[a]ll is well.'
    const deck = await deckOf('a.md', around(code))
    expect(shownIn(deck)).toContain('%% kept %%')
    expect(shownIn(deck)).toContain('::: notes')
    expect(saidIn(deck)).toContain('%% this %%')
    expect(saidIn(deck)).toContain('5 %% and {--x')
    expect(saidIn(deck)).toContain('[a]ll is well.')
    expect(leftOutOf(deck)).toBe('')
  })
})

/** A handout, with empty slides. */
function printed({ storyboard }: Deck, kind: HandoutKind): string {
  const pages = storyboard.slides.map(() => '')
  const options: HandoutOptions = {
    kind,
    paper: 'a4',
    perPage: 3,
    answers: true,
    css: [],
    pages,
    height: 551,
  }
  return String(handout(storyboard, options))
}

describe('notes of the author', () => {
  it.each([
    '::: notes\nSECRET words.\n\n- SECRET item\n\n![SECRET picture](a.png)\n:::',
    '::: {.notes}\nSECRET words.\n:::',
    '::: {#x .notes}\nSECRET words.\n:::',
    '::: tip\nA tip stands here.\n::: notes\nSECRET words.\n:::\nMore of it.\n:::',
    '<aside class="notes">\n\nSECRET words.\n\n</aside>',
    '<aside class="notes">SECRET words.</aside>',
    '- One thing\n- Another thing\n\n::: notes\nSECRET words.',
  ])('are said and never shown: %s', async markdown => {
    const deck = await deckOf('a.md', around(markdown))
    expect(saidIn(deck)).toContain('SECRET words.')
    expect(shownIn(deck)).not.toContain('SECRET')
    expect(shownIn(deck)).toContain('Last part')
    const lines = deck.storyboard.slides.flatMap(slide => slide.note)
    const secret = lines.filter(line => plain(line.text).includes('SECRET'))
    expect(secret.every(line => line.private === true)).toBe(true)
    expect(deck.coverage.lost).toEqual([])
    for (const kind of ['guided', 'full'] as const)
      expect(printed(deck, kind)).not.toContain('SECRET')
  })

  it('in a page', async () => {
    const deck = await deckOf('a.html', pageOf('<aside class="notes"><p>SECRET words.</p></aside>'))
    expect(saidIn(deck)).toContain('SECRET words.')
    expect(shownIn(deck)).not.toContain('SECRET')
  })

  it('are comments in a Marp deck, but for settings', async () => {
    const notes = '<!-- _class: lead -->\n\n<!-- SECRET words. -->'
    const deck = await deckOf('a.md', `---\nmarp: true\n---\n\n${around(notes)}`)
    expect(saidIn(deck)).toContain('SECRET words.')
    expect(leftOutOf(deck)).toContain('_class: lead')
    expect(shownIn(deck)).not.toContain('SECRET')
  })

  it.each([
    '::: notes\nSECRET words.\n\nSECRET too.',
    '::: tip\nA tip stands here.\n\nWords after it.',
    ':::: {.columns}\n\n::: notes\nSECRET',
  ])('and boxes swallow nothing where the fence is never closed: %s', async markdown => {
    const deck = await deckOf('a.md', around(markdown))
    expect(shownIn(deck)).toContain('Words that close it all.')
    expect(shownIn(deck)).toContain('Last part')
    expect(shownIn(deck)).not.toContain('SECRET')
    expect(deck.coverage.lost).toEqual([])
  })
})
