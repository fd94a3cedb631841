// Serving a deck live: when the first slide can be seen after the command, and an edit after it is saved.
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * @param browser runs already, as a trainer's does
 * @param way command and arguments of the server, its port, the file that is edited, the words that change, and what the first slide is on its page
 * @returns {Promise<{ first: number, edited: number }>} seconds
 */
export async function live(browser, { args, cwd, port, file, from, to, slide }) {
  const text = readFileSync(file, 'utf8')
  const begin = performance.now()
  const server = spawn(process.execPath, args, {
    cwd,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: process.platform !== 'win32',
  })
  const context = await browser.newContext()
  try {
    while (
      !(await fetch(`http://localhost:${port}/`).then(
        () => true,
        () => false,
      ))
    )
      await new Promise(done => setTimeout(done, 20))
    const tab = await context.newPage()
    await tab.goto(`http://localhost:${port}/2`, { waitUntil: 'commit' })
    await tab.locator(slide).first().waitFor()
    const first = (performance.now() - begin) / 1000
    // The page hears of changes once its connection stands.
    await tab.locator('#app .slidev-page-2 .slidev-layout').first().waitFor()
    await tab.waitForLoadState('networkidle')
    await tab.waitForTimeout(1000)
    const saved = performance.now()
    writeFileSync(file, text.replaceAll(from, to))
    await tab.waitForFunction(
      words => document.querySelector('#app')?.textContent?.includes(words),
      to,
      { polling: 10 },
    )
    return { first, edited: (performance.now() - saved) / 1000 }
  } finally {
    writeFileSync(file, text)
    await context.close()
    server.kill('SIGINT')
    await new Promise(done => (server.exitCode === null ? server.once('exit', done) : done()))
  }
}
