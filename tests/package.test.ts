/** The package as npm makes it, in a folder that has nothing but what it asks for. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWindow, untilAt, untilShown, useBrowser } from './browser.ts'
import { addressesOf, root, start, userEnvironment } from './run.ts'

const project = mkdtempSync(join(tmpdir(), 'lectern-project-'))
const modules = join(project, 'node_modules')
const installed = join(modules, 'lectern')
const browser = useBrowser()

interface Manifest {
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

const READ_ONLY = 0o555
const WRITABLE = 0o755

/** Files keep what they may; nothing new can stand in a folder. */
function setFolders(folder: string, mode: number): void {
  if (mode === WRITABLE) chmodSync(folder, mode)
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) setFolders(join(folder, entry.name), mode)
  chmodSync(folder, mode)
}

/** As `npm install` puts them there, from what is installed here: no test asks a registry. */
function bring(name: string): void {
  const to = join(modules, name)
  if (existsSync(to)) return
  mkdirSync(dirname(to), { recursive: true })
  symlinkSync(join(root, 'node_modules', name), to, 'junction')
  for (const needed of Object.keys(manifestOf(join(root, 'node_modules', name)).dependencies ?? {}))
    bring(needed)
}

const ARTICLE = `# Two ways to lead

A leader sets the direction. A manager plans the way there.

## Planning

Managers plan. They write budgets and dates down, and $\\frac{1}{2}$ of the rest.

- **Budget.** What it costs.
- **Dates.** When it is due.

\`\`\`mermaid
graph LR; Plan-->Budget
\`\`\`
`

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', project], {
    cwd: root,
    env: userEnvironment(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  mkdirSync(modules)
  execFileSync('tar', ['-xzf', filename], { cwd: project })
  cpSync(join(project, 'package'), installed, { recursive: true })
  for (const name of Object.keys(manifestOf(installed).dependencies)) bring(name)
  // The Chromium of the tests, which a user would have as an installed one.
  bring('@sparticuz/chromium')
  setFolders(installed, READ_ONLY)
  writeFileSync(join(project, 'article.md'), ARTICLE)
})
afterAll(() => {
  setFolders(installed, WRITABLE)
  rmSync(project, { recursive: true, force: true })
})

const lectern = (...args: string[]) =>
  start(process.execPath, [join(installed, 'scripts/lectern.mjs'), ...args], { cwd: project })

async function done(...args: string[]): Promise<string> {
  const run = lectern(...args)
  const code = await run.ended()
  expect(code, run.err()).toBe(0)
  expect(run.err()).not.toMatch(/ (?:warning|error) /)
  return run.out()
}

describe('the package', () => {
  it('is small in what it asks for, and has no source that is built', () => {
    expect(
      Object.keys(manifestOf(installed).dependencies).filter(name => !/^@fontsource\//.test(name)),
    ).toEqual(['harfbuzzjs', 'playwright-core'])
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    expect(files.filter(name => /^scripts.*\.ts$|^tests|^content/.test(name))).toEqual([])
  })

  it('gives a deck, the same as the clone', async () => {
    const clone = start(
      process.execPath,
      [join(root, 'scripts/lectern.mjs'), 'generate', 'article.md', '-o', '-'],
      { cwd: project },
    )
    await clone.ended()
    expect(await done('generate', 'article.md', '-o', '-')).toBe(clone.out())
  })

  it('writes PDFs, with formulas and diagrams', async () => {
    await done('export', 'article.md', '--to', 'pdf,handout', '-o', 'exports')
    expect(readdirSync(join(project, 'exports'))).toEqual(
      expect.arrayContaining(['article.pdf', 'article-handout.pdf']),
    )
  })

  it('builds a site', async () => {
    await done('build', 'article.md', '-o', 'site')
    expect(existsSync(join(project, 'site/index.html'))).toBe(true)
  })

  it('is imported by programs, with types that name nothing else', async () => {
    const program = `import { check, compile, LecternError, read, render, storyboard } from 'lectern'
      const { markdown } = await read('<h1>Hi</h1><p>Words that are said.</p>', { name: 'a.html' })
      const deck = compile('# Hi\\n\\nWords that are said.', { settings: { language: 'fr' } })
      const board = storyboard(markdown)
      let wrong = ''
      try { compile('---\\nduration: soon\\n---\\nx') } catch (error) {
        if (error instanceof LecternError) wrong = error.messages[0].rule
      }
      console.log(JSON.stringify([
        deck.slides.includes('lang: fr'), render(board).startsWith('---'), board.slides.length,
        check('# Hi\\n\\nWords.').isSound, wrong,
      ]))`
    writeFileSync(join(project, 'program.mjs'), program)
    const run = start(process.execPath, ['program.mjs'], { cwd: project })
    expect(await run.ended(), run.err()).toBe(0)
    expect(JSON.parse(run.out())).toEqual([true, true, 3, true, 'read/front-matter'])
    const types = readdirSync(join(installed, 'lib/api')).filter(name => name.endsWith('.d.ts'))
    expect(types.sort()).toEqual(['index.d.ts', 'messages.d.ts', 'types.d.ts'])
    const imports = types.flatMap(name => [
      ...readFileSync(join(installed, 'lib/api', name), 'utf8').matchAll(/from '([^']+)'/g),
    ])
    for (const [, from = ''] of imports) expect(['./types.js', './messages.js']).toContain(from)
  })

  it("runs the README's program", async () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8')
    const [, program = ''] = /^```js\n([\s\S]*?)^```/m.exec(text) ?? []
    writeFileSync(join(project, 'readme.mjs'), program)
    const run = start(process.execPath, ['readme.mjs'], { cwd: project })
    expect(await run.ended(), run.err()).toBe(0)
    expect(run.out()).toMatch(/^---\n[\s\S]*A leader sets the direction\.[\s\S]*\n0\n$/)
  })

  it('presents', async () => {
    const run = lectern('present', 'article.md')
    try {
      const addressOf = await addressesOf(run)
      const { page, foreign, problems, close } = await openWindow(browser(), addressOf('audience'))
      await untilShown(page)
      await page.keyboard.press('ArrowRight')
      await untilAt(page, '2')
      expect({ foreign, problems }).toEqual({ foreign: [], problems: [] })
      await close()
    } finally {
      await run.interrupt()
    }
  })
})
