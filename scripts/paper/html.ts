/** HTML written by hand, with every text in it escaped: the documents have no other source of markup. */
import { isAddress } from '../../components/addresses.ts'
import { lookAttributes } from '../../components/looks.ts'
import { formulaSource } from '../../components/formulaNotation.ts'
import { together } from '../../components/together.ts'
import { formulaHtml } from '../formulas/html.ts'
import { brandStyle } from '../render/brand.ts'
import { escape } from '../text/escape.ts'
import type { Formula } from '../text/formula.ts'
import { GAP } from '../text/plain.ts'
import { print, type Printer } from '../text/print.ts'
import type { Text } from '../text/text.ts'
import type { Brand } from '../types.ts'
import { MARGINS } from './margins.ts'

/** Markup that was made here, as against text. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Text | Markup | undefined | false | Value[]

/**
 * html`<p>${text}</p>`: words are escaped, texts have their marks, markup is kept, lists are
 * joined, undefined and false are nothing.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(strings.reduce((text, part, index) => text + shown(values[index - 1]) + part))
}

function shown(value: Value): string {
  if (value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(shown).join('')
  if (value instanceof Markup) return value.text
  return typeof value === 'object' ? print(value, HTML) : escape(String(value))
}

/** An address is printed with its link, since paper has no links; a number stands in the gap that it belongs to. */
const HTML: Printer = {
  text: value => escape(together(value)),
  code: inner => `<code>${inner}</code>`,
  break: () => '<br>',
  blank: ({ number }) =>
    number === undefined ? GAP : `<span class="gap"><sup>${number}</sup></span>`,
  formula: formulaMarkup,
  strong: inner => `<strong>${inner}</strong>`,
  emphasis: inner => `<em>${inner}</em>`,
  delete: inner => `<del>${inner}</del>`,
  link: (inner, url) => (isAddress(url) ? `<a href="${escape(url)}">${inner}</a>` : inner),
}

/** As it stands on slides (components/InlineText.vue). */
function formulaMarkup(formula: Formula): string {
  const { tex } = formula
  const display = formula.display === true
  const drawn = formulaHtml(tex, display)
  if (drawn === undefined) return `<code>${escape(formulaSource(tex, display))}</code>`
  const names = display ? 'lectern-formula lectern-display' : 'lectern-formula'
  return `<span class="${names}" role="math" aria-label="${escape(tex)}">${drawn}</span>`
}

export interface Paper {
  title: string
  language: string
  direction: string
  paper: 'a4' | 'letter'
  /** style sheets to load */ css: string[]
  /** of the deck that it belongs to */ brand: Brand
}

/** How the running head and the page number look. */
const RUNNING = 'font: 9pt Inter, sans-serif; color: #56616b'

/** A document for paper; its running head is the title, its foot the page number. */
export function page(
  { title, language, direction, paper, css, brand }: Paper,
  kind: string,
  body: Markup,
  styles: string,
): string {
  return `<!DOCTYPE html>
<html lang="${escape(language)}" dir="${escape(direction)}"${lookOf(brand)}>
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
${css.map(path => `<link rel="stylesheet" href="/${escape(path)}">`).join('\n')}
<style>
@page {
  size: ${paper === 'a4' ? 'A4' : 'letter'};
  margin: ${MARGINS.top}mm ${MARGINS.inline}mm ${MARGINS.bottom}mm;
  @top-left { content: ${cssString(title)}; ${RUNNING} }
  @top-right { content: ${cssString(kind)}; ${RUNNING} }
  @bottom-right { content: counter(page); ${RUNNING} }
}
@page :first { @top-left { content: none } @top-right { content: none } @bottom-right { content: none } }
${styles}
</style>
</head>
<body class="lectern-paper">${body.text}</body>
</html>`
}

/** The look of the deck, and its brand's colours and font. */
function lookOf(brand: Brand): string {
  const { style } = brandStyle(brand, '')
  const values = { ...lookAttributes(brand.look), ...(style === '' ? {} : { style }) }
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('')
}

function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} .,_/:-]/gu,
    character => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  )
  return `"${escaped}"`
}
