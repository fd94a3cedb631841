/** What the README and the other documents tell people to type and to open is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Command } from '../scripts/commandLine/command.ts'
import { parseOptions } from '../scripts/usage.ts'
import { root } from './run.ts'

const documents = ['.', 'docs', 'layouts', 'scripts', '.github', '.github/library'].flatMap(
  folder =>
    readdirSync(join(root, folder))
      .filter(name => name.endsWith('.md') && name !== 'CHANGELOG.md')
      .map(name => join(folder, name)),
)

interface Line {
  document: string
  /** as one types it, without what a comment says of it */ text: string
}

/** Each command of each block of shell, one a line. */
const lines = documents.flatMap((document): Line[] => {
  const blocks = readFileSync(join(root, document), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)
  return [...blocks].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map(line => line.replace(/\s+#.*$/, '').trim())
      .filter(line => line !== '' && !line.startsWith('#'))
      .flatMap(line => line.split(' && '))
      .map(text => ({ document, text })),
  )
})

/** As a shell takes words apart, quotes among them. */
const wordsOf = (text: string) =>
  [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')

const OURS = /^(?:node scripts\/lectern\.mjs|npx lectern|lectern)\s+/
/** Names that stand for what a person has. */
const EXAMPLES = /^(?:npm install|npm ci|cd |npx slidev)/

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

async function holds(text: string): Promise<void> {
  const [name = '', ...rest] = wordsOf(text.replace(OURS, ''))
  const isArticle = /\.\w+$/.test(name)
  const { command } = (await import(
    `../scripts/commandLine/${isArticle ? 'present' : name}.ts`
  )) as { command: Command }
  parseOptions(isArticle ? [name, ...rest] : rest, command.args, command.several)
}

describe('documents', () => {
  it('are found, with their commands', () => {
    expect(documents).toContain('README.md')
    expect(lines.length).toBeGreaterThan(15)
  })

  it.each(lines.filter(({ text }) => OURS.test(text)))(
    'tell a command line that is understood: $text',
    ({ text }) => holds(text),
  )

  it.each(lines.filter(({ text }) => !OURS.test(text)))(
    'tell a command that there is: $text',
    ({ text }) => {
      const [, script] = /^(?:\w+=\S+ )?npm (?:run )?([\w:]+)/.exec(text) ?? []
      if (EXAMPLES.test(text)) return
      expect(Object.keys(scripts)).toContain(script)
    },
  )

  it.each(documents)('%s links to what is there', document => {
    const text = readFileSync(join(root, document), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
    for (const [, link = ''] of links)
      expect(existsSync(join(root, dirname(document), link)), `${document}: ${link}`).toBe(true)
  })
})
