/** A page made ready before its article is looked for: what its finder would take away or cannot know. */
import type { LeftOut } from '../types.ts'
import { prepareOffice, type Opening } from './office.ts'
import { prepareFolds } from './pageFolds.ts'
import { isCallout } from './tidyHtml.ts'
import { prepareWikis } from './wikiPages.ts'

/** What a button says. */
const BUTTON_WORDS = 4

/**
 * Changes the document in place.
 * @param address the page's own, for its links
 * @returns comments that were taken out, and what the document's own styles say of its beginning
 */
export function prepare(
  document: Document,
  address: string | undefined,
): { comments: LeftOut[]; opening: Opening } {
  if (address !== undefined) absoluteLinks(document, address)
  const comments = [...takeComments(document), ...prepareWikis(document)]
  prepareFolds(document)
  keepHeadings(document)
  withoutButtons(document)
  withoutSpacers(document)
  keepAlerts(document)
  keepAsides(document)
  keepFields(document)
  mediaAsLinks(document)
  return { comments, opening: prepareOffice(document) }
}

/** Takes the comments of a document that was written together (Google Docs) out of it, with their marks. */
function takeComments(document: Document): LeftOut[] {
  const leftOut: LeftOut[] = []
  const take = (element: Element | null) => {
    const text = element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    element?.remove()
    if (text !== '') leftOut.push({ text, reason: 'comment', line: 1 })
  }
  for (const anchor of [...document.querySelectorAll('a[href^="#cmnt_ref"][id^="cmnt"]')]) {
    const box = anchor.closest('div')
    const isOwn = box?.querySelectorAll('a[href^="#cmnt_ref"]').length === 1
    take(isOwn && box.querySelector('h1, h2, h3') === null ? box : anchor.closest('p'))
  }
  for (const anchor of [...document.querySelectorAll('a[href^="#cmnt"][id^="cmnt_ref"]')])
    take(anchor.closest('sup') ?? anchor)
  return leftOut
}

/** The finder takes whatever is called a header for the head of the page, headings of the article too. */
function keepHeadings(document: Document): void {
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    for (const name of ['class', 'id'])
      if (/head|anchor/i.test(heading.getAttribute(name) ?? '')) heading.removeAttribute(name)
}

/** Links that are drawn as buttons and stand alone lead to somewhere else: "Share", "Subscribe". */
function withoutButtons(document: Document): void {
  for (const link of [...document.querySelectorAll('a[class], a[role="button"]')]) {
    const isButton = /(?:^|[\s_-])(?:button|btn)(?:$|[\s_-])/i.test(
      `${link.getAttribute('class') ?? ''} ${link.getAttribute('role') ?? ''}`,
    )
    const words = link.textContent?.trim() ?? ''
    const around = link.parentElement?.textContent?.trim() ?? ''
    if (isButton && words === around && words.split(/\s+/).length <= BUTTON_WORDS) link.remove()
  }
}

/** Kinds of boxes that say by their colour only what they are for. */
const COLOURS: [RegExp, string][] = [
  [/(?:^|\s)alert-success(?:$|\s)/, 'tip'],
  [/(?:^|\s)alert-(?:primary|secondary|light|dark)(?:$|\s)/, 'note'],
]

/** What such boxes are called; a box of one paragraph would be taken for a paragraph. */
const BOXES = /(?:^|\s)(?:alert|admonition|callout|custom-block|hint|notice)(?:$|\s)/

/** Pictures of a point or two hold a place, or count who reads. */
function withoutSpacers(document: Document): void {
  for (const image of [...document.querySelectorAll('img[width][height]')]) {
    const isPoint = ['width', 'height'].every(name =>
      /^[0-3](?:px)?$/.test(image.getAttribute(name) ?? ''),
    )
    if (isPoint && (image.getAttribute('alt') ?? '').trim() === '') image.remove()
  }
}

