/**
 * Formulas of a page, made words (text/formula.ts) before its article is looked for: drawn, as
 * MathML, or between TeX's marks.
 */
import type { Nodes } from 'mdast'
import { asWord, holdsFormula, texAsWord, legible, withOwnMarks } from '../text/formula.ts'
import { parseFragment } from '../parse/html.ts'
import { formulasInText } from './formulas.ts'
import { formulaOfMath, withoutStyle } from './mathMl.ts'

/** Where every character is one. */
const VERBATIM = 'pre, code, script, style, textarea, kbd, samp, .tex2jax_ignore'

/** Changes the document in place. */
export function prepareFormulas(document: Document): void {
  drawn(document)
  for (const math of [...document.querySelectorAll('math')]) {
    const holder =
      math.closest('.mwe-math-element, .katex-display, .katex, mjx-container, .MathJax') ?? math
    const isDisplay =
      math.getAttribute('display') === 'block' ||
      holder.matches('.katex-display, [display="true"], [display="block"], .mwe-math-element-block')
    const word = wordOf(math, isDisplay)
    if (word !== '') holder.replaceWith(` ${word} `)
  }
  // A picture in the place of a formula says it in its alternative text.
  for (const image of [
    ...document.querySelectorAll('img[class*="mwe-math-fallback-image"], img.tex, img.latex'),
  ]) {
    const tex = withoutStyle(image.getAttribute('alt') ?? '')
    const isDisplay = /display/.test(image.getAttribute('class') ?? '')
    if (tex !== '') image.replaceWith(` ${texAsWord(tex, isDisplay)} `)
  }
  if (/\$|\\[([]/.test(document.body.textContent ?? '')) typed(document)
}

/** MathJax keeps the source in a script, beside what it draws. */
function drawn(document: Document): void {
  const scripts = [...document.querySelectorAll('script[type^="math/tex"]')]
  for (const script of scripts) {
    const tex = (script.textContent ?? '').trim()
    const isDisplay = /mode\s*=\s*display/.test(script.getAttribute('type') ?? '')
    if (tex === '') continue
    script.replaceWith(` ${texAsWord(tex, isDisplay)} `)
  }
  if (scripts.length === 0) return
  for (const preview of [
    ...document.querySelectorAll('.MathJax_Preview, .MathJax, .MathJax_Display, .MathJax_SVG'),
  ])
    preview.remove()
}

function wordOf(math: Element, isDisplay: boolean): string {
  const [root] = parseFragment(math.outerHTML).children
  return root?.type === 'element' ? formulaOfMath(root, isDisplay) : ''
}

/** What stands between dollars or TeX's brackets in the text itself. */
function typed(document: Document): void {
  const walk = (node: Node) => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 3) {
        const text = child.textContent ?? ''
        const hidden = /[$\\]/.test(text) ? formulasInText(text) : text
        if (hidden !== text) child.textContent = hidden
      } else if (child.nodeType === 1 && !(child as Element).matches(VERBATIM)) walk(child)
    }
  }
  walk(document.body)
}

const BEFORE_MARK = /(\u{10736})\s+(?=[.,;:!?)\]’”])/gu

/** Formulas as Markdown writes them; in a cell, no bar parts it. Changes the tree in place. */
export function settleFormulas(node: Nodes, isCell = false): void {
  if (node.type === 'text' && holdsFormula(node.value)) {
    const own = withOwnMarks(node.value).replace(BEFORE_MARK, '$1')
    node.value = isCell ? withoutBars(own) : own
  }
  if ('children' in node)
    for (const child of node.children) settleFormulas(child, isCell || node.type === 'tableCell')
}

function withoutBars(text: string): string {
  return text.replace(/\u{10735}[^\u{10735}\u{10736}]*\u{10736}/gu, word =>
    asWord(legible(word).replace(/(?<!\\)\|/g, String.raw`\|`)),
  )
}
