/** What `lectern read` prints of a Markdown article: what was understood, so that it is read again as the same. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from '../scripts/read/index.ts'
import { readMarkdown } from '../scripts/read/markdown.ts'
import { writtenAgain } from '../scripts/read/written.ts'
import { recognise } from '../scripts/recognise/index.ts'
import { outlineText } from './outlineText.ts'

const again = (source: string) => writtenAgain(readMarkdown(source, 'a.md'), source)

describe('a Markdown article that is printed', () => {
  it('has the marks of Markdown alone', () => {
    const source = [
      '---\ntitle: T\n---\n',
      '# T {#t}',
      'See [[Other#Part|the part]], ==now==.[^1] It costs \\$5 or \\$x\\$.',
      '%%\nsecret\n%%',
      '::: {.callout-tip}\nBe early.\n:::',
      '::: notes\nTell the story.\n:::',
      '> [!question]- Why?\n> So.',
      '| A |\n|---|\n| 1 |\n\n: Said below {#tbl-a}',
      '[^1]: Below.',
    ].join('\n\n')
    expect(again(source)).toBe(
      [
        '---\ntitle: T\n---',
        '# T',
        'See the part, **now**.[^1] It costs \\$5 or \\$x\\$.',
        '> **Tip:** Be early.',
        '<!-- note: Tell the story. -->',
        '> [!question]- Why?\n> So.',
        '| A |\n| - |\n| 1 |',
        ': Said below',
        '[^1]: Below.\n',
      ].join('\n\n'),
    )
  })

  const folder = new URL('cases/', import.meta.url)
  const names = readdirSync(folder).filter(name =>
    readdirSync(new URL(`${name}/`, folder)).includes('article.md'),
  )
  it.each(names)('is read again as the same: %s', name => {
    const source = readFileSync(new URL(`${name}/article.md`, folder), 'utf8')
    const told = (text: string) =>
      outlineText(recognise(read(text, 'article.md')), []).replace(/\b\d+(?:-\d+)?\b/g, '·')
    expect(told(again(source))).toBe(told(source))
  })
})
