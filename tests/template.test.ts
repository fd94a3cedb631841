/** What a firm's file gives to a deck for PowerPoint, and what of it is never taken. */
import { describe, expect, it } from 'vitest'
import { firmColors, unreadable } from '../scripts/powerpoint/firmColors.ts'
import type { Look } from '../scripts/powerpoint/measured.ts'
import { templateOf } from '../scripts/powerpoint/template.ts'
import { firmFile } from './firmFile.ts'

const taken = async () => templateOf(await firmFile())

describe('of a template', () => {
  it('colours, fonts and the size of its slides are taken', async () => {
    const { colors, fonts, size } = await taken()
    expect(colors).toMatchObject({ dk1: '101820', lt1: 'FFFFFF', accent1: '8A1538' })
    expect(colors).not.toHaveProperty('folHlink')
    expect(fonts).toEqual({ headline: 'Firm <Serif>', body: 'Firm Sans' })
    expect(size).toEqual({ width: 9_144_000, height: 5_143_500 })
  })

  it('what its master draws is taken: ground, logo, places, texts', async () => {
    const { ground, shapes, places, pictures, textStyles } = await taken()
    expect(ground).toContain('FFFDF5')
    expect(shapes).toContain('Firm &amp; Sons')
    expect(places).toEqual(new Set(['title']))
    expect(pictures).toMatchObject([{ ending: 'png' }])
    expect(textStyles).toContain('sz="4000"')
  })

  it('nothing that runs, leads out or hides is taken, and that is told', async () => {
    const { shapes, left } = await taken()
    expect(shapes).not.toMatch(/hlink|action|r:link|graphicFrame|secret|rId|passwd/)
    expect(left.join(', ')).toMatch(/macros.*links to outside.*tables and charts.*pictures/)
  })

  it.each([
    ['that is none', async () => Buffer.from('no presentation')],
    [
      'without slides',
      async () =>
        firmFile({ 'ppt/presentation.xml': '<x/>', 'ppt/slideMasters/slideMaster1.xml': '<not' }),
    ],
    [
      'with entities of its own',
      async () =>
        firmFile({
          'ppt/theme/theme1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><a:theme>&a;</a:theme>',
        }),
    ],
  ])('a file %s is refused', async (_, file) => {
    await expect(templateOf(await file())).rejects.toThrow()
  })
})

describe('the colours of a firm', () => {
  const look = {
    colors: {
      ...{ ink: '17212B', paper: 'FFFFFF', fill: 'EEF0EE', line: '9AA3A8' },
      ...{ 'subject-1': '115E63', 'subject-2': 'B4532A', 'subject-3': '4B5FA5' },
      ...{ 'subject-4': '6B7A1E', 'both': '5B6470', 'tip': '8A5A00' },
      ...{ accent: '115E63', muted: '56616B' },
    },
  } as Look

  it('stand for those of the look, also in its tints, and never where nobody could read them', async () => {
    const firm = await taken()
    const color = firmColors(look, firm)
    expect(color('115E63')).toContain('schemeClr val="accent1"')
    expect(color('17212B')).toContain('schemeClr val="tx1"')
    expect(color('9AA3A8')).toContain('srgbClr val="9AA3A8"')
    // A tenth of the first subject's colour on paper.
    expect(color('E7EFEF')).toContain('srgbClr val="F3E7EB"')
    expect(unreadable(firm)).toEqual([{ slot: 'accent2', value: 'FFE100' }])
    expect(color('B4532A')).toContain('srgbClr val="B4532A"')
  })
})
