/** The judge's findings as messages, and their way back to fit. */
import { ARTICLE_FILES, isEmbedded, pictureName } from '../../components/pictures.ts'
import { hasPicture, type Pages } from '../deck/pages.ts'
import { missingGlyphs } from '../deck/glyphs.ts'
import { judge, type Finding, type Verdict } from '../deck/judge.ts'
import type { DeckSlide, ParsedDeck } from '../deck/parse.ts'
import { standing, type Tightness } from '../fit/index.ts'
import { isLayout, pictureOf, type Shown } from '../layouts/index.ts'
import { hintFor } from '../storyboard/pictures.ts'
import type { Message } from '../types.ts'
import type { Source } from './source.ts'

export interface Judged {
  verdicts: (Verdict & { slide: DeckSlide })[]
  messages: Message[]
}

/** @returns a verdict for each page, and each finding with slide and article line */
export async function judgePages(
  pages: Pages,
  file: string,
  severity: Message['severity'],
): Promise<Judged> {
  const verdicts = (await judge(pages.tab, pages.selector)).flatMap((verdict, index) => {
    const slide = pages.slides[index]
    return slide === undefined ? [] : [{ ...verdict, slide }]
  })
  const seen = new Set<string>()
  const messages = verdicts
    .flatMap(({ slide, findings }) =>
      findings.map(({ rule, message }): Message => ({
        rule,
        // It can be read; where no way to stand holds the word, the deck is made all the same.
        severity: rule === 'fit/word' ? 'warning' : severity,
        file,
        ...lineOf(slide),
        slide: slide.no,
        message: `Slide ${slide.no}: ${message}`,
        hint: HINTS[rule] ?? 'shorten the passage or divide it',
      })),
    )
    .filter(({ message }) => !seen.has(message) && seen.add(message))
  return {
    verdicts,
    messages: [...messages, ...boxes(await missingGlyphs(pages.tab, pages.selector), file)],
  }
}

const HINTS: Partial<Record<Finding['rule'], string>> = {
  'look/contrast': 'choose another colour',
  'fit/word': 'choose a shorter word, or put a soft hyphen (&shy;) where it may break',
}

/** Text that shows as boxes is on the slide, and nobody can read it. */
function boxes(characters: string[], file: string): Message[] {
  if (characters.length === 0) return []
  const some = characters.slice(0, 12).join('')
  return [
    {
      rule: 'look/font',
      severity: 'warning',
      file,
      message:
        `No font on this machine draws ${characters.length} of the characters ` +
        `(${some}${characters.length > 12 ? '…' : ''}); they show as boxes.`,
      hint: 'install a font that has them, such as Noto Sans of that script, and run this again',
    },
  ]
}

/** What the next round of fit must know of each slide that does not fit. */
export function tightnessOf({ verdicts }: Judged, before: Tightness): Tightness {
  const next = new Map(before)
  for (const { slide, findings } of verdicts) {
    const unfit = findings.filter(finding => finding.rule.startsWith('fit/'))
    if (unfit.length === 0) continue
    const key = keyOf(slide)
    const known = next.get(key) ?? { px: 0, broken: [] }
    const [full, words] = [
      unfit.filter(finding => finding.rule !== 'fit/word'),
      unfit.filter(finding => finding.rule === 'fit/word'),
    ]
    next.set(key, {
      px: known.px + Math.max(full.length > 0 ? 16 : 0, ...full.map(finding => finding.px ?? 0)),
      broken: words.length > 0 ? [...known.broken, standing(slide.frontmatter)] : known.broken,
    })
  }
  return next
}

/**
 * Whether a word broke inside where fit has not tried all ways to stand: one that broke as before
 * is in the last of them.
 */
export function hasNewBreak({ verdicts }: Judged, before: Tightness): boolean {
  return verdicts.some(
    ({ slide, findings }) =>
      findings.some(finding => finding.rule === 'fit/word') &&
      before.get(keyOf(slide))?.broken.includes(standing(slide.frontmatter)) !== true,
  )
}

function keyOf({ layout, frontmatter }: DeckSlide): string {
  return `${layout} ${String(frontmatter.origin ?? '')}`
}

/**
 * Pictures that a deck without an article names and nobody can show. What an article's deck lacks
 * is told by the compiler.
 */
export function missingPictures(deck: ParsedDeck, source: Source): Message[] {
  return deck.slides.flatMap((slide): Message[] => {
    const image = pictureIn(slide)
    if (
      image === undefined ||
      isEmbedded(image) ||
      (image.startsWith(ARTICLE_FILES) &&
        hasPicture(source.folder, image.slice(ARTICLE_FILES.length)))
    )
      return []
    return [
      {
        rule: 'export/picture',
        severity: 'warning',
        file: source.file,
        ...lineOf(slide),
        slide: slide.no,
        message:
          `The picture "${pictureName(image)}" cannot be shown; ` +
          `its words stand in its place on slide ${slide.no}.`,
        hint: hintFor(image),
      },
    ]
  })
}

/** @returns the address of the picture that a slide in a layout of ours shows, or would show */
function pictureIn({ layout, frontmatter }: DeckSlide): string | undefined {
  if (!isLayout(layout)) return undefined
  const { image = frontmatter.address } = frontmatter
  const picture: unknown = pictureOf({
    layout,
    data: { ...frontmatter, image },
  } as unknown as Shown)
  return typeof picture === 'string' ? picture : undefined
}

function lineOf({ frontmatter }: DeckSlide): { line?: number; column?: number } {
  const line = Number.parseInt(String(frontmatter.origin ?? ''), 10)
  return Number.isNaN(line) ? {} : { line, column: 1 }
}
