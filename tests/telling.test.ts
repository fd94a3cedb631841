/**
 * What of an article stands on slides: its key statements, whole thoughts, each section's message;
 * and what does not.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { headlineOf, textsOf } from '../scripts/layouts/index.ts'
import { read } from '../scripts/read/index.ts'
import { recognise } from '../scripts/recognise/index.ts'
import { isSuspect } from '../scripts/storyboard/telling.ts'
import { plain } from '../scripts/text/plain.ts'
import type { ArticleLine, Slide } from '../scripts/types.ts'
import { articles } from './articles.ts'

const type = createTypesetter()
const source = readFileSync(new URL('fixtures/telling/article.md', import.meta.url), 'utf8')
const deck = compile(source, 'article.md', type)
const { slides } = deck.storyboard

/** Slides that tell something of the article, and not what comes. */
const OVERVIEWS = ['cover', 'agenda', 'section', 'recap', 'activity', 'end']
const isTelling = ({ layout }: Slide) => !OVERVIEWS.includes(layout)
const shownOn = (slide: Slide) => textsOf(slide).map(line => plain(line.text))
const shown = slides.filter(isTelling).flatMap(shownOn).join('\n')
const said = slides.flatMap(({ note }) => note.map(line => plain(line.text))).join('\n')

describe('the slides of an article', () => {
  it.each([
    'A meeting is long when it has no decision to make.',
    'Starting late punishes those who came on time.',
    'Whoever invites should send the question and the numbers two days before.',
    'Every meeting must end with who does what until when.',
    'Three rules are enough for most teams:',
  ])('tell: %s', sentence => {
    expect(shown).toContain(sentence)
  })

  it.each([
    'By Mara Lindqvist · 6 min read',
    "In this article we'll look at how a team can halve the time that it spends in meetings.",
    'By the end of it Jonas had fallen asleep, and nobody had decided anything.',
    "This is nobody's fault.",
    'When I asked my old team why they met every Tuesday, they laughed.',
    'Thanks for reading, and subscribe to our newsletter below.',
  ])('leave to the speaker: %s', sentence => {
    expect(shown).not.toContain(sentence)
    expect(said).toContain(sentence)
  })

  it('lose nothing', () => {
    expect(deck.coverage.lost).toEqual([])
  })

  it('end with the conclusion, not with a call to subscribe', () => {
    const end = slides.find(({ layout }) => layout === 'end')
    expect(end && shownOn(end).join(' ')).not.toContain('subscribe')
  })

  it('say in the recap what each section says', () => {
    const recap = slides.filter(({ layout }) => layout === 'recap').flatMap(shownOn)
    expect(recap).toContain('What you win')
    expect(recap.join(' ')).toMatch(/a meeting is a tool for decisions|get back about a day/)
  })

  it('have the article, not only its topics, as headlines', () => {
    const headings = new Set(source.match(/^#+ .*$/gm)?.map(line => line.replace(/^#+ /, '')))
    const headlines = slides.filter(isTelling).map(slide => plain(headlineOf(slide)))
    const topics = headlines.filter(headline => headings.has(headline))
    expect(topics.length).toBeLessThan(headlines.length / 2)
  })

  it('stand under the heading that they belong to', () => {
    const slide = slides.find(one =>
      shownOn(one).includes('Every meeting must end with who does what until when.'),
    )
    expect(slide?.section && plain(slide.section.name)).toBe('End with a name')
    expect(slide?.section?.chapter && plain(slide.section.chapter)).toBe('How to keep it short')
  })
})

describe.each([...articles, { name: 'telling', text: source }])('$name', ({ text }) => {
  const outline = recognise(read(text, 'article.md'))
  const told = compile(text, 'article.md', type).storyboard.slides.filter(isTelling)
  const unitOf = (line: ArticleLine) => line.units?.[0] ?? ''

  it('shows no sentence of prose that leans on one that is not on its slide', () => {
    const prose = outline.sections.flatMap(({ parts }) =>
      parts.flatMap(part => (part.kind === 'prose' ? part.sentences : [])),
    )
    const places = new Map(prose.map((sentence, index) => [unitOf(sentence), index]))
    const hanging = told.flatMap(slide => {
      const lines = textsOf(slide).filter(line => line.kind === 'article')
      const here = new Set(lines.map(unitOf))
      return lines.flatMap((line, index) => {
        const role = outline.roles.get(unitOf(line))
        const place = places.get(unitOf(line))
        if (role === undefined || place === undefined || !isSuspect(role)) return []
        const before = prose[place - 1]
        const stands = before !== undefined && here.has(unitOf(before))
        return stands || index === 0 ? [] : [plain(line.text)]
      })
    })
    expect(hanging).toEqual([])
  })
})

it('says a message that introduces its section once, though a sub-section has it', () => {
  const list = (...items: string[]) => items.map(item => `- ${item}`).join('\n')
  const article = [
    '# Kitchens',
    'A kitchen is where a house begins its day.',
    '## Cooking well',
    '### Heat',
    'A hot pan keeps the juice in the meat. Most cooks are afraid of it, since fat smokes.',
    list('Heat the pan before the oil.', 'Dry the meat first.', 'Leave room between pieces.'),
    '> Fire is the first tool of every cook.',
    '| Pan | Heat |\n|---|---|\n| Iron | high |\n| Steel | middle |',
    '```\nheat(pan)\n```',
    '### Salt',
    'Salt early, and the meat stays soft. Late salt stands on the surface and burns the tongue.',
    list('Weigh the salt.', 'Rub it in.', 'Wait an hour.'),
    '## Serving',
    'Plates are warmed before food goes on them.',
  ].join('\n\n')
  const { storyboard } = compile(article, 'a.md', type)
  const page = storyboard.slides.find(({ layout }) => layout === 'section')
  expect(page && shownOn(page)).toContain('Salt early, and the meat stays soft.')
  const told = storyboard.slides.filter(isTelling).flatMap(shownOn)
  expect(told).not.toContain('Salt early, and the meat stays soft.')
})

describe('the recap', () => {
  it('has no item of a long list in the place of what its section says', () => {
    const items = ['A list of keys', 'A box of seeds', 'A pair of gloves', 'A can', 'A rake']
    const list = items.map(item => `- ${item} must be in the shed every morning.\n`).join('')
    const sections = ['Soil', 'Paths', 'People', 'Water'].map(
      name => `## ${name}\n\n${name} must be looked after. Whoever does so should say so.\n`,
    )
    const text = `# Gardens\n\n## The shed\n\nThis is what is needed:\n\n${list}\n${sections.join('\n')}`
    const recap = compile(text, 'a.md', type).storyboard.slides.find(
      slide => slide.layout === 'recap',
    )
    const lines = recap === undefined ? [] : shownOn(recap)
    // Its name alone, which the agenda told, leaves nothing behind either.
    expect(lines).not.toContain('The shed')
    expect(lines.join(' ')).not.toContain('must be in the shed')
  })
})
