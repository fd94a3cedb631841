/** A page made ready before its article is looked for: what its finder would take away or cannot know. */
import type { LeftOut } from '../types.ts'
import { isCallout } from './tidyHtml.ts'

/**
 * Changes the document in place.
 * @param address the page's own, for its links
 * @returns comments that were taken out
 */
export function prepare(document: Document, address: string | undefined): LeftOut[] {
  if (address !== undefined) absoluteLinks(document, address)
  const comments = takeComments(document)
  keepAsides(document)
  mediaAsLinks(document)
  return comments
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

/** Boxes and speaker notes in asides are part of the article, which its finder does not know. */
function keepAsides(document: Document): void {
  for (const aside of [...document.querySelectorAll('aside')]) {
    const names = aside.getAttribute('class') ?? ''
    const isNotes = /(?:^|\s)notes(?:$|\s)/.test(names)
    const isBox = isCallout(names) || aside.getAttribute('role') === 'note'
    if (!isNotes && !(isBox && aside.closest('main, article') !== null)) continue
    const box = document.createElement('div')
    box.setAttribute('class', isNotes ? 'lectern-notes' : names || 'note')
    box.append(...aside.childNodes)
    aside.replaceWith(box)
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
