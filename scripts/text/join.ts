/** Texts put together. */
import { asText, type Inline, type Text } from './text.ts'

/** @param between plain text that stands between two of them */
export function join(parts: (Text | string)[], between = ''): Text {
  return asText(
    parts.flatMap((part, index): Inline[] => [
      ...(index > 0 && between !== '' ? [{ type: 'text' as const, value: between }] : []),
      ...(typeof part === 'string' ? [{ type: 'text' as const, value: part }] : part.children),
    ]),
  )
}

/** phrase`Part ${number}: ${name}`: plain words around texts that keep their marks. */
export function phrase(strings: TemplateStringsArray, ...values: (Text | string | number)[]): Text {
  return join(
    strings.flatMap((string, index) => {
      const value = values[index]
      if (value === undefined) return [string]
      return [string, typeof value === 'number' ? String(value) : value]
    }),
  )
}
