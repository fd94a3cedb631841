/**
 * What wikis and note programs (Confluence, Notion) put into their pages, made plain before the
 * article is looked for.
 */
import type { LeftOut } from '../types.ts'

/** What stands around the article in such pages, and why it is left out. */
const AROUND: [string, string][] = [
  ['.page-metadata, .pageSection', 'publishing data'],
  ['table.properties, .frontmatter-container', 'properties of the page'],
  ['.toc-macro, nav.table_of_contents, #toc, .table-of-contents', 'the list of contents'],
  ['.cell.aside, .columnLayout > .aside', 'aside'],
]
/** A side panel of so many words is part of the article all the same. */
const LONG_ASIDE = 60
/** Fewer links within the page are no list of contents. */
const CONTENTS = 3
const KINDS: [RegExp, string][] = [
  [/tip|success|💡|✅/u, 'tip'],
  [/warning|caution|error|danger|⚠|❗|🚨|🛑|🔥/u, 'warning'],
  [/note|info|ℹ|📌|📝/u, 'note'],
]

/** Changes the document in place. @returns what was taken out */
export function prepareWikis(document: Document): LeftOut[] {
  boxes(document)
  folds(document)
  pageTitle(document)
  tasks(document)
  code(document)
  for (const link of document.querySelectorAll('a[href="#"]')) link.replaceWith(...link.childNodes)
  return takeAround(document)
}

function takeAround(document: Document): LeftOut[] {
  const leftOut: LeftOut[] = []
  const take = (element: Element, reason: string) => {
    const text = apart(element).replace(/\s+/g, ' ').trim()
    element.remove()
    if (text !== '') leftOut.push({ text, reason, line: 1 })
  }
  for (const [selector, reason] of AROUND) {
    for (const element of [...document.querySelectorAll(selector)]) {
      const isLong = reason === 'aside' && wordsOf(element).split(' ').length > LONG_ASIDE
      if (!isLong) take(element, reason)
    }
  }
  for (const list of [...document.querySelectorAll('ul, ol')])
    if (isContents(list)) take(list, 'the list of contents')
  return leftOut
}

/** A list of nothing but links to places in this page. */
function isContents(list: Element): boolean {
  const links = [...list.querySelectorAll('a[href^="#"]')]
  if (
    links.length < CONTENTS ||
    list.querySelector('sup, a[href^="#cmnt"], a[href^="#fn"], a[href^="#ftnt"]') !== null
  )
    return false
  const linked = links
    .map(wordsOf)
    .join(' ')
    .replace(/[\s\d.]+/g, '')
  return linked !== '' && wordsOf(list).replace(/[\s\d.]+/g, '') === linked
}

/** Panels of Confluence and callouts of Notion, as the boxes that the reader knows. */
function boxes(document: Document): void {
  const selector = '.confluence-information-macro, figure.callout, .panel[data-macro-name]'
  for (const element of [...document.querySelectorAll(selector)]) {
    const icon = element.querySelector('.icon')
    const sign = `${element.getAttribute('class') ?? ''} ${icon?.textContent ?? ''}`.replace(
      /confluence-information-macro(?![\w-])/g,
      '',
    )
    icon?.remove()
    const kind = KINDS.find(([pattern]) => pattern.test(sign))?.[1] ?? 'note'
    const box = document.createElement('div')
    box.setAttribute('class', `admonition ${kind}`)
    const body = element.querySelector('.confluence-information-macro-body')
    body?.replaceWith(...body.childNodes)
    box.append(...element.childNodes)
    element.replaceWith(box)
  }
}

/** A page of notes (Obsidian Publish) has its title in a box. */
function pageTitle(document: Document): void {
  const title = document.querySelector('.publish-renderer .page-header')
  if (title === null || document.querySelector('h1') !== null) return
  const heading = document.createElement('h1')
  heading.textContent = wordsOf(title)
  title.replaceWith(heading)
}

/** What a fold says that nobody gave a name. */
const UNNAMED = /^(?:show (?:more|less)|click (?:here )?to expand|expand(?: source)?)[.…]{0,3}$/i

/** The line on which one clicks stands above what it unfolds. */
function folds(document: Document): void {
  for (const control of [...document.querySelectorAll('.expand-control')]) {
    if (UNNAMED.test(wordsOf(control))) {
      control.remove()
      continue
    }
    const label = document.createElement('p')
    const strong = document.createElement('strong')
    strong.textContent = wordsOf(control)
    label.append(strong)
    control.replaceWith(label)
  }
}

/** Lists of tasks with the boxes that Markdown knows. */
function tasks(document: Document): void {
  const items = '.inline-task-list > li, .to-do-list > li, ul.task-list > li'
  for (const item of [...document.querySelectorAll(items)]) {
    if (/^\s*[☐☑☒]/.test(item.textContent ?? '')) continue
    const isDone =
      /(?:^|\s)checked(?:\s|$)/.test(item.getAttribute('class') ?? '') ||
      item.querySelector('.checkbox-on, input[checked]') !== null
    // A sign, since the finder of the article takes fields away.
    item.prepend(isDone ? '☑ ' : '☐ ')
  }
}

function code(document: Document): void {
  for (const block of document.querySelectorAll('pre[data-syntaxhighlighter-params]')) {
    const params = block.getAttribute('data-syntaxhighlighter-params') ?? ''
    const language = /brush:\s{0,3}([\w#+-]{1,20})/.exec(params)?.[1]
    if (language === undefined || block.querySelector('code') !== null) continue
    const inner = document.createElement('code')
    inner.setAttribute('class', `language-${language}`)
    inner.append(...block.childNodes)
    block.append(inner)
  }
}

/** The text of an element, each piece apart from the next. */
function apart(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? ''
  return [...node.childNodes].map(apart).join(' ')
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}
