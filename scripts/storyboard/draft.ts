/** A slide in the making: everything but what only the whole deck knows (number, id, minutes). */
import { isEmpty } from '../text/plain.ts'
import { asText, type Text } from '../text/text.ts'
import type {
  Label,
  LayoutName,
  Layouts,
  Line,
  NoteLine,
  Origin,
  Section,
  Slide,
  Word,
} from '../types.ts'

export type Draft<L extends LayoutName = LayoutName> = {
  [K in L]: Omit<Slide<K>, 'no' | 'id' | 'minutes' | 'clicks'>
}[L]

/** @param text of the word in the language of the deck */
export function label(word: Word, text: Text | string): Label {
  return { kind: 'label', word, text: typeof text === 'string' ? asText(text) : text }
}

/** What the speaker says at once or after a click. */
export function say(lines: (Line | undefined)[], click = 0): NoteLine[] {
  return lines.flatMap(line =>
    line === undefined || isEmpty(line.text) ? [] : [{ ...line, click }],
  )
}

/** What the speaker asks, does or leads over to. */
export function act(kind: NonNullable<NoteLine['act']>, lines: Line[], click = 0): NoteLine[] {
  return say(lines, click).map(line => ({ ...line, act: kind }))
}

export function draft<L extends LayoutName>(
  layout: L,
  data: Layouts[L],
  about: { note: NoteLine[]; origin: Origin[]; reason: string; section?: Section | undefined },
): Draft {
  const { section, ...rest } = about
  return { layout, data, ...rest, ...(section === undefined ? {} : { section }) } as Draft
}

/** How many clicks show all of a slide: one a point, row or column, and one for what the columns share. */
export function clicksOf(slide: Pick<Slide, 'layout' | 'data'>): number {
  const { layout, data } = slide as Draft
  switch (layout) {
    case 'points':
    case 'steps':
      return data.points.length > 1 ? data.points.length : 0
    case 'comparison':
      return data.rows.length
    case 'activity':
      return data.prompts.some(prompt => prompt.answer !== undefined) ? data.prompts.length : 0
    case 'columns':
      return data.columns.length + (data.both === undefined ? 0 : 1)
    default:
      return 0
  }
}
