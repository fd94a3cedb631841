/** Footnotes within a sentence, `^[like this]` (Pandoc), as those that Markdown knows. */
import { outsideCode, textLines } from './plainLines.ts'

const NOTE =
  /\^\[([^\][\n]{1,600}(?:\[[^\][\n]{0,200}\](?:\([^()\s]{0,300}\))?[^\][\n]{0,300})?)\]/g

/** @returns the lines, and below them the notes */
export function withInlineNotes(lines: string[]): string[] {
  if (!lines.some(line => line.includes('^['))) return lines
  const isText = textLines(lines)
  const notes: string[] = []
  const changed = lines.map((line, index) =>
    isText[index] !== true || !line.includes('^[')
      ? line
      : outsideCode(line, piece =>
          piece.replace(NOTE, (_, note: string) => {
            notes.push(note)
            return `[^inline-${notes.length}]`
          }),
        ),
  )
  return [...changed, ...notes.flatMap((note, index) => ['', `[^inline-${index + 1}]: ${note}`])]
}
