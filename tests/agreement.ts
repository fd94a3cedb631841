/** How far the typesetter and Chromium agree on the number of lines of a text. */
import type { Browser } from 'playwright-core'
import { compile } from '../scripts/compile.ts'
import { withOwnPages } from '../scripts/deck/pages.ts'
import { parseDeck } from '../scripts/deck/parse.ts'
import type { Typesetter } from '../scripts/layouts/typesetter.ts'
import { html } from '../scripts/paper/html.ts'
import { parseText } from '../scripts/text/markdown.ts'

export interface Case {
  text: string
  role: string
  width: number
  language: string
}
/** A text with the lines that were estimated and those that Chromium made. */
export interface Compared extends Case {
  estimated: number
  real: number
}

/**
 * @param cases texts as inline Markdown, set in a type role at a width in px, on a page with the
 * deck's own style sheet
 */
export async function compareLines(
  browser: Browser,
  type: Typesetter,
  cases: Case[],
): Promise<Compared[]> {
  const slides = compile('# Lines\n', 'article.md', type).slides
  const markup = cases.map(one => ({
    ...one,
    html: html`${parseText(one.text)}`.text,
    line: type.line(one.role),
  }))
  const real = await withOwnPages(
    browser,
    { text: slides, name: 'lines', folder: '/nowhere', parsed: parseDeck(slides) },
    { withClicks: false, dark: false },
    async ({ tab }) => {
      await tab.evaluate(texts => {
        const slide = document.querySelector<HTMLElement>('.slidev-layout.lectern')
        const box = document.createElement('div')
        box.id = 'lines'
        for (const { html, role, width, language } of texts) {
          const line = document.createElement('p')
          line.innerHTML = html
          line.lang = language
          line.dir = 'auto'
          line.style.cssText = `inline-size: ${width}px; font: var(--lectern-type-${role}); text-wrap: wrap; margin: 0`
          box.append(line)
        }
        slide?.append(box)
      }, markup)
      // Fonts are asked for by what stands on the page; once they are there, lines are final.
      await tab.evaluate(() => document.fonts.ready.then(() => undefined))
      await tab.waitForTimeout(300)
      await tab.evaluate(() => document.fonts.ready.then(() => undefined))
      return tab.evaluate(
        lines =>
          [...document.querySelectorAll<HTMLElement>('#lines > p')].map((line, index) =>
            Math.round(line.getBoundingClientRect().height / (lines[index] ?? 1)),
          ),
        markup.map(one => one.line),
      )
    },
  )
  return cases.map((one, index) => ({
    ...one,
    estimated: type.lines(parseText(one.text), one.role, one.width),
    real: real[index] ?? 0,
  }))
}
