/** What stays in one line, and which signs hang out of it. */
import { describe, expect, it } from 'vitest'
import { hangingOf } from '../components/hanging.ts'
import { together } from '../components/together.ts'

/** A dot stands for a space that does not break. */
const shown = (text: string) => together(text).replaceAll('\u00A0', '·')

describe('what reads as one stays in one line', () => {
  it.each([
    ['It took 5 km and 30 min.', 'It took 5·km and 30·min.'],
    ['a share of 12 % for 40 €', 'a share of 12·% for 40·€'],
    ['um 9 Uhr, 3 Mio. Euro', 'um 9·Uhr, 3·Mio. Euro'],
    ['z. B. in Abb. 3 auf S. 12', 'z.·B. in Abb.·3 auf S.·12'],
    ['see Fig. 2 and No. 7', 'see Fig.·2 and No.·7'],
    ['Dr. Moss and Mrs. Reed met J. R. Hill', 'Dr.·Moss and Mrs.·Reed met J.·R. Hill'],
    ['« Un mot », dit-elle : vraiment ?', '«·Un mot·», dit-elle·: vraiment·?'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each(['There are 5 kinds of people.', 'The room has 4 more doors.', 'Plan A. Then begin.'])(
    'words that only stand beside each other do not: %s',
    text => {
      expect(shown(text)).toBe(text)
    },
  )
})

describe('an opening quotation mark hangs', () => {
  it.each([
    ['“In the first year', 'hangs-double'],
    ['**„Im ersten Jahr**', 'hangs-double'],
    ['« La première année', 'hangs-angle'],
    ['‘One by one', 'hangs-single'],
    ['「一年目', 'hangs-corner'],
    ['In the first year', ''],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(hangingOf(text)).toBe(expected)
  })
})
