/** Two pages with a QR code: one to project for the audience, one for the presenter's own phone. Never both on one. */
import { renderSVG } from 'uqr'
import { escape } from '../text/escape.ts'
import type { LiveDeck } from './types.ts'

interface Invitation {
  heading: string
  text: string
  address: string | undefined
}

/** @param address with the audience's key; undefined when the deck is not on the network */
export function joinPage(deck: LiveDeck, address: string | undefined): string {
  return page(deck, {
    heading: deck.title,
    text: 'Follow the slides on your own screen.',
    address,
  })
}

/** @param address with the presenter's key */
export function connectPage(deck: LiveDeck, address: string | undefined): string {
  return page(deck, {
    heading: 'Your phone as a remote',
    text: 'For you alone: whoever scans this can turn pages and read your notes. Do not project it.',
    address: address?.replace('/?', '/remote?'),
  })
}

const ONLY_HERE =
  '<p>This deck is only on this computer. Start it with <code>--remote</code> to let others in.</p>'

function codeOf(address: string): string {
  const code = renderSVG(address, { border: 2 })
  return `<div class="code">${code}</div><p class="address">${escape(address)}</p>`
}

function page(deck: LiveDeck, { heading, text, address }: Invitation): string {
  const body = address === undefined ? ONLY_HERE : `<p>${escape(text)}</p>${codeOf(address)}`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(heading)}</title>
<link rel="icon" href="data:,">
<style>
body {
  display: grid;
  min-height: 100vh;
  margin: 0;
  padding: 4vmin;
  box-sizing: border-box;
  place-content: center;
  justify-items: center;
  background: #fbfaf7;
  color: #1d2429;
  font: 22px/1.4 system-ui, sans-serif;
  text-align: center;
}
h1 { max-width: 26em; margin: 0; font-size: 1.7em; line-height: 1.2 }
.code { width: min(52vh, 80vw) }
.code svg { display: block; width: 100%; height: auto }
.address { font-size: 1.2em; font-weight: 600; overflow-wrap: anywhere }
</style>
</head>
<body><main><h1 dir="${deck.direction}">${escape(heading)}</h1>${body}</main></body>
</html>
`
}
