/** The speaker note as Markdown; in slides.md it stands in the HTML comment that ends a slide. */
import { isAddress } from '../../components/addresses.ts'
import { formulaSource } from '../../components/formulaNotation.ts'
import { opensParagraph } from '../storyboard/voices.ts'
import { join } from '../text/join.ts'
import { GAP } from '../text/plain.ts'
import { print, type Printer } from '../text/print.ts'
import type { Text } from '../text/text.ts'
import type { NoteLine } from '../types.ts'

/**
 * @param labels what stands before a line that is asked, done or leads over
 * @returns the comment, with a `[click]` marker before what is said after each click
 */
export function noteOf(
  lines: NoteLine[],
  clicks: number,
  labels: Record<NonNullable<NoteLine['act']>, string>,
): string {
  const blocks: string[] = []
  let click = 0
  let paragraph: string[] = []
  let before: NoteLine | undefined
  const close = () => {
    if (paragraph.length > 0) blocks.push(paragraph.join('\n'))
    paragraph = []
  }
  for (const line of withSpareTogether(lines)) {
    const target = Math.min(line.click, clicks)
    if (target > click) close()
    for (; click < target; click += 1)
      paragraph.push(paragraph.length > 0 ? '\n[click]' : '[click]')
    // What is not said stands apart, with what to do with it.
    if (line.act !== undefined) {
      close()
      blocks.push(`**${labels[line.act]}** ${markdownOf(line.text)}`)
    } else {
      // What follows a click stands right behind its mark.
      const isMarked = paragraph.at(-1)?.endsWith('[click]') === true
      if (opensParagraph(line, before) && !isMarked) close()
      paragraph.push(markdownOf(line.text))
      before = line
    }
  }
  close()
  // A reveal without words of its own still gets its marker, so that note and slide stay in step.
  for (; click < clicks; click += 1) blocks.push('[click]')
  return blocks.join('\n\n')
}

/** What is said when there is time has its name once, however many sentences it is. */
function withSpareTogether(lines: NoteLine[]): NoteLine[] {
  const together: NoteLine[] = []
  for (const line of lines) {
    const last = together.at(-1)
    const isFurther = line.act === 'spare' && last?.act === 'spare' && last.click === line.click
    if (isFurther) together.pop()
    together.push(isFurther ? { ...last, text: join([last.text, line.text], ' ') } : line)
  }
  return together
}

/** @returns a line as it stands in a note */
export function markdownOf(text: Text): string {
  return print(text, NOTE).trim()
}

const NOTE: Printer = {
  text: escapeText,
  code: inner => inner,
  break: () => ' ',
  blank: () => escapeText(GAP),
  // TeX, as it was written: who speaks knows how it is read out.
  formula: ({ tex, display }) => escapeText(formulaSource(tex, display === true)),
  strong: inner => `**${inner}**`,
  emphasis: inner => `_${inner}_`,
  delete: inner => `~~${inner}~~`,
  link: (inner, url) => (isAddress(url) ? `[${inner}](${addressOf(url)})` : inner),
}

/** What could end the address or mean something in a note is percent-encoded, or a character reference. */
function addressOf(url: string): string {
  return url
    .replace(/[^\w:/?#=&%.+,;@!'-]/gu, character =>
      encodeURIComponent(/\p{Cs}/u.test(character) ? '\uFFFD' : character).replace(
        /[()*]/g,
        escape => `%${escape.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .replace(/--/g, '-%2D')
    .replace(/[&_;]|:(?=\w)/g, character => `&#${character.charCodeAt(0)};`)
}

/**
 * Notes are Markdown with HTML in Slidev. Every character that could mean something there is a character reference,
 * so that no text can close the comment, open a tag, move the clicks or divide the slide.
 */
function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(
      /[\\`*_~[\]{}<>&|$]|[#+-](?<=^ ?.)|[.)](?<=^ ?\d+.)|(?<=-)-|:(?=:|\w)|(?<=^)=/g,
      character => `&#${character.codePointAt(0)};`,
    )
}
