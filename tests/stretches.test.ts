/** What is kept of texts that did not change gives what reading all of them anew gives. */
import { describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { parseMarkdown } from '../scripts/parse/markdown.ts'
import { articles, oversized } from './articles.ts'

const paragraphs = (topic: string) =>
  Array.from(
    { length: 12 },
    (_, at) =>
      `Sentence ${at} about ${topic} says what there is to say about it. ` +
      'It goes on for a while, so that the text is long. ' +
      `${'Many words follow here. '.repeat(6)}`,
  ).join('\n\n')
const long = (between: string) =>
  `# Title\n\n${paragraphs('one')}\n\n${between}\n\n## Next\n\n${paragraphs('two')}\n\n` +
  `## Last\n\n${paragraphs('three')}\n`

/** What holds empty lines and headings in it, and must not be divided there. */
const TEXTS: Record<string, string> = {
  'code behind a fence': long('```sh\nrun\n\n# a comment\n\nmore\n```'),
  'code that stays open': long('~~~\nrun\n\n# a comment\n\nmore'),
  'a fence within a fence': long('````md\n```\n\n# a heading\n\n```\n````'),
  'a fence in a list': long('- item\n\n  ```\n  code\n\n  # a comment\n  ```\n\n  more'),
  'a fence in a list that stays open': long('- item\n\n  ```\n  code'),
  'a comment': long('<!-- said\n\n## Not a heading\n\nText -->'),
  'a comment that stays open': long('<!-- said'),
  'a script': long('<script>\n\n# a\n\nb\n</script>'),
  'an element': long('<div>\n\n# a\n\nb\n\n</div>'),
  'a list and a quotation': long('1. one\n\n   two\n\n2. three\n\n> said\n>\n> more'),
  'a table': long('| a | b |\n| --- | --- |\n| c | d |'),
  'a definition far away': `${long('[a link][there]')}\n[there]: https://example.org "Title"\n`,
  'a footnote': `${long('Said.[^1]')}\n[^1]: And more.\n`,
  'settings with a comment': `---\ntitle: A\n\n# a comment\n\nduration: 30\n---\n\n${long('text')}`,
  'settings in TOML': `+++\ntitle = "A"\n\n# a comment\n\nx = """\n---\n"""\n+++\n\n${long('text')}`,
  'lines of another system': long('> said').replaceAll('\n', '\r\n'),
}
const every = [
  ...Object.entries(TEXTS).map(([name, text]) => ({ name, text })),
  ...articles,
  ...oversized,
]
/** Whoever hears of tokens reads a text as one. */
const whole = { extensions: [{}] }

describe.each(every)('$name', ({ text }) => {
  it('gives the same tree in stretches, each time', () => {
    for (const hasFrontMatter of [true, false]) {
      const expected = parseMarkdown(text, { ...whole, hasFrontMatter })
      expect(parseMarkdown(text, { hasFrontMatter })).toEqual(expected)
      expect(parseMarkdown(text, { hasFrontMatter })).toEqual(expected)
    }
  })
})

describe('an edit', () => {
  const article = long('- **One.** The first point.\n- **Two.** The second point.')
  /** A tree that was given out is its caller's, who may change it. */
  it('finds nothing changed in what was kept', () => {
    const given = parseMarkdown(article)
    given.children.length = 0
    expect(parseMarkdown(article)).toEqual(parseMarkdown(article, whole))
  })

  it.each([
    ['a word', article.replace('about two', 'about many')],
    ['a line above', `Before all.\n\n${article}`],
    ['a heading', article.replace('## Next', '## Then')],
    ['a passage less', article.replace(/Sentence 3 about one[^\n]*\n\n/, '')],
  ])('of %s gives the deck that a first reading gives', (_, edited) => {
    const type = createTypesetter()
    const bytes = (text: string) => {
      const { slides, storyboard, coverage } = compile(text, 'article.md', type)
      return JSON.stringify([slides, storyboard, coverage])
    }
    // Read first, with nothing kept of the other.
    const expected = bytes(edited)
    bytes(article)
    expect(bytes(edited)).toBe(expected)
  })
})
