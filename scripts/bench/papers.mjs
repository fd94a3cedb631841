#!/usr/bin/env node
/**
 * Opens what `export` writes for PowerPoint and Word in LibreOffice, and compares it with the PDF:
 * npm run papers [-- ARTICLE…]. SOFFICE=/path names the program, where it is not found.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocumentProxy } from 'unpdf'

const PROGRAM = fileURLToPath(new URL('../lectern.mjs', import.meta.url))
const SAMPLE = fileURLToPath(new URL('../../content/leadership-vs-management.md', import.meta.url))
const PLACES = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice']
const MAC = '/Applications/LibreOffice.app/Contents/MacOS/soffice'
/** px of a slide that is 980 wide, by which the beginning of a text may stand elsewhere. */
const NEAR = 4
const WIDTH = 980

/** @returns {string | undefined} LibreOffice's program */
function findOffice() {
  const onPath = (process.env.PATH ?? '').split(':').map(folder => join(folder, 'soffice'))
  const named = process.env.SOFFICE === undefined ? [] : [process.env.SOFFICE]
  return [...named, ...onPath, ...PLACES, MAC].find(path => existsSync(path))
}

/**
 * @param {string} office @param {string} file @param {string} folder
 * @returns {string} the PDF, which is there if it could be opened
 */
function opened(office, file, folder) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]
  spawnSync(office, args, { stdio: 'ignore', timeout: 300_000 })
  return join(folder, basename(file).replace(/\.\w+$/, '.pdf'))
}

/** @param {string} file @returns {Promise<{ words: Map<string, number[]>, outside: string[] }[]>} */
async function pagesOf(file) {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)))
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [, , width, height] = page.view
    const { items } = await page.getTextContent()
    const shown = items.filter(({ str = '' }) => str.trim() !== '')
    const outside = shown.filter(({ transform: [, , , , x, y], width: wide }) => {
      return x < 0 || y < 0 || y > height || x + wide > width + 1
    })
    pages.push({ words: beginnings(shown, WIDTH / width), outside: outside.map(({ str }) => str) })
  }
  return pages
}

/** Where the texts begin, px from the left; those that stand more than once on a page are left out. */
function beginnings(items, scale) {
  const found = new Map()
  for (const { str, transform } of items) {
    const key = str.trim().split(/\s+/).slice(0, 2).join(' ')
    found.set(key, [...(found.get(key) ?? []), transform[4] * scale])
  }
  return new Map([...found].filter(([, places]) => places.length === 1))
}

/** @returns {string[]} what stands elsewhere, or beyond the edge of its page */
function differences(ours, theirs) {
  if (ours.length !== theirs.length) return [`${theirs.length} slides instead of ${ours.length}`]
  return theirs.flatMap(({ words, outside }, index) => {
    const own = ours[index]?.words ?? new Map()
    const moved = [...words].flatMap(([text, [at]]) => {
      const [before] = own.get(text) ?? []
      const by = before === undefined ? 0 : Math.abs(at - before)
      return by > NEAR ? [`slide ${index + 1}: "${text}" stands ${by.toFixed(0)} px aside`] : []
    })
    return [...outside.map(text => `slide ${index + 1}: "${text}" is beyond the edge`), ...moved]
  })
}

async function compare(office, article) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-papers-'))
  try {
    const formats = 'pdf,pptx,docx'
    const args = [PROGRAM, 'export', article, '--to', formats, '-o', join(folder, 'made')]
    execFileSync(process.execPath, args, { stdio: 'ignore' })
    const files = readdirSync(join(folder, 'made')).map(name => join(folder, 'made', name))
    const findings = []
    for (const file of files.filter(name => /\.(?:pptx|docx)$/.test(name))) {
      const pdf = opened(office, file, folder)
      if (!existsSync(pdf)) {
        findings.push(`${basename(file)}: LibreOffice could not open it`)
        continue
      }
      const theirs = await pagesOf(pdf)
      const beyond = theirs.flatMap(({ outside }) => outside)
      const own = file.replace(/\.pptx$/, '.pdf')
      if (file.endsWith('.pptx')) findings.push(...differences(await pagesOf(own), theirs))
      else findings.push(...beyond.map(text => `${basename(file)}: "${text}" is beyond the edge`))
      console.log(`${basename(file)}: ${theirs.length} pages`)
    }
    return findings
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const office = findOffice()
if (office === undefined) {
  console.error('LibreOffice is not on this machine: nothing was compared.')
  console.error('hint: install it, or name it: SOFFICE=/path/to/soffice npm run papers')
  process.exit(3)
}
const articles = process.argv.slice(2)
let count = 0
for (const article of articles.length > 0 ? articles : [SAMPLE]) {
  const findings = await compare(office, article)
  for (const finding of findings) console.log(`  ${finding}`)
  count += findings.length
}
console.log(`${count} differences`)
process.exit(count > 0 ? 1 : 0)
