/** HTML of a stranger as a tree, within bounds. */
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { parseHTML } from 'linkedom'
import { shallowHtml } from './shallowHtml.ts'

/** A whole page, by its own word. */
function isPage(html: string): boolean {
  return /<html[\s>]/i.test(html)
}

/** @returns a page, or a part of one where no page is written; nowhere deeper than the limit, with every word */
export function parseHtml(html: string): Root {
  return fromHtml(shallowHtml(html).html, { fragment: !isPage(html) })
}

/** @returns what stands in a page */
export function parseFragment(html: string): Root {
  return fromHtml(shallowHtml(html).html, { fragment: true })
}

/**
 * @returns a document that can be looked through and changed, as in a browser; `isCut` where it
 * would have been deeper
 */
export function parseDocument(page: string): { document: Document; isCut: boolean } {
  const { html, isCut } = shallowHtml(page)
  const { document } = parseHTML(
    isPage(html) ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`,
  )
  return { document, isCut }
}
