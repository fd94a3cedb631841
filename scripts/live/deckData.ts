/** A deck as data for the client: of a storyboard, or of a slides.md whose slides are data. */
import { createHash } from 'node:crypto'
import { plainText } from '../../components/inlineMarkdown.ts'
import { DEFAULT_LOOK, isLook, type LookName } from '../../components/looks.ts'
import { ARTICLE_FILES } from '../../components/pictures.ts'
import type { ParsedDeck } from '../deck/parse.ts'
import { noteHtml } from './noteHtml.ts'
import { formulasOf } from '../formulas/html.ts'
import { clicksIn } from '../deck/document.ts'
import { headlineOf } from '../layouts/index.ts'
import { namedPiece } from '../layouts/pieceNumber.ts'
import { headmatterOf } from '../render/headmatter.ts'
import { slotsOf, speakerNoteOf } from '../render/index.ts'
import { originText } from '../storyboard/origin.ts'
import { readable } from '../text/plain.ts'
import type { Slide, Storyboard } from '../types.ts'
import { slideIds } from './slideIds.ts'
import type { LiveDeck, LiveNotes, LiveSlide } from './types.ts'

export interface Live {
  deck: LiveDeck
  /** Made when somebody asks, since the audience never does. */
  notes: () => LiveNotes
  /** Pictures of the article's folder that the deck shows, by their addresses. */
  pictures: Set<string>
}

/** What slides.md says of all of the deck. */
interface Headmatter {
  titleTemplate?: unknown
  title?: unknown
  htmlAttrs?: { 'lang'?: string; 'dir'?: string; 'style'?: string; 'data-look'?: unknown }
  aspectRatio?: unknown
  favicon?: unknown
  duration?: unknown
  lectern?: { article?: unknown; plan?: unknown }
}

/**
 * @param board the told and fitted article
 * @param article its text, for the slides' ids, and the file's name
 */
export function liveOfStoryboard(board: Storyboard, article: { text: string; name: string }): Live {
  const ids = slideIds(board.slides, article.text.split(/\r\n?|\n/))
  const slides = board.slides.map((slide, index) => liveSlide(slide, ids[index] ?? slide.id))
  return live(headmatterOf(board, article.name), slides, () => ({
    article: article.name,
    notes: board.slides.map(slide => ({
      html: noteHtml(speakerNoteOf(slide, board.settings.language)),
      origin: originText(slide.origin),
    })),
  }))
}

function liveSlide(slide: Slide, id: string): LiveSlide {
  const { layout, clicks, minutes } = slide
  const title = namedPiece(readable(headlineOf(slide)), slide.piece)
  return { id, layout, title, data: slotsOf(slide), clicks, minutes, ...hiddenOf(slide) }
}

function hiddenOf({ hidden }: { hidden?: boolean }): { hidden?: true } {
  return hidden === true ? { hidden: true } : {}
}

/** @param deck a slides.md, written by Lectern or by hand, whose slides are data in layouts of ours */
export function liveOfDeck(deck: ParsedDeck): Live {
  const { lectern } = deck.headmatter as Headmatter
  const plan = typeof lectern?.plan === 'string' ? lectern.plan.split(' ').map(Number) : []
  const names = new Map<string, number>()
  const slides = deck.slides.map(({ layout, frontmatter, hidden }, index): LiveSlide => {
    const data = ownData(frontmatter)
    const name = hash(JSON.stringify(data))
    const count = (names.get(name) ?? 0) + 1
    names.set(name, count)
    return {
      id: count === 1 ? name : `${name}-${count}`,
      layout,
      title: namedPiece(plainText(titleOf(data)), data.piece),
      data,
      clicks: clicksIn({ layout, frontmatter }),
      minutes: plan[index] ?? 0,
      ...hiddenOf({ hidden }),
    }
  })
  return live(deck.headmatter, slides, () => ({
    article: typeof lectern?.article === 'string' ? lectern.article : '',
    notes: deck.slides.map(({ note, frontmatter }) => ({
      html: noteHtml(note),
      ...(typeof frontmatter.origin === 'string' ? { origin: frontmatter.origin } : {}),
    })),
  }))
}

/** Of a front matter what is the slide's; in the first, what is said of the deck stands beside it. */
function ownData(frontmatter: Record<string, unknown>): Record<string, unknown> {
  const deck = [
    'theme',
    'titleTemplate',
    'htmlAttrs',
    'aspectRatio',
    'canvasWidth',
    'duration',
    'timer',
    'favicon',
    'fonts',
    'mdc',
    'drawings',
    'mcp',
    'lectern',
  ]
  return Object.fromEntries(Object.entries(frontmatter).filter(([key]) => !deck.includes(key)))
}

/** What names a slide in lists: its title, or what else stands on it. */
function titleOf(data: Record<string, unknown>): string {
  const found = [data.title, data.quote, data.text, data.label].find(
    value => typeof value === 'string' && value !== '',
  )
  return typeof found === 'string' ? found : ''
}

function live(headmatter: Headmatter, slides: LiveSlide[], notes: () => LiveNotes): Live {
  const { htmlAttrs, favicon } = headmatter
  const deck = {
    title: plainText(String(headmatter.titleTemplate ?? headmatter.title ?? 'Slides')),
    language: htmlAttrs?.lang ?? 'en',
    direction: htmlAttrs?.dir === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    aspectRatio: ratioOf(headmatter.aspectRatio),
    ...lookOf(htmlAttrs?.['data-look']),
    style: htmlAttrs?.style ?? '',
    favicon: typeof favicon === 'string' && favicon.startsWith('data:') ? favicon : 'data:,',
    duration: Number.parseFloat(String(headmatter.duration ?? '')) || 0,
    slides,
    formulas: formulasOf(slides.map(({ data }) => data)),
  }
  let made: LiveNotes | undefined
  return {
    deck: { version: hash(JSON.stringify(deck)), ...deck },
    notes: () => (made ??= notes()),
    pictures: picturesOf(deck.style, slides),
  }
}

function lookOf(name: unknown): { look?: LookName } {
  return isLook(name) && name !== DEFAULT_LOOK ? { look: name } : {}
}

/** "16/9", "4/3", "16:9" or a number. */
function ratioOf(value: unknown): number {
  const [width, height] = String(value ?? '16/9')
    .split(/[/:]/)
    .map(Number)
  if (width === undefined || !(width > 0)) return 16 / 9
  return height === undefined || !(height > 0) ? width : width / height
}

function picturesOf(style: string, slides: LiveSlide[]): Set<string> {
  const shown = slides.map(({ data }) => data.image).filter(image => typeof image === 'string')
  const inStyle = [...style.matchAll(/url\("([^"]*)"\)/g)].map(([, address = '']) => address)
  return new Set([...shown, ...inStyle].filter(address => address.startsWith(ARTICLE_FILES)))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}