/** Boxes that a screen reader would read out at once are taken for messages of the site. */
function keepAlerts(document: Document): void {
  const main = document.querySelector('main, article')
  for (const box of [...document.querySelectorAll('div[class], section[class], p[class]')]) {
    const names = box.getAttribute('class') ?? ''
    const isWithin = main === null || box.closest('main, article') !== null
    if (!BOXES.test(names) || !isWithin || !isCallout(names)) continue
    const blocks = box.querySelectorAll('p, ul, ol, pre, table, div, h1, h2, h3, h4, h5, h6')
    const isAlert = /(?:^|\s)alert(?:$|\s)/.test(names)
    if (!isAlert && blocks.length > 1) continue
    const kept = document.createElement('blockquote')
    const colour = COLOURS.find(([pattern]) => pattern.test(names))?.[1]
    kept.setAttribute('class', ['admonition', colour ?? names.replace(/\balert-/g, '')].join(' '))
    kept.append(...(blocks.length === 0 ? [paragraph(document, box)] : box.childNodes))
    box.replaceWith(kept)
  }
}

/** Boxes and speaker notes in asides are part of the article, which its finder does not know. */
function keepAsides(document: Document): void {
  for (const aside of [...document.querySelectorAll('aside')]) {
    const names = aside.getAttribute('class') ?? ''
    const isBox = isCallout(names) || aside.getAttribute('role') === 'note'
    const box = document.createElement('div')
    box.append(...aside.childNodes)
    if (/(?:^|\s)notes(?:$|\s)/.test(names)) {
      // Fenced as Pandoc does; paragraphs survive where a box of its own may not.
      const content =
        box.querySelector('p, ul, ol') === null ? [paragraph(document, box)] : [...box.childNodes]
      aside.replaceWith(paragraph(document, '::: notes'), ...content, paragraph(document, ':::'))
    } else if (isBox && aside.closest('main, article') !== null) {
      box.setAttribute('class', isCallout(names) ? names : 'note')
      aside.replaceWith(box)
    } else aside.append(...box.childNodes)
  }
}

function paragraph(document: Document, content: string | Element): HTMLElement {
  const element = document.createElement('p')
  element.append(...(typeof content === 'string' ? [content] : content.childNodes))
  return element
}

/** "Press Save now": buttons and fields are words of the sentence that they stand in. */
function keepFields(document: Document): void {
  for (const field of [...document.querySelectorAll('button, input[value]')]) {
    const around = field.parentElement
    if (around === null || !/^(?:p|li|td|th|dd|label|span|em|strong)$/i.test(around.tagName))
      continue
    const isField = /^input$/i.test(field.tagName)
    const shown = !/^(?:hidden|password|checkbox|radio|file|color)$/i.test(
      field.getAttribute('type') ?? '',
    )
    const own = (isField ? field.getAttribute('value') : field.textContent) ?? ''
    const words = (around.textContent ?? '').length - (isField ? 0 : own.length)
    if (shown && /\p{L}/u.test(around.textContent ?? '') && words > 0) field.replaceWith(own)
  }
}

/** What plays elsewhere is a link with its name; done first, since an article's finder takes such frames away. */
function mediaAsLinks(document: Document): void {
  for (const frame of document.querySelectorAll(
    'iframe[src], embed[src], video[src], audio[src]',
  )) {
    const address = frame.getAttribute('src') ?? ''
    if (!/^https?:/i.test(address)) continue
    const [paragraph, link] = [document.createElement('p'), document.createElement('a')]
    link.setAttribute('href', address)
    link.textContent = frame.getAttribute('title') ?? address
    paragraph.append(link)
    frame.replaceWith(paragraph)
  }
}

function absoluteLinks(document: Document, address: string): void {
  for (const [selector, name] of [
    ['a[href]', 'href'],
    ['img[src]', 'src'],
  ] as const) {
    for (const element of document.querySelectorAll(selector)) {
      try {
        element.setAttribute(name, new URL(element.getAttribute(name) ?? '', address).href)
      } catch {
        // Not an address; it stays as it is.
      }
    }
  }
}
