// node printReveal.mjs FILE.html OUT.pdf CHROMIUM: prints a reveal.js deck as its manual says, in one Chromium.
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [file, output, executablePath] = process.argv.slice(2)
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--allow-file-access-from-files'],
})
const tab = await browser.newPage()
await tab.goto(`${pathToFileURL(file).href}?print-pdf`, { waitUntil: 'load' })
await tab.waitForFunction(
  () => document.title === 'ready' && document.querySelector('.pdf-page') !== null,
)
await tab.pdf({ path: output, preferCSSPageSize: true, printBackground: true })
await browser.close()
