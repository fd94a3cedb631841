/** Where an article's text names pictures on the network: in Markdown, by reference, and in HTML; never in code. */
import { Tokenizer } from 'htmlparser2'
import type { Nodes } from 'mdast'
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import { parseMarkdown } from '../parse/markdown.ts'

/** A piece of the text that names a picture. */
export interface PictureMention {
  start: number
  end: number
  line: number
  address: string
  /** what stands there when the picture lies at a path */ naming: (path: string) => string
}
type Piece = Pick<PictureMention, 'start' | 'end'>

/** @returns the places, in their order */
export function remotePictures(text: string): PictureMention[] {
  const destinations = new Map<object, Piece>()
  const nodes = allOf(parseMarkdown(text, { extensions: [rememberedIn(destinations)] }))
  const referenced = new Set(
    nodes.flatMap(node => (node.type === 'imageReference' ? [node.identifier] : [])),
  )
  return nodes
    .flatMap((node): PictureMention[] => {
      const line = node.position?.start.line ?? 1
      const piece = destinations.get(node)
      if (node.type === 'html') {
        const start = node.position?.start.offset ?? 0
        const html = text.slice(start, node.position?.end.offset)
        return sourcesIn(html).map(source => shifted(source, start, line))
      }
      const isPicture =
        node.type === 'image' || (node.type === 'definition' && referenced.has(node.identifier))
      return isPicture && piece !== undefined
        ? [{ ...piece, line, address: node.url, naming: destination }]
        : []
    })
    .filter(({ address }) => /^https?:\/\//i.test(address) && URL.canParse(address))
    .sort((a, b) => a.start - b.start)
}

/** @returns the text with paths in place of addresses; without a path a place stays as it is */
export function withPaths(
  text: string,
  places: PictureMention[],
  pathOf: (address: string) => string | undefined,
): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, address, naming } of places) {
    const path = pathOf(address)
    if (path === undefined) continue
    pieces.push(text.slice(at, start), naming(path))
    at = end
  }
  return [...pieces, text.slice(at)].join('')
}

/** In no order; trees may be deeper than functions can call each other. */
function allOf(root: Nodes): Nodes[] {
  const nodes: Nodes[] = []
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node)
    if ('children' in node) for (const child of node.children) waiting.push(child)
  }
  return nodes
}

/** Remembers where the addresses of images and definitions stand, which the tree itself does not say. */
function rememberedIn(destinations: Map<object, Piece>): Extension {
  function remember(this: CompileContext, token: Token): undefined {
    const url = this.resume()
    const node = this.stack.at(-1)
    if (node === undefined || !('url' in node)) return
    node.url = url
    destinations.set(node, { start: token.start.offset, end: token.end.offset })
  }
  return { exit: { resourceDestinationString: remember, definitionDestinationString: remember } }
}

/** A path in Markdown: what would end it is written as an address writes it. */
function destination(path: string): string {
  return encodeURI(path).replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'))
}

function attribute(path: string): string {
  return `src="${path.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`
}

function shifted(source: Piece & { address: string }, by: number, line: number): PictureMention {
  const { start, end, address } = source
  return { start: start + by, end: end + by, line, address, naming: attribute }
}

const nothing = (): void => undefined

/** The `src` of every `<img>`, by its tokens: time grows with the length, whatever is in it. */
function sourcesIn(html: string): (Piece & { address: string })[] {
  const found: (Piece & { address: string })[] = []
  let isImage = false
  let current: (Piece & { address: string }) | undefined
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        isImage = html.slice(start, end).toLowerCase() === 'img'
      },
      onattribname: (start, end) => {
        const isSource = isImage && html.slice(start, end).toLowerCase() === 'src'
        current = isSource ? { start, end, address: '' } : undefined
      },
      onattribdata: (start, end) => {
        if (current !== undefined) current.address += html.slice(start, end)
      },
      onattribentity: code => {
        if (current !== undefined) current.address += String.fromCodePoint(code)
      },
      onattribend: (_, end) => {
        if (current === undefined) return
        found.push({ ...current, end, address: current.address.trim() })
        // Of several, the first one counts.
        isImage = false
        current = undefined
      },
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return found
}
