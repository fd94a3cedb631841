/**
 * The storyboard as the JSON that other programs read (storyboardSchema.ts describes it): texts are inline Markdown,
 * labels have no origin.
 */
import { markdown } from '../text/markdown.ts'
import type { Text } from '../text/text.ts'
import type { ArticleLine, Label, Line, Origin, Storyboard } from '../types.ts'

/** A value as it is printed: texts and lines at any depth in the form of the contract. */
export type Printed<T> = T extends Text
  ? string
  : T extends Label
    ? { text: string; origin: null } & Printed<Omit<T, keyof Label>>
    : T extends ArticleLine
      ? { text: string; origin: Origin; source?: string } & Printed<Omit<T, keyof ArticleLine>>
      : T extends object
        ? { [K in keyof T]: Printed<T[K]> }
        : T
export type StoryboardJson = Printed<Storyboard>

/** @returns data for `JSON.stringify` */
export function storyboardJson(board: Storyboard): StoryboardJson {
  return printed(board) as StoryboardJson
}

function printed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(printed)
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return markdown(value)
  if (isLine(value)) return printedLine(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printed(inner)]))
}

/** A line, and what else is known of it: in a note, when it is said. */
function printedLine(line: Line): Record<string, unknown> {
  if (line.kind === 'label') {
    const { kind, word, text, ...rest } = line
    void kind
    const own = word === 'own' ? { own: true } : {}
    return { text: markdown(text), origin: null, ...own, ...rest }
  }
  const { kind, text, origin, source, ...rest } = line
  void kind
  return {
    text: markdown(text),
    origin,
    ...(source === undefined ? {} : { source: markdown(source) }),
    ...rest,
  }
}

function isText(value: object): value is Text {
  return 'type' in value && value.type === 'line'
}

function isLine(value: object): value is Line {
  return 'kind' in value && (value.kind === 'article' || value.kind === 'label')
}
