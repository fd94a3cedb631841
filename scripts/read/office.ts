/** What word processors write into pages (Google Docs, Word), made plain before the article is looked for. */

/** What the first paragraphs say of the whole document, by their style. */
export interface Opening {
  title?: string
  subtitle?: string
}

const TITLE = /(?:^|\s)(?:title|MsoTitle)(?:\s|$)/
const SUBTITLE = /(?:^|\s)(?:subtitle|MsoSubtitle)(?:\s|$)/
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)\b/i
const ITALIC = /font-style\s*:\s*(?:italic|oblique)\b/i
/** A list of Google Docs, with its name and level. */
const LIST = /(?:^|\s)lst-(kix_[\w-]{1,60})-(\d)(?:\s|$)/

/** Changes the document in place. @returns its title and subtitle, which are taken out of the text */
export function prepareOffice(document: Document): Opening {
  marksByStyle(document)
  joinLists(document)
  directLinks(document)
  return takeOpening(document)
}

/** The paragraph in style Title is the title, when no text stands before it. */
function takeOpening(document: Document): Opening {
  const blocks = [...document.querySelectorAll('h1, h2, h3, h4, p, li, td')].filter(
    element => wordsOf(element) !== '',
  )
  const [first, second] = blocks
  if (first === undefined) return {}
  if (!TITLE.test(classOf(first))) return takeSubtitle(document)
  const title = wordsOf(first)
  const hasSubtitle = second !== undefined && SUBTITLE.test(classOf(second))
  const subtitle = hasSubtitle ? wordsOf(second) : ''
  first.remove()
  if (hasSubtitle) second.remove()
  return { title, ...(subtitle === '' ? {} : { subtitle }) }
}

/** Below the title of a page. */
function takeSubtitle(document: Document): Opening {
  const [heading, ...more] = document.querySelectorAll('h1')
  const next = more.length > 0 ? null : heading?.nextElementSibling
  if (next == null || !SUBTITLE.test(classOf(next)) || wordsOf(next) === '') return {}
  next.remove()
  return { subtitle: wordsOf(next) }
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function classOf(element: Element): string {
  return element.getAttribute('class') ?? ''
}

/** Classes of a style sheet that make text bold or italic, which is how Google Docs marks it. */
function marksByStyle(document: Document): void {
  const sheet = [...document.querySelectorAll('style')]
    .map(style => style.textContent ?? '')
    .join('\n')
  const rules = new Map<string, string>()
  for (const [, name = '', rule = ''] of sheet.matchAll(/\.([\w-]{1,60})\{([^{}]*)\}/g))
    rules.set(name, `${rules.get(name) ?? ''};${rule}`)
  const isPlainBold = /font-weight\s*:\s*(?:normal|[1-4]00)\b/i
  for (const span of [...document.querySelectorAll('span[class], span[style], b[style]')]) {
    const own = span.getAttribute('style') ?? ''
    const style = `${classOf(span)
      .split(/\s+/)
      .map(name => rules.get(name) ?? '')
      .join(';')};${own}`
    // What is pasted from Google Docs stands in a <b> that is not bold.
    if (span.tagName.toLowerCase() === 'b') {
      if (isPlainBold.test(own)) span.replaceWith(...span.childNodes)
      continue
    }
    if (wordsOf(span) === '' || span.closest('h1, h2, h3, h4, h5, h6') !== null) continue
    if (ITALIC.test(style)) wrap(document, span, 'em')
    if (BOLD.test(style)) wrap(document, span, 'strong')
  }
}

function wrap(document: Document, span: Element, name: string): void {
  const mark = document.createElement(name)
  mark.append(...span.childNodes)
  span.append(mark)
}

/** Google Docs writes each level of a list as a list of its own: they are joined, one inside the other. */
function joinLists(document: Document): void {
  /** the list that is open on each level, outermost first */
  let open: Element[] = []
  let name = ''
  for (const list of [...document.querySelectorAll('ul[class*="lst-kix"], ol[class*="lst-kix"]')]) {
    const [, kind = '', digit = '0'] = LIST.exec(classOf(list)) ?? []
    const level = Number(digit)
    const before = previousElement(list)
    const goesOn = kind === name && before !== null && before === open[0]
    if (!goesOn) {
      open = []
      name = kind
    }
    const same = open[level]
    const parent = open[level - 1] ?? open.at(-1)
    if (goesOn && same !== undefined) {
      same.append(...list.childNodes)
      list.remove()
      open = open.slice(0, level + 1)
    } else if (goesOn && parent?.lastElementChild) {
      parent.lastElementChild.append(list)
      open = [...open.slice(0, level), list]
    } else open = [list]
  }
}

function previousElement(element: Element): Element | null {
  return element.previousElementSibling
}

/** Google Docs leads links through an address of its own. */
function directLinks(document: Document): void {
  for (const link of document.querySelectorAll('a[href*="google.com/url?"]')) {
    try {
      const target = new URL(link.getAttribute('href') ?? '').searchParams.get('q')
      if (target !== null && /^(?:https?|mailto):/i.test(target)) link.setAttribute('href', target)
    } catch {
      // Not an address; it stays as it is.
    }
  }
}
