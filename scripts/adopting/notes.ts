/** A note that a person wrote in slides.md, read back: what is said after which click, and whose words it is. */
import { vocabularyOf } from '../languages/index.ts'
import { markdownOf } from '../render/note.ts'
import { introduced } from '../storyboard/voices.ts'
import { parseText } from '../text/markdown.ts'
import type { Line, NoteLine, Slide } from '../types.ts'

export interface ReadNote {
  lines: NoteLine[]
  /** as it is written down, safe in a deck */ text: string
}

/**
 * @param paragraphs of the note, as Markdown
 * @param slide as it is generated: its lines are known by their words
 * @param lineFor makes a line of words that are not
 * @returns nothing where a line is refused
 */
export function readNote(
  paragraphs: readonly string[],
  slide: Pick<Slide, 'note'>,
  language: string,
  lineFor: (words: string) => Line | undefined,
): ReadNote | undefined {
  const known = knownLines(slide.note, language)
  const { guide } = vocabularyOf(language)
  const lines: NoteLine[] = []
  let click = 0
  let isRefused = false
  const read = (line: string): string => {
    if (/^\[click(?::\d+)?\]$/.test(line)) {
      click += Number(/\d+/.exec(line)?.[0] ?? 1)
      return line
    }
    const act = ACTS.find(name => line.startsWith(`**${guide[name]}** `))
    const prefix = act === undefined ? '' : `**${guide[act]}** `
    const words = line.slice(prefix.length)
    const old = known.get(line)
    if (old !== undefined) {
      lines.push(...old.map(one => ({ ...one, click })))
      return line
    }
    const text = parseText(withoutReferences(words))
    const made = lineFor(withoutReferences(words))
    if (made === undefined) isRefused = true
    else lines.push({ ...made, click, ...(act === undefined ? {} : { act }) })
    return `${prefix}${markdownOf(text)}`
  }
  const text = paragraphs.map(paragraph =>
    paragraph
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .map(read)
      .join('\n'),
  )
  return isRefused ? undefined : { lines, text: text.join('\n\n') }
}

const ACTS = ['ask', 'do', 'next', 'spare', 'key'] as const

/** Each line of the note as it is printed, and the lines that it is made of. */
function knownLines(note: NoteLine[], language: string): Map<string, NoteLine[]> {
  const words = vocabularyOf(language)
  const printed = introduced(note, words)
  const known = new Map<string, NoteLine[]>()
  let spare: { text: string; lines: NoteLine[] } | undefined
  note.forEach((line, index) => {
    const text = markdownOf(printed[index]?.text ?? line.text)
    if (line.act !== 'spare') {
      spare = undefined
      known.set(line.act === undefined ? text : `**${words.guide[line.act]}** ${text}`, [line])
      return
    }
    spare = {
      text: spare === undefined ? text : `${spare.text} ${text}`,
      lines: [...(spare?.lines ?? []), line],
    }
    known.set(`**${words.guide.spare}** ${spare.text}`, spare.lines)
  })
  return known
}

/** Characters that stand as references, since they would mean something in Markdown. */
function withoutReferences(text: string): string {
  return text.replace(/&#(\d{1,7});/g, (_, code: string) => {
    const value = Number(code)
    const character = value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : ''
    // They are text: in the notation of lines they are escaped.
    return character.replace(/[\\`*_~[\]$]/, '\\$&')
  })
}
