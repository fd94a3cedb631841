/**
 * The layouts: one record of all that is known of each, complete by its type. A name in `Layouts` (types.ts) without a
 * spec here, or a spec without one of its answers, does not compile.
 */
import type { Text } from '../text/text.ts'
import type { Draft, LayoutName, Line, Slide } from '../types.ts'
import { activity } from './activity.ts'
import { agenda } from './agenda.ts'
import { Box } from './box.ts'
import { code } from './code.ts'
import { columns } from './columns.ts'
import { without } from './common.ts'
import { comparison } from './comparison.ts'
import { cover } from './cover.ts'
import { definition } from './definition.ts'
import { end } from './end.ts'
import { figure } from './figure.ts'
import type { PaperPart, Task } from './paper.ts'
import { points } from './points.ts'
import { quote } from './quote.ts'
import { recap } from './recap.ts'
import { section } from './section.ts'
import type { Expectations, LayoutSpec, Takeaway, Verbatim } from './spec.ts'
import { statement } from './statement.ts'
import { steps } from './steps.ts'
import { table } from './table.ts'
import { wordsOf } from './text.ts'
import { tip } from './tip.ts'
import type { Typesetter } from './typesetter.ts'

export const LAYOUTS: { [L in LayoutName]: LayoutSpec<L> } = {
  cover,
  agenda,
  section,
  statement,
  definition,
  points,
  steps,
  comparison,
  columns,
  quote,
  tip,
  figure,
  table,
  code,
  recap,
  activity,
  end,
}

/** A slide, or one in the making: what stands on it, in which layout. */
export type Shown = Pick<Slide, 'layout' | 'data'>

export function specOf<L extends LayoutName>(layout: L): LayoutSpec<L> {
  return LAYOUTS[layout]
}

/** Whether a deck, which a person may have written, names a layout of ours. */
export function isLayout(name: string): name is LayoutName {
  return Object.hasOwn(LAYOUTS, name)
}

/** @returns the line that names the slide */
export function headlineOf({ layout, data }: Shown): Text {
  return specOf(layout).headline(data).text
}

/** @returns every line that stands on the slide */
export function textsOf({ layout, data }: Shown): Line[] {
  return specOf(layout).texts(data)
}

/** @returns how many words are seen on the slide, as lines of text */
export function wordsOn(slide: Shown): number {
  return wordsOf(textsOf(slide)) - wordsOf(specOf(slide.layout).unseen(slide.data))
}

/** @returns what is shown character for character, such as code; undefined where there is none */
export function verbatimOf({ layout, data }: Shown): Verbatim | undefined {
  return specOf(layout).verbatim(data)
}

/** @returns how many clicks show all of the slide */
export function clicksOf({ layout, data }: Shown): number {
  return specOf(layout).clicks(data)
}

/** @returns for each click, in order, the lines that it shows; none for a click that shows no text of its own */
export function revealsOf(slide: Shown): Line[][] {
  return clicksOf(slide) === 0 ? [] : specOf(slide.layout).reveals(slide.data)
}

/** @returns how the slide before leads over to it, where it begins something new; undefined where it goes on */
export function transitionTo({ layout, data }: Shown): Text | undefined {
  return specOf(layout).transition(data)
}

/** Whether the slide tells again what other slides tell. */
export function isRetelling({ layout }: Shown): boolean {
  return specOf(layout).retells
}

/** @returns how many points stand one below the other */
export function bulletsOf({ layout, data }: Shown): number {
  return specOf(layout).reading.bullets(data)
}

/** @returns what the participants are to do; undefined where they listen */
export function taskOf({ layout, data }: Shown): Task | undefined {
  return specOf(layout).task(data)
}

/** @returns the address of the picture that the slide shows */
export function pictureOf({ layout, data }: Shown): string | undefined {
  return specOf(layout).picture(data)
}

/** @returns what the slide's section may leave behind */
export function takeawaysOf({ layout, data }: Shown): Takeaway[] {
  return specOf(layout).takeaways(data)
}

/** @returns what the judge expects of a page in any of the layouts */
export function expectations(): Expectations {
  const all = Object.values(LAYOUTS).map(({ judged }) => judged)
  return {
    small: [...new Set(all.flatMap(({ small }) => small))],
    boxes: [...new Set(all.flatMap(({ boxes }) => boxes))],
  }
}

/** @returns what the handout takes of the slide */
export function paperOf({ layout, data, note, clicks }: Slide): PaperPart[] {
  return specOf(layout).paper(data, { note, clicks })
}

/** @returns px, headline included, without the margins; compare it with `frameOf` */
export function heightOf(
  { layout, data, section, piece }: Shown & Pick<Slide, 'section' | 'piece'>,
  type: Typesetter,
): number {
  return specOf(layout).height(data, new Box(type, section, piece))
}

/** @returns the data without the line that announces what stands below it, which is said in any case */
export function withoutIntro(data: Shown['data']): Shown['data'] {
  return 'intro' in data ? without(data, 'intro') : data
}

/** Items make no sense without the line that announces them; other things do. */
function withOrWithoutIntro({ layout, data }: Shown): Shown['data'][] {
  const isList = specOf(layout).reading.bullets(data) > 0
  return 'intro' in data && !isList ? [data, withoutIntro(data)] : [data]
}

/** @returns the ways in which a slide may stand, the best first; every line of them is said in any case */
export function arrangementsOf(slide: Draft, type: Typesetter): Draft[] {
  const spec = specOf(slide.layout)
  const box = new Box(type, slide.section, slide.piece)
  return withOrWithoutIntro(slide)
    .flatMap(data => spec.arrangements(data, box))
    .map(data => ({ ...slide, data, note: spec.said(slide.note, data) }) as Draft)
}
