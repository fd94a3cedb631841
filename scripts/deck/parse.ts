/** A deck's text as data, read by Slidev's own parser. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import type { RawSlide } from '../adopting/views.ts'
import { LecternError } from '../messages.ts'
import { withOwnPicture, withOwnStyle } from './ownPictures.ts'
import { packageRoot } from './root.ts'

export interface DeckSlide {
  no: number
  layout: string
  frontmatter: Record<string, unknown>
  content: string
  note: string
  /** A backup slide: it stands behind the others, and Slidev itself leaves it out. */
  hidden: boolean
}
export interface ParsedDeck {
  headmatter: Record<string, unknown>
  slides: DeckSlide[]
}

/** Keys by which Slidev itself would change a slide in ways that our own pages do not know. */
const SLIDEV_ONLY = [
  'src',
  'class',
  'clicks',
  'clicksStart',
  'disabled',
  'zoom',
  'dragPos',
  'background',
  'defaults',
  'themeConfig',
  'css',
  'layoutClass',
]

/**
 * @param text of slides.md
 * @returns its slides numbered as the audience counts them, those that Slidev would hide behind the
 * others
 */
export function parseDeck(text: string): ParsedDeck {
  const { slides } = readBySlidev(text)
  const parsed = slides.map((slide, index): DeckSlide => ({
    no: 0,
    layout: String(slide.frontmatter.layout ?? (index === 0 ? 'cover' : 'default')),
    frontmatter: withOwnPicture(withOwnHeadline(slide.frontmatter)),
    content: slide.content.trim(),
    note: slide.note ?? '',
    hidden: slide.frontmatter.hide === true,
  }))
  const ordered = [
    ...parsed.filter(slide => !slide.hidden),
    ...parsed.filter(slide => slide.hidden),
  ]
  return {
    headmatter: withOwnStyle(withOwnHeadline(slides[0]?.frontmatter ?? {})),
    slides: ordered.map((slide, index) => ({ ...slide, no: index + 1 })),
  }
}

/** @returns the slides of a deck as its text has them, in its order */
export function rawSlides(text: string): RawSlide[] {
  return readBySlidev(text).slides
}

/** @throws LecternError when a front matter is YAML that means nothing */
function readBySlidev(text: string): ReturnType<typeof parseSync> {
  try {
    return parseSync(text, 'slides.md')
  } catch (error) {
    throw new LecternError({
      rule: 'deck/front-matter',
      severity: 'error',
      message: `The front matter of a slide cannot be read: ${(error as Error).message.split('\n')[0]}.`,
      hint: 'write its values out, without & and *',
    })
  }
}

/** The headline as it was meant, where Slidev got an escaped one (components/headline.ts). */
function withOwnHeadline(frontmatter: Record<string, unknown>): Record<string, unknown> {
  const { headline, ...rest } = frontmatter
  return typeof headline === 'string' ? { ...rest, title: headline } : frontmatter
}

/** Names of Lectern's own layouts. */
export function ownLayouts(): string[] {
  return readdirSync(join(packageRoot, 'layouts'))
    .filter(name => name.endsWith('.vue'))
    .map(name => name.slice(0, -4))
}

/** Why a deck needs Slidev itself to be drawn; undefined when every slide is data in a layout of ours. */
export function reasonForSlidev(deck: ParsedDeck): string | undefined {
  const layouts = new Set(ownLayouts())
  const theme = deck.headmatter.theme
  if (theme !== undefined && theme !== 'default')
    return `it uses the theme ${JSON.stringify(theme)}`
  for (const slide of deck.slides) {
    if (!layouts.has(slide.layout)) return `slide ${slide.no} uses the layout "${slide.layout}"`
    if (slide.content !== '') return `slide ${slide.no} has text of its own below the front matter`
    const key = SLIDEV_ONLY.find(name => name in slide.frontmatter)
    if (key !== undefined) return `slide ${slide.no} uses "${key}"`
  }
  return undefined
}
