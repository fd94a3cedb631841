/** What is a deck, and whose code runs: the user decides, never what stands in a file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runLectern } from './run.ts'
import { temporaryFolder } from './folder.ts'

const folder = temporaryFolder()

const lectern = (...args: string[]) => runLectern(args, { cwd: folder })

const BODY =
  '# Tea\n\nTea is made of leaves. {{ 7 * 191 }} <script>alert(1)</script>\n\n- One point.\n- Two points.\n'
const MARK = 'lectern:\n  article: tea.md\n  hash: 0123456789abcdef\n'

describe('an article', () => {
  it.each([
    ['theme', 'theme: seriph'],
    ['a theme of a blog', 'theme: minima'],
    ['addons', 'addons:\n  - evil'],
    ['mdc', 'mdc: true'],
    ['canvasWidth', 'canvasWidth: 800'],
    ['layout', 'layout: iframe\nurl: https://example.com'],
  ])('stays one, whatever its front matter says (%s)', async (_, front) => {
    writeFileSync(join(folder, 'tea.md'), `---\n${front}\n---\n\n${BODY}`)
    const { code, out } = await lectern('generate', 'tea.md', '-o', '-')
    expect(code).toBe(0)
    expect(out).toMatch(/^---\ntheme: default\n/)
    expect(out).toContain('7 * 191')
  })

  it('that bears the mark of a deck is refused, and taken for one only when the user says so', async () => {
    writeFileSync(join(folder, 'forged.md'), `---\ntheme: default\n${MARK}---\n\n${BODY}`)
    for (const command of ['generate', 'check', 'build', 'export']) {
      const { code, err } = await lectern(command, 'forged.md')
      expect({ command, code }).toEqual({ command, code: 1 })
      expect(err).toContain('deck/name')
    }
    const { code, err } = await lectern('check', 'forged.md', '--deck', '--quick')
    expect({ code, err }).toMatchObject({ code: 1 })
    expect(err).toContain('deck/slidev')
  })
})

describe('a deck written for Slidev', () => {
  const deck = `---\ntheme: none\n---\n\n# Slide one {{ 7 * 191 }}\n\n---\nlayout: mine\n---\n\n<Mark />\n`

  it('is named, not run, unless the user asks for it', async () => {
    writeFileSync(join(folder, 'slides.md'), deck)
    for (const args of [['present'], ['build'], ['export'], ['check']]) {
      const { code, err } = await lectern(...args, 'slides.md')
      expect({ args, code }).toEqual({ args, code: 1 })
      expect(err).toMatch(/deck\/slidev .* hint: add --slidev/)
    }
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('runs in its own folder with --slidev, its layouts and components with it', async () => {
    const own = join(folder, 'own')
    mkdirSync(join(own, 'layouts'), { recursive: true })
    mkdirSync(join(own, 'components'), { recursive: true })
    writeFileSync(join(own, 'slides.md'), deck)
    writeFileSync(
      join(own, 'layouts/mine.vue'),
      '<template><div class="slidev-layout">LAYOUTMINE <slot /></div></template>',
    )
    writeFileSync(join(own, 'components/Mark.vue'), '<template><p>COMPONENTMINE</p></template>')
    const { code, err } = await lectern(
      'export',
      'own/slides.md',
      '--slidev',
      '--timeout',
      '90',
      '-o',
      'pdf',
    )
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
    const { extractText, getDocumentProxy } = await import('unpdf')
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'pdf/slides.pdf'))))
    const { text, totalPages } = await extractText(pdf, { mergePages: true })
    expect(totalPages).toBe(2)
    for (const words of ['Slide one 1337', 'LAYOUTMINE', 'COMPONENTMINE'])
      expect(text).toContain(words)
  })
})
