/** The one page of a deck: everything that the client needs stands in it, as data. */
import { lookAttributes } from '../../components/looks.ts'
import { escape } from '../text/escape.ts'
import type { PageData } from './types.ts'

export interface PageFiles {
  /** Paths below the base. */
  script: string
  styles: string[]
  /** of formulas, for decks that have some */ formulaStyle: string
}

export interface LivePageOptions {
  files: PageFiles
  /** Where the client's files lie: "/" on a server, "./" in a folder that is opened as it is. */
  base: string
  /** Whether the slide stands in the path of the address, or behind a # where no server answers other paths. */
  address: 'path' | 'hash'
  /** A content policy for where no server can send one. */
  policy?: string
}

/** @returns HTML; no text of the deck can end its place in it */
export function pageHtml(
  data: PageData,
  { files, base, address, policy }: LivePageOptions,
): string {
  const { title, language, direction, favicon, look } = data.deck
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${escape(language)}" dir="${direction}"${attributes(lookAttributes(look))} ` +
      `data-base="${escape(base)}" data-address="${address}" ` +
      `data-formulas="${escape(base + files.formulaStyle)}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...(policy === undefined
      ? []
      : [`<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">`]),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title>`,
    `<link rel="icon" href="${escape(favicon)}">`,
    ...stylesFor(data, files).map(
      style => `<link rel="stylesheet" href="${escape(base + style)}">`,
    ),
    `<script type="application/json" id="lectern">${inScript(data)}</script>`,
    `<script defer src="${escape(base + files.script)}"></script>`,
    '</head>',
    '<body><div id="app"></div><noscript>These slides need JavaScript.</noscript></body>',
    '</html>',
    '',
  ]
  return lines.join('\n')
}

/** A deck may get its first formula while it is shown, so the client knows where their style sheet is. */
function stylesFor({ deck }: PageData, { styles, formulaStyle }: PageFiles): string[] {
  return Object.keys(deck.formulas).length === 0 ? styles : [...styles, formulaStyle]
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('')
}

/** JSON in which no parser of HTML finds the end of the block. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, String.raw`\u003c`)
}

/** @param address where the deck is; @returns a page that leads there, without a script */
export function forwardingHtml(address: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Slides</title>
<meta http-equiv="refresh" content="0; url=${escape(address)}">
</head>
<body><a href="${escape(address)}">To the slides</a></body>
</html>
`
}
