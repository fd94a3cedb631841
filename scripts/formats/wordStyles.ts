/** How a Word document's own styles become HTML. */
import { anyOf } from '../text/anyOf.ts'
import { LIST_STYLES } from '../read/wordLists.ts'
import { CODE_STYLES, INLINE_CODE } from './typewritten.ts'

const LEVELS = [1, 2, 3, 4, 5, 6]

/** Lists by Word's own counting, on the level that it says. */
const COUNTED = (['unordered', 'ordered'] as const).flatMap(kind =>
  LEVELS.slice(0, 5).map(level => {
    const own = kind === 'ordered' ? 'ol' : 'ul'
    return `p:${kind}-list(${level}) => ${'ul|ol > li > '.repeat(level - 1)}${own} > li:fresh`
  }),
)

/** The first that fits a paragraph or run is taken. */
const STYLE_MAP = [
  "p[style-name='Title'] => h1.title:fresh",
  'p.Title => h1.title:fresh',
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  ...[7, 8, 9].map(level => `p[style-name='heading ${level}'] => h6:fresh`),
  ...LIST_STYLES,
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  ...CODE_STYLES.map(name => `p[style-name='${name}'] => pre:separator('\n')`),
  `r[style-name='${INLINE_CODE}'] => code`,
  ...LEVELS.map(level => `p.Heading${level} => h${level}:fresh`),
  ...LEVELS.map(level => `p[style-name='heading ${level}'] => h${level}:fresh`),
  'p.Heading => h1:fresh',
  "p[style-name='Heading'] => h1:fresh",
  "r[style-name='Strong'] => strong",
  ...['footnote text', 'endnote text', 'annotation text', 'Footnote', 'Endnote'].map(
    name => `p[style-name='${name}'] => p:fresh`,
  ),
  ...COUNTED,
  'p.Body => p:fresh',
  ...['Normal', 'Body'].map(name => `p[style-name='${name}'] => p:fresh`),
  ...[
    'footnote reference',
    'endnote reference',
    'annotation reference',
    'Footnote anchor',
    'Endnote anchor',
    'Hyperlink',
  ].map(name => `r[style-name='${name}'] =>`),
]

/** What a paragraph, a run or a style is called, whatever the document calls its namespace. */
const NAMES = anyOf(
  /<(?:\w{1,9}:)?(?:[pr]Style|name)\s[^<>]*?val=["']([^"'<>]*)["']/g,
  /\b(?:\w{1,9}:)?styleId=["']([^"'<>]*)["']/g,
)
/** The style that an entry is for. */
const STYLE = /^[pr](?:\.(\w+)|\[style-name='([^']+)'\])/

/**
 * @param parts the XML of the styles and texts of a document
 * @returns the entries for styles that it has: each takes a while to understand, and most documents have few
 */
export function stylesFor(parts: string[]): string[] {
  const known = new Set([...CODE_STYLES, INLINE_CODE].map(name => name.toLowerCase()))
  for (const part of parts)
    for (const [, name, id] of part.matchAll(NAMES)) known.add((name ?? id ?? '').toLowerCase())
  return STYLE_MAP.filter(entry => {
    const [, id, name] = STYLE.exec(entry) ?? []
    return (id ?? name) === undefined || known.has((id ?? name ?? '').toLowerCase())
  })
}
