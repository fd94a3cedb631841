/** lectern.config.yaml: what holds for the articles of a folder. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { configurationFile, configurationFor } from '../scripts/commands/configuration.ts'
import { compileSource, readSource } from '../scripts/commands/source.ts'
import { keyOf } from '../scripts/commands/libraryKey.ts'
import { readConfiguration } from '../scripts/read/configuration.ts'
import { startLectern } from './run.ts'

const outside = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-configured-')))
afterAll(() => rmSync(outside, { recursive: true, force: true }))

const project = join(outside, 'project')
const articles = join(project, 'articles')
const article = join(articles, 'talk.md')

/** Writes files of the project anew. */
function given(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text)
}

beforeEach(() => {
  rmSync(project, { recursive: true, force: true })
  mkdirSync(articles, { recursive: true })
  given({ 'package.json': '{}', 'articles/talk.md': '# A talk\n\nWords that are said here.\n' })
})

const settings = async () => compileSource(await readSource(article)).storyboard.settings

describe('a configuration', () => {
  it('is found from the article upwards, and not beyond the project', () => {
    writeFileSync(join(outside, 'lectern.config.yaml'), 'language: de\n')
    expect(configurationFile(articles)).toBeUndefined()
    given({ 'lectern.config.yaml': 'language: fr\n' })
    expect(configurationFile(articles)).toBe(join(project, 'lectern.config.yaml'))
    given({ 'articles/lectern.config.yaml': 'language: es\n' })
    expect(configurationFile(articles)).toBe(join(articles, 'lectern.config.yaml'))
  })

  it('holds where the article says nothing; the article holds where it does', async () => {
    given({
      'lectern.config.yaml':
        'language: de\nbrand: { color: "#7a1f5c", footer: Haus }\nwordsPerMinute: 110\n',
    })
    expect(await settings()).toMatchObject({ language: 'de', wordsPerMinute: 110 })
    given({
      'articles/talk.md':
        '---\nlanguage: fr\nbrand: { footer: Maison }\n---\n\n# Un mot\n\nDes mots.\n',
    })
    const { language, brand } = await settings()
    expect({ language, brand }).toEqual({
      language: 'fr',
      brand: { color: '#7a1f5c', footer: 'Maison' },
    })
  })

  it('names a look, and the article another one', async () => {
    given({ 'lectern.config.yaml': 'brand: { look: bold, color: "#7a1f5c" }\n' })
    expect((await settings()).brand).toEqual({ look: 'bold', color: '#7a1f5c' })
    given({ 'articles/talk.md': '---\nbrand: { look: plain }\n---\n\n# A talk\n\nWords.\n' })
    expect((await settings()).brand.look).toBe('plain')
    given({ 'articles/talk.md': '---\ntitle: A\nbrand: { look: [] }\n---\n\n# A talk\n\nWords.\n' })
    await expect(settings()).rejects.toThrow(
      /talk\.md:3:\d+ error read\/front-matter "brand\.look"/,
    )
  })

  it('brings its logo to an article in any folder below', async () => {
    given({
      'logo.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 2"><rect width="8" height="2"/></svg>',
      'lectern.config.yaml': 'brand: { logo: logo.svg }\n',
    })
    expect((await settings()).brand.logo).toMatch(/^data:image\/svg\+xml;base64,/)
  })

  it('makes an article of a library new when it changes', () => {
    const before = keyOf(article, {})
    given({ 'lectern.config.yaml': 'language: de\n' })
    expect(keyOf(article, {})).not.toBe(before)
  })

  it.each([
    [
      'brnad: { color: "#fff" }',
      'lectern.config.yaml:1:1 error read/configuration "brnad" is nothing',
    ],
    ['language: 7', '"language" cannot be 7. hint: allowed is a language tag'],
    ['a: 1\nlanguage: [', 'read/configuration The configuration is not valid YAML'],
    ['brand: { logo: none.png }', 'There is no logo "none.png"'],
    ['brand: { logo: ../secret.png }', 'There is no logo "../secret.png"'],
    ['brand: { logo: logo.exe }', 'is no picture that a slide can show'],
    [
      'language: de\nbrand:\n  color: "#fff"\n  look: wram',
      'lectern.config.yaml:4:3 error read/configuration "brand.look" cannot be "wram". ' +
        'hint: allowed is calm, warm, bold or plain',
    ],
    ['title: Mine', '"title" is nothing that a folder can set.'],
    ['export: { too: pdf }', '"export" cannot be'],
  ])('%s is told with its place', (yaml, said) => {
    writeFileSync(join(outside, 'secret.png'), 'png')
    given({ 'lectern.config.yaml': `${yaml}\n` })
    expect(() => configurationFor(articles)).toThrow(said)
  })

  it('is data alone', () => {
    const { configuration, messages } = readConfiguration('activities: false\n', 'x')
    expect({ configuration, messages }).toEqual({
      configuration: { settings: { workshop: false }, export: {} },
      messages: [],
    })
  })
})

describe('export', () => {
  async function written(...options: string[]): Promise<string> {
    const run = startLectern(['export', article, ...options], { cwd: project })
    expect(await run.ended(), run.err()).toBe(0)
    return run.err()
  }

  it('writes what the configuration names, and what the command line names instead', async () => {
    given({ 'lectern.config.yaml': 'export: { to: [md, notes] }\n' })
    expect(await written()).toMatch(/talk-agenda\.md[\s\S]*talk-notes\.md/)
    expect(await written('--to', 'csv')).not.toContain('talk-notes.md')
  })
})
