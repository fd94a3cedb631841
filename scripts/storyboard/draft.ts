/** Making slides and what is said with them. */
import type { Draft, LayoutName, Layouts, Line, NoteLine, Origin, Section } from '../types.ts'

/** What the speaker says at once or after a click. */
export function say(lines: (Line | string | undefined)[], click = 0): NoteLine[] {
  return lines
    .flatMap(line =>
      line === undefined
        ? []
        : [typeof line === 'string' ? { text: line, origin: null, click } : { ...line, click }],
    )
    .filter(line => line.text !== '')
}

/** What the speaker asks, does or leads over to. */
export function act(
  kind: NonNullable<NoteLine['act']>,
  lines: (Line | string)[],
  click = 0,
): NoteLine[] {
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
