/** Accordions and tabs of pages: what opens a part is its heading, since nothing opens on a slide. */

/** Names that a finder of articles takes for furniture, or for hidden. */
const NAMES = /accordion|collapse|collapsible|tab-?(?:pane|panel|content)|toggle|fade|hidden/i

/** Changes the document in place. */
export function prepareFolds(document: Document): void {
  for (const button of [
    ...document.querySelectorAll('h2 > button, h3 > button, h4 > button, h5 > button, h6 > button'),
  ])
    button.replaceWith(button.textContent ?? '')
  const opened = [
    ...document.querySelectorAll('[role="tab"], button[aria-controls], [data-bs-target]'),
  ]
  for (const tab of opened) nameOf(document, tab)
  for (const element of document.querySelectorAll('[class]'))
    if (NAMES.test(element.getAttribute('class') ?? '') && holdsText(element)) show(element)
}

/** The name of a tab stands above what it opens. */
function nameOf(document: Document, tab: Element): void {
  const id = (
    tab.getAttribute('aria-controls') ??
    tab.getAttribute('data-bs-target') ??
    tab.getAttribute('href') ??
    ''
  ).replace(/^#/, '')
  const panel = id === '' ? null : document.getElementById(id)
  const name = tab.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  if (
    panel === null ||
    name === '' ||
    !holdsText(panel) ||
    /^H[1-6]$/.test(panel.previousElementSibling?.tagName ?? '')
  )
    return
  const heading = document.createElement('h3')
  heading.textContent = name
  panel.parentElement?.insertBefore(heading, panel)
  show(panel)
  const item = tab.closest('li') ?? tab
  item.remove()
}

function holdsText(element: Element): boolean {
  return element.closest('main, article') !== null && (element.textContent ?? '').trim().length > 20
}

function show(element: Element): void {
  element.removeAttribute('class')
  element.removeAttribute('hidden')
  element.removeAttribute('aria-hidden')
  if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? ''))
    element.removeAttribute('style')
}
