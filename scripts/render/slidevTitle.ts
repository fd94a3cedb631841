/** A headline for Slidev's lists of slides, where it is compiled as Markdown and then as a Vue template. */
import { plainText } from '../../components/inlineMarkdown.ts'

/** Begins with a word, and holds no sign that Markdown, its extensions or a template could read. */
const HARMLESS = /^\p{L}(?!.*(?:--|:\S))[\p{L}\p{N} ,.!?'()/;:%+“”‘’„«»–—…-]*$/u

/** Between two braces, so that they never open an expression: no reference survives both compilers. */
const WORD_JOINER = '\u2060'

/**
 * @param headline inline Markdown
 * @returns text that shows as the headline's plain text, whatever stands in it; a headline of plain
 * words is returned as it is
 */
export function slidevTitle(headline: string): string {
  const text = plainText(headline).replace(/\s+/g, ' ').trim()
  if (HARMLESS.test(text)) return headline === text ? headline : text
  return text
    .replace(/[{}](?=[{}])/g, brace => `${brace}${WORD_JOINER}`)
    .replace(/[!-/:-@[-`{-~]/g, character => `&#${character.charCodeAt(0)};`)
}
