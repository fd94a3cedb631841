/** A page with all decks of a library, each with its picture and files; it loads nothing but those pictures. */
import { html, Markup } from '../paper/html.ts'
import type { LastExport } from './libraryState.ts'

export function indexPage(entries: LastExport[]): string {
  const cards = entries.map(
    entry =>
      html`<li>
        ${entry.picture === undefined ? undefined : pictureOf(entry.picture)}
        <h2>${entry.title}</h2>
        <p>${entry.slides} · ${entry.minutes ?? '–'} min</p>
        <p>
          ${entry.files.map(file => html`<a href="${address(file)}">${label(file, entry.name)}</a> `)}
        </p>
      </li>`,
  )
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'">
<title>Decks</title>
<style>
body {
  margin: 2.5rem auto; max-width: 1100px; padding: 0 1.5rem;
  background: #fbfaf7; color: #17212b; font: 16px/1.45 Inter, system-ui, sans-serif;
}
ul {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 2rem;
  padding: 0; list-style: none;
}
img { width: 100%; height: auto; border: 1px solid #e0ded7 }
h2 { margin: .6rem 0 .2rem; font: 600 1.15rem/1.25 'Source Serif 4', Georgia, serif }
p { margin: 0; color: #56616b }
a { color: #115e63; margin-right: .6rem }
</style>
</head>
<body><h1>Decks</h1><ul>${html`${cards}`.text}</ul></body>
</html>
`
}

function pictureOf(path: string): Markup {
  const { text } = html`${address(path)}`
  return new Markup(`<img src="${text}" alt="" loading="lazy" width="320" height="180" />`)
}

function address(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join('/')
}

function label(file: string, name: string): string {
  const short = (file.split(/[\\/]/).at(-1) ?? file)
    .replace(name, '')
    .replace(/^-/, '')
    .replace(/\.pdf$/, '')
  return short === '' ? 'PDF' : short
}
