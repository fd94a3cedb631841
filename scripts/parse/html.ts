/** HTML of a stranger as a tree, within bounds. */
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseHTML } from 'linkedom'
import { parseFragment as parsePart } from 'parse5'
import { shallowHtml } from './shallowHtml.ts'

/** A whole page, by its own word. */
function isPage(html: string): boolean {
  return /<html[\s>]/i.test(html)
}

/** @returns a page, or a part of one where no page is written; nowhere deeper than the limit, with every word */
export function parseHtml(html: string): Root {
  return fromHtml(shallowHtml(html).html, { fragment: !isPage(html) })
}

/** @returns what stands in a page; places in its source, which cost a third of the work, are not kept */
export function parseFragment(html: string): Root {
  return fromParse5(parsePart(shallowHtml(html).html, { scriptingEnabled: false })) as Root
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
