/** Languages of markup that are no Markdown, known by what stands in a text, however its file is called. */

interface Markup {
  title: string
  /** of file names, without the dot */ endings: string[]
  /** signs of which one is enough */ sure: RegExp[]
  /** signs of which two different ones are needed, where no heading of Markdown stands */ signs: RegExp[]
  /** as Pandoc calls it */ pandoc: string
}

/** So much of a text shows what it is written in. */
const HEAD = 100_000
const FENCE = /^\s{0,3}(?:```|~~~)/
const MARKDOWN_HEADING = /^#{1,6} \S/m

const MARKUPS: Markup[] = [
  {
    title: 'LaTeX',
    endings: ['tex', 'latex', 'ltx'],
    pandoc: 'latex',
    sure: [/^ {0,8}\\documentclass\b/m, /^ {0,8}\\begin\{document\}/m],
    signs: [
      /^\\(?:sub){0,2}section\*?\{/m,
      /^ {0,8}\\begin\{(?:itemize|enumerate|quote|table|figure|tabular)\}/m,
      /\\(?:textbf|textit|emph|cite|ref)\{/,
      /^ {0,8}\\item\s/m,
      /^\\(?:title|author|chapter|maketitle)\b/m,
    ],
  },
  {
    title: 'reStructuredText',
    endings: ['rst', 'rest'],
    pandoc: 'rst',
    sure: [],
    signs: [
      /^\.\. [\w:-]+::(?:\s|$)/m,
      /^\.\. _[^:\n]+:/m,
      /^\.\. \[[#*\w]+\]\s/m,
      /^:[A-Z][\w -]*: \S/m,
      /(?:^|[\s(]):[a-z][\w:-]*:`[^`\n]+`/m,
      /`[^`<\n]+<[^`>\n]+>`_/,
      /^([=~^"*+#-])\1{2,}\n[^\n]+\n\1{3,}$/m,
      /^\S[^\n]*\n(?:~{3,}|\^{3,}|"{3,}|\+{4,})$/m,
      /^#\. \S/m,
      /\S::\n\n[ \t]+\S/,
      /^={3,}(?: +={3,})+$/m,
    ],
  },
  {
    title: 'AsciiDoc',
    endings: ['adoc', 'asciidoc', 'asc'],
    pandoc: 'asciidoc',
    sure: [],
    signs: [
      /^={1,6} \S(?:[^\n]*[^=\n])?$/m,
      /^\|={3,}$/m,
      /^:[a-z][\w-]*:(?: |$)/m,
      /^(?:TIP|NOTE|WARNING|IMPORTANT|CAUTION): \S/m,
      /^\[(?:source|quote|verse|NOTE|TIP|WARNING|IMPORTANT|CAUTION|cols=|%)[^\]\n]*\]$/m,
      /(?:^|\s)(?:link:|image::?|xref:|include::|https?:\/\/)[^\s[\]]+\[[^\]\n]{0,200}\]/m,
      /^\.[A-Z][^\n]*\n(?:\|===|----|====|\[)/m,
      /^(?:\*{2,5}|\.{1,5}) \S/m,
      /^(?:={4,}|\*{4,}|\.{4,}|_{4,})$/m,
    ],
  },
  {
    title: 'Org',
    endings: ['org'],
    pandoc: 'org',
    sure: [/^#\+(?:title|author|date|options|startup|begin_\w+|filetags|property)\b/im],
    signs: [
      /^\*{2,6} \S/m,
      /^\*{1,6} (?:TODO|DONE) /m,
      /^:(?:PROPERTIES|LOGBOOK|END):$/m,
      /\[\[[^\][\n]+\]\[[^\][\n]+\]\]/,
      /^ {0,8}(?:SCHEDULED|DEADLINE|CLOSED): [<[]/m,
    ],
  },
  {
    title: 'MediaWiki',
    endings: ['wiki', 'mediawiki'],
    pandoc: 'mediawiki',
    sure: [],
    signs: [
      /^={2,6} ?[^=\n]+={2,6}\s*$/m,
      /'''[^'\n]+'''/,
      /^\{\|/m,
      /\[\[(?:Category|File|Image):[^\][\n]+\]\]/,
      /\[https?:\/\/[^\s\][]+ [^\][\n]+\](?!\()/,
      /^[*#]{2,} ?\S/m,
    ],
  },
  {
    title: 'Jira and Confluence wiki markup',
    endings: ['jira'],
    pandoc: 'jira',
    sure: [],
    signs: [
      /^h[1-6]\. \S/m,
      /\{(?:code|panel|info|tip|note|warning|quote|noformat|color)(?::[^{}\n]*)?\}/,
      /^\|\|[^\n]+\|\|/m,
      /\[[^|\][\n]+\|https?:[^\][\n]+\]/,
    ],
  },
  {
    title: 'Textile',
    endings: ['textile'],
    pandoc: 'textile',
    sure: [],
    signs: [/^h[1-6]\. \S/m, /^(?:bq|bc|p)\. \S/m, /"[^"\n]+":https?:\S/, /^\|_\. ?\S/m],
  },
  {
    title: 'Typst',
    endings: ['typ'],
    pandoc: 'typst',
    sure: [],
    signs: [
      /^#set \w+\(/m,
      /^#show\b[^\n]*:/m,
      /^#let \w/m,
      /^={1,5} [^=\n]+$/m,
      /^ {0,8}#(?:figure|table|image)\(/m,
    ],
  },
]

/** @returns the language of markup of a text; undefined for Markdown and plain text */
export function markupOf(name: string, text: string): Markup | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = MARKUPS.find(({ endings }) => endings.includes(ending))
  return named ?? markupIn(withoutCode(text.slice(0, HEAD)))
}

function markupIn(text: string): Markup | undefined {
  const hasHeading = MARKDOWN_HEADING.test(text)
  return MARKUPS.find(
    ({ sure, signs }) =>
      sure.some(sign => sign.test(text)) ||
      (!hasHeading && signs.filter(sign => sign.test(text)).length >= 2),
  )
}

/** What an article of Markdown shows as code may be of any language. */
function withoutCode(text: string): string {
  let isCode = false
  return text
    .split('\n')
    .filter(line => {
      const isFence = FENCE.test(line)
      if (isFence) isCode = !isCode
      return !isFence && !isCode
    })
    .join('\n')
}
