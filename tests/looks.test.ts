/** A look is data of the deck, and the same wherever it is named; its tokens are complete. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LOOK, LOOK_ATTRIBUTE, LOOKS, type LookName } from '../components/looks.ts'
import { compile } from '../scripts/compile.ts'
import { parseDeck } from '../scripts/deck/parse.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { liveOfDeck, liveOfStoryboard } from '../scripts/live/deckData.ts'
import { pageHtml } from '../scripts/live/pageHtml.ts'
import { handout } from '../scripts/paper/handout.ts'
import { brandColors, GROUNDS } from '../scripts/render/brandColors.ts'
import { contrast, hex, parseColor, type Rgb } from '../scripts/render/color.ts'
import { asText } from '../scripts/text/text.ts'
import { root } from './run.ts'

const type = createTypesetter()
const TEXT = '# A talk\n\n## One\n\nWords that are said here.\n'
const textIn = (look: LookName) => `---\nbrand: { look: ${look}, color: "#7a1f5c" }\n---\n\n${TEXT}`
const others = LOOKS.filter(look => look !== DEFAULT_LOOK)

const files = { script: 's.js', styles: [], formulaStyle: 'f.css' }
function pageOf(deck: ReturnType<typeof liveOfDeck>['deck']): string {
  return pageHtml({ deck, role: 'audience', served: true }, { files, base: '/', address: 'path' })
}

describe.each(others)('the look %s', look => {
  const deck = compile(textIn(look), 'article.md', type)

  it('is data of slides.md and of the deck that the client shows', () => {
    const { headmatter } = parseDeck(deck.slides)
    expect(headmatter.htmlAttrs).toMatchObject({ [LOOK_ATTRIBUTE]: look })
    const live = liveOfStoryboard(deck.storyboard, { text: textIn(look), name: 'article.md' }).deck
    expect(live.look).toBe(look)
    expect(liveOfDeck(parseDeck(deck.slides)).deck).toMatchObject({ look, style: live.style })
    expect(pageOf(live)).toContain(` ${LOOK_ATTRIBUTE}="${look}"`)
  })

  it('is on paper too, with the brand', () => {
    const html = handout(deck.storyboard, {
      ...{ kind: 'guided', paper: 'a4', perPage: 3, answers: false },
      ...{ css: [], pages: [], height: 551 },
    })
    expect(html).toContain(`${LOOK_ATTRIBUTE}="${look}" style="--brand-accent: #`)
  })

  it('says every colour of the default one, light and dark, and no token of its own', () => {
    const shared = readFileSync(join(root, 'styles/tokens.css'), 'utf8')
    const own = readFileSync(join(root, `styles/looks/${look}.css`), 'utf8')
    const colors = (css: string) =>
      [...css.matchAll(/(--lectern-[\w-]+): (?:#|var\(--brand)/g)].map(([, name]) => name)
    const [light = '', dark = ''] = own.split('.dark {')
    const [sharedLight = '', sharedDark = ''] = shared.split('html.dark {')
    expect(colors(light)).toEqual(expect.arrayContaining(colors(sharedLight)))
    expect(colors(dark)).toEqual(expect.arrayContaining(colors(sharedDark)))
    const names = (css: string) =>
      [...css.matchAll(/^ *(--lectern-[\w-]+):/gm)].map(([, name]) => name)
    expect(names(shared)).toEqual(expect.arrayContaining(names(own)))
  })

  it('keeps the sizes of letters', () => {
    const css = ['tokens.css', `looks/${look}.css`].map(file =>
      readFileSync(join(root, 'styles', file), 'utf8'),
    )
    const sizes = (text: string) =>
      new Map(
        [...text.matchAll(/--lectern-type-([\w-]+): \d+ (\S+)/g)].map(([, role, size]) => [
          role,
          size,
        ]),
      )
    const [shared, own] = css.map(sizes)
    for (const [role, size] of own ?? []) expect(shared?.get(role), role).toBe(size)
  })
})

describe('the default look', () => {
  it('leaves no trace in the data, named or not', () => {
    const unnamed = compile(`---\nbrand: { color: "#7a1f5c" }\n---\n\n${TEXT}`, 'article.md', type)
    const named = compile(textIn(DEFAULT_LOOK), 'article.md', type)
    expect(named.slides).toBe(unnamed.slides)
    expect(named.slides).not.toContain(LOOK_ATTRIBUTE)
    const { deck } = liveOfDeck(parseDeck(named.slides))
    expect(Object.keys(deck)).not.toContain('look')
    expect(pageOf(deck)).not.toContain(LOOK_ATTRIBUTE)
  })

  it('stands in for a look that no deck can have', () => {
    const slides = compile(textIn('warm'), 'article.md', type).slides.replace(': warm', ': "x>y"')
    expect(liveOfDeck(parseDeck(slides)).deck.look).toBeUndefined()
  })
})

it('measures in the letters of each look', () => {
  const text = asText('What people need at work deserves the full attention of a manager')
  const lines = (look: LookName) => type.inLook(look).lines(text, 'headline', 852)
  expect(lines('bold')).toBeGreaterThanOrEqual(lines('calm'))
  expect(type.inLook('bold').size('bar')).toBeGreaterThan(type.size('bar'))
  expect(type.inLook('calm').size('bar')).toBe(type.size('bar'))
})

describe.each(LOOKS)('a brand in the look %s', look => {
  it('stands on the grounds that the style sheets have', () => {
    const file = look === DEFAULT_LOOK ? 'tokens.css' : `looks/${look}.css`
    const css = readFileSync(join(root, 'styles', file), 'utf8')
    const values = (name: string) =>
      [...css.matchAll(new RegExp(`--lectern-${name}: (#\\w{6});`, 'g'))].map(([, value]) => value)
    const { paper, darkPaper, ink } = GROUNDS[look]
    expect(values('paper')).toEqual([hex(paper), hex(darkPaper)])
    expect(values('ink')[0]).toBe(hex(ink))
  })

  it.each(['#ffd200', '#101a3c', '#e2001a', '#ffffff', '#000000', '#7f7f7f'])(
    'can be read where text stands: %s',
    value => {
      const colors = brandColors(parseColor(value), look)
      const { paper, darkPaper } = GROUNDS[look]
      const pairs: [Rgb | undefined, Rgb | undefined][] = [
        [colors.accent, paper],
        [colors['accent-dark'], darkPaper],
        [colors['on-fill-muted'], colors.fill],
        ...(colors['on-fill'] ? [[colors['on-fill'], colors.fill] as [Rgb, Rgb | undefined]] : []),
        ...(colors['on-fill-muted-dark']
          ? [[colors['on-fill-muted-dark'], colors['fill-dark']] as [Rgb, Rgb | undefined]]
          : []),
        ...(colors.print ? [[colors.print, [255, 255, 255]] as [Rgb, Rgb]] : []),
      ]
      for (const [text, ground] of pairs)
        expect(contrast(text ?? [0, 0, 0], ground ?? [0, 0, 0])).toBeGreaterThanOrEqual(4.5)
    },
  )
})
