// Serving a deck live, as a trainer meets it: the first slide, keys, the presenter's view, an edit,
// and what the server needs.
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { memoryOf } from './measure.mjs'

/** How long anything may take, ms: Slidev prepares long decks for minutes. */
const PATIENCE = 300_000
const SHOWN = '#app .slidev-page-2 .slidev-layout'

/**
 * @typedef {{ args: string[], cwd: string, port: number, file: string, from: string, to: string }} Way
 *   command and arguments of the server, its port, the file that is edited, and the words that change
 */

/**
 * A projector's window.
 * @param browser runs already, as a trainer's does
 * @param {Way} way
 * @returns {Promise<{ first: number, keys: number, edited: number, megabytes: number }>} seconds after the command, or
 *   after the article was saved; the server's memory with a window open
 */
export function projected(browser, way) {
  return served(browser, way, async ({ tab, since, pid }) => {
    await tab.goto(`http://localhost:${way.port}/2`, { waitUntil: 'commit', timeout: PATIENCE })
    await shown(tab, SHOWN)
    const first = since()
    await turned(tab)
    const keys = since()
    // The page hears of changes once its connection stands.
    await tab.waitForTimeout(2000)
    const text = readFileSync(way.file, 'utf8')
    const saved = performance.now()
    writeFileSync(way.file, text.replaceAll(way.from, way.to))
    try {
      await tab.waitForFunction(
        words => document.querySelector('#app')?.textContent?.includes(words),
        way.to,
        { polling: 10, timeout: PATIENCE },
      )
      return { first, keys, edited: (performance.now() - saved) / 1000, megabytes: memoryOf(pid) }
    } finally {
      writeFileSync(way.file, text)
    }
  })
}

/**
 * The presenter's window.
 * @param {Way} way
 * @returns {Promise<number>} seconds after the command until slide and notes stand there
 */
export function presented(browser, way) {
  return served(browser, way, async ({ tab, since }) => {
    const address = `http://localhost:${way.port}/presenter/2`
    await tab.goto(address, { waitUntil: 'commit', timeout: PATIENCE })
    await shown(tab, `.slidev-presenter ${SHOWN.slice('#app '.length)}`)
    await shown(tab, '.slidev-presenter .slidev-note')
    return since()
  })
}

async function served(browser, { args, cwd, port }, work) {
  const begin = performance.now()
  const server = spawn(process.execPath, args, {
    cwd,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: process.platform !== 'win32',
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    await answers(port)
    const tab = await context.newPage()
    return await work({ tab, pid: server.pid, since: () => (performance.now() - begin) / 1000 })
  } finally {
    await context.close()
    server.kill('SIGINT')
    await new Promise(done => (server.exitCode === null ? server.once('exit', done) : done()))
  }
}

async function answers(port) {
  const isThere = () =>
    fetch(`http://localhost:${port}/`).then(
      () => true,
      () => false,
    )
  while (!(await isThere())) await new Promise(done => setTimeout(done, 20))
}

function shown(tab, selector) {
  return tab.waitForFunction(
    what => [...document.querySelectorAll(what)].some(one => one.checkVisibility()),
    selector,
    { polling: 10, timeout: PATIENCE },
  )
}

/** Presses the arrow key until a page is turned. */
async function turned(tab) {
  const before = tab.url()
  for (let waited = 0; tab.url() === before && waited < PATIENCE; waited += 30) {
    await tab.keyboard.press('ArrowRight')
    await tab.waitForTimeout(30)
  }
}
