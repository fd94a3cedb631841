/** The judge's findings as messages, and their way back to fit. */
import { hasPicture, type Pages } from '../deck/pages.ts'
import { missingGlyphs } from '../deck/glyphs.ts'
import { judge, type Verdict } from '../deck/judge.ts'
import type { DeckSlide, ParsedDeck } from '../deck/parse.ts'
import type { Tightness } from '../fit/index.ts'
import { isLayout, pictureOf, type Shown } from '../layouts/index.ts'
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
        severity,
        file,
        ...lineOf(slide),
        slide: slide.no,
        message: `Slide ${slide.no}: ${message}`,
        hint:
          rule === 'look/contrast' ? 'choose another colour' : 'shorten the passage or divide it',
      })),
    )
    .filter(({ message }) => !seen.has(message) && seen.add(message))
  return {
    verdicts,
    messages: [...messages, ...boxes(await missingGlyphs(pages.tab, pages.selector), file)],
  }
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
      message: `No font on this machine draws ${characters.length} of the characters (${some}${characters.length > 12 ? '…' : ''}); they show as boxes.`,
      hint: 'install a font that has them, such as Noto Sans of that script, and run this again',
    },
  ]
}

/** By how many px each slide that is too full must become lower, for the next round of fit. */
export function tightnessOf({ verdicts }: Judged, before: Tightness): Tightness {
  const next = new Map(before)
  for (const { slide, findings } of verdicts) {
    if (!findings.some(finding => finding.rule.startsWith('fit/'))) continue
    const key = `${slide.layout} ${String(slide.frontmatter.origin ?? '')}`
    next.set(
      key,
      (before.get(key) ?? 0) + Math.max(16, ...findings.map(finding => finding.px ?? 0)),
    )
  }
  return next
}

/** Pictures that the deck names and nobody can show. */
export function missingPictures(deck: ParsedDeck, source: Source): Message[] {
  return deck.slides.flatMap((slide): Message[] => {
    const image = pictureIn(slide)
    if (
      image === undefined ||
      (image.startsWith('/article/') && hasPicture(source.folder, image.slice('/article/'.length)))
    )
      return []
    return [
      {
        rule: 'export/picture',
        severity: 'warning',
        file: source.file,
        ...lineOf(slide),
        slide: slide.no,
        message: `The picture "${image.replace(/^\/article\//, '')}" cannot be shown; its alternative text stands on slide ${slide.no}.`,
        hint: /^https?:/i.test(image)
          ? '--fetch-images fetches it once'
          : "pictures must lie in the article's folder (SVG, PNG, JPEG, GIF, WebP, AVIF)",
      },
    ]
  })
}

/** @returns the address of the picture that a slide in a layout of ours shows */
function pictureIn({ layout, frontmatter }: DeckSlide): string | undefined {
  if (!isLayout(layout)) return undefined
  const picture: unknown = pictureOf({ layout, data: frontmatter } as unknown as Shown)
  return typeof picture === 'string' ? picture : undefined
}

function lineOf({ frontmatter }: DeckSlide): { line?: number; column?: number } {
  const line = Number.parseInt(String(frontmatter.origin ?? ''), 10)
  return Number.isNaN(line) ? {} : { line, column: 1 }
}
