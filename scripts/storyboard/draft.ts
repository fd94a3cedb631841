/** Making slides and what is said with them. */
import { isEmpty } from '../text/plain.ts'
import { asText, type Text } from '../text/text.ts'
import type {
  Draft,
  Label,
  LayoutName,
  Layouts,
  Line,
  NoteLine,
  Origin,
  Section,
  Word,
} from '../types.ts'

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
  about: {
    note: NoteLine[]
    origin: Origin[]
    reason: string
    section?: Section | undefined
    units?: string[]
  },
): Draft {
  const { section, ...rest } = about
  return { layout, data, ...rest, ...(section === undefined ? {} : { section }) } as Draft
}
