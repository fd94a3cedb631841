/** Sentences that point at others, and those that only announce. */
import { describe, expect, it } from 'vitest'
import { hanging, idle } from '../scripts/languages/en/hanging.ts'

describe('a sentence hangs in the air alone', () => {
  it.each([
    'A colleague calls that second plan a wish.',
    'Another reason is that the room is cold.',
    'Turn it around before you begin.',
    'For each one, note who waits.',
    'You then call the office.',
    'Once you have that clear, the rest is easy.',
    'If you have less money than that, wait a year.',
    'The price of the first is time.',
    'She met somebody who had read all three.',
    'If your name is in both lists, say so.',
    'Saying it aloud is only half of it.',
  ])('%s', sentence => expect(hanging.test(sentence)).toBe(true))
})

describe('a sentence stands by itself', () => {
  it.each([
    'Turn it around: the newcomer drives, and the owner watches.',
    'Another day, another dollar.',
    'Rather than wait, call the office.',
    'Ask three people who know the house.',
    'All three keys open the same door.',
    'Both lists are short.',
    'Some of them came, and the rest of the guests stayed at home.',
    'Make it a rule to leave on time.',
  ])('%s', sentence => expect(hanging.test(sentence)).toBe(false))
})

describe('a sentence says nothing yet', () => {
  it.each(['Let me tell you about a gardener.', 'Hopefully these ideas help you on your way.'])(
    '%s',
    sentence => expect(idle.test(sentence)).toBe(true),
  )

  it('but "let me know" asks for something', () =>
    expect(idle.test('Let me know by Friday.')).toBe(false))
})
