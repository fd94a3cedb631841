/** Words that a drawing lets HTML draw (`foreignObject`), as text of the drawing. */
import type { Tag } from './parse.ts'
import type { SvgElement } from './write.ts'

const BLOCKS = new Set(
  'address article br dd div dl dt h1 h2 h3 h4 h5 h6 li ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
const INLINES = new Set(
  'a abbr b body center code em font html i label mark q s small span strong sub sup tbody thead time tt u var'.split(
    ' ',
  ),
)
/** Between two lines, em. */
const LEADING = 1.2

/** @returns the words, a line a block, in the middle of the room that they had; undefined when there are none */
export function spokenText(tag: Tag): SvgElement | undefined {
  const lines = linesOf(tag)
  if (lines.length === 0) return undefined
  const number = (name: string) =>
    Number(tag.attributes.find(({ uri, local }) => uri === '' && local === name)?.value ?? 0)
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')]
  const left = Number.isFinite(x + width) ? x + width / 2 : 0
  const middle = Number.isFinite(y + height) ? y + height / 2 : 0
  const rise = ((lines.length - 1) * LEADING) / 2
  return {
    name: 'text',
    attributes: {
      'x': String(left),
      'y': String(middle),
      'fill': 'currentColor',
      'stroke': 'none',
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
    },
    children: lines.map((line, index) => ({
      name: 'tspan',
      attributes: { x: String(left), dy: `${index === 0 ? -rise : LEADING}em` },
      children: [line],
    })),
  }
}

/** Whether any words of a drawing are left to HTML. */
export function hasForeignWords(tag: Tag): boolean {
  if (tag.local === 'foreignObject') return linesOf(tag).length > 0
  return tag.children.some(child => typeof child !== 'string' && hasForeignWords(child))
}

function linesOf(tag: Tag): string[] {
  return spoken(tag)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

function spoken(tag: Tag): string {
  return tag.children
    .map(child => {
      if (typeof child === 'string') return child.replace(/\s+/g, ' ')
      if (BLOCKS.has(child.local)) return `\n${spoken(child)}\n`
      return INLINES.has(child.local) ? spoken(child) : ''
    })
    .join('')
}
