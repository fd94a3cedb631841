/** Windows of a real browser with traps in them: what runs in them, what they ask for, and what they show. */
import type { Browser, ConsoleMessage, Page } from 'playwright-core'
import type { Problem } from './findings.ts'

export interface View {
  name: string
  address: string
  /** keys that open something, each closed again with Escape */ dialogs: string[]
  /** how many slides are turned, at most */ turns: number
}

export interface SeenPage {
  problems: Problem[]
  /** everything that stood on the page at any time */ text: string
  /** names of the page's global variables */ globals: string[]
}

/**
 * How long a view may take to show something, ms; a machine that is busy with other files needs
 * longer than one deck does.
 */
const SHOWN_MS = 30_000
/** What a dialog needs to stand, ms. */
const DIALOG_MS = 250
const TURN_MS = 60
/** Turns after which nothing has changed are the end; the first may be clicks that change nothing but a mark. */
const SAME_TURNS = 4

/**
 * Opens a view, its dialogs and its slides.
 * @param isOwn whether an address is of the deck that is shown
 */
export async function look(
  browser: Browser,
  view: View,
  isOwn: (address: string) => boolean,
): Promise<SeenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const problems: Problem[] = []
  try {
    // Without a screen there is nothing to keep awake, and some browsers say so as an error.
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'))
    const page = await context.newPage()
    await setTraps(page, isOwn, problem => problems.push(problem))
    const { text, globals } = await lookThrough(page, view)
    problems.push(...(await stateOf(page)))
    return { problems: named(view, problems), text, globals }
  } catch (error) {
    const detail = (error as Error).message.split('\n')[0] ?? ''
    problems.push({ kind: /timeout/i.test(detail) ? 'hang' : 'message', detail })
    return { problems: named(view, problems), text: '', globals: [] }
  } finally {
    await context.close()
  }
}

function named({ name }: View, problems: Problem[]): Problem[] {
  const lines = new Map(
    problems.map(problem => [`${problem.kind} ${problem.detail}`, problem] as const),
  )
  return [...lines.values()].map(({ kind, detail }) => ({ kind, detail: `${name}: ${detail}` }))
}

async function setTraps(
  page: Page,
  isOwn: (address: string) => boolean,
  tell: (problem: Problem) => void,
): Promise<void> {
  const code = (detail: string) => tell({ kind: 'code', detail })
  page.on('dialog', dialog => {
    code(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', popup => code(`a window was opened: ${popup.url()}`))
  page.on('pageerror', error => code(`an error of a script: ${error.message}`))
  page.on('console', message => {
    if (isTelling(message)) code(`the console says: ${message.text()}`)
  })
  page.on('request', request => {
    if (!isOwn(request.url())) tell({ kind: 'request', detail: request.url().slice(0, 200) })
  })
  page.on('websocket', socket => {
    if (!isOwn(socket.url().replace(/^ws/, 'http')))
      tell({ kind: 'request', detail: socket.url().slice(0, 200) })
  })
  await page.route(
    address => !isOwn(address.href),
    route => route.abort(),
  )
}

function isTelling(message: ConsoleMessage): boolean {
  return /\b(?:EVIL|ZZ)/.test(message.text()) || /Content Security Policy/.test(message.text())
}

async function lookThrough(page: Page, view: View): Promise<Pick<SeenPage, 'text' | 'globals'>> {
  const texts = new Set<string>()
  await page.goto(view.address, { timeout: SHOWN_MS })
  await page.locator('#app > *').first().waitFor({ state: 'attached', timeout: SHOWN_MS })
  await page.waitForTimeout(DIALOG_MS)
  texts.add(await textOf(page))
  for (const key of view.dialogs) {
    await page.keyboard.press(key)
    await page.waitForTimeout(DIALOG_MS)
    texts.add(await textOf(page))
    await page.keyboard.press('Escape')
    await page.waitForTimeout(TURN_MS)
  }
  for (let turn = 0, same = 0; turn < view.turns && same < SAME_TURNS; turn += 1) {
    const place = page.url()
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(TURN_MS)
    same = page.url() === place ? same + 1 : 0
    texts.add(await textOf(page))
  }
  return { text: [...texts].join('\n'), globals: await page.evaluate(() => Object.keys(window)) }
}

/** Scripts and data that no reader sees are no text of a page. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const app = document.querySelector('#app')
    if (app === null) return ''
    // A line each: side by side, the numbers of a slide and of a section would be one.
    const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT)
    let text = ''
    while (walker.nextNode() !== null) text += `${walker.currentNode.textContent ?? ''}\n`
    return text
  })
}

/** What waits for a click, or was changed without a sound. */
async function stateOf(page: Page): Promise<Problem[]> {
  const found = await page.evaluate(() => {
    const marks = /\b(?:EVIL|PWNED)/
    const handlers = [...document.querySelectorAll('#app *')].flatMap(element =>
      element
        .getAttributeNames()
        .filter(
          name =>
            name.startsWith('on') ||
            /^\s*(?:javascript|vbscript|data:text)/i.test(
              ['href', 'src', 'xlink:href', 'action', 'formaction'].includes(name)
                ? (element.getAttribute(name) ?? '').replace(/[\0-\x20]/g, '')
                : '',
            ),
        )
        .map(name => `<${element.localName} ${name}="${element.getAttribute(name)}">`),
    )
    const elements = [
      ...document.querySelectorAll(
        '#app :is(script, iframe, object, embed, base, meta, link[rel=stylesheet], form[action])',
      ),
    ].map(element => element.outerHTML.slice(0, 100))
    const title = marks.test(document.title) ? [`the title is ${document.title}`] : []
    return [...handlers, ...elements, ...title]
  })
  return found.map(detail => ({ kind: 'code', detail }))
}
