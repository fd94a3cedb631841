/** Drawings that hold any mixture of what attacks. */
import fc from 'fast-check'
import { around, vectors } from './vectors.ts'

/** Ways to put one drawing's parts into another's, or to write them otherwise. */
const DISGUISES: ((part: string) => string)[] = [
  part => part,
  part => `<g>${part}</g>`,
  part => `<defs>${part}</defs>`,
  part => `<a>${part}</a>`,
  part => `<switch>${part}</switch>`,
  part => `<symbol id="sy">${part}</symbol><use href="#sy"/>`,
  part => `<pattern id="pa" width="1" height="1">${part}</pattern><rect fill="url(#pa)"/>`,
  part => `<mask id="ma">${part}</mask><rect mask="url(#ma)" width="9" height="9"/>`,
  part => `<text>${part}</text>`,
  part => `<svg>${part}</svg>`,
  part => `<title>${part}</title>`,
  part => `<foreignObject width="200" height="200">${part}</foreignObject>`,
  part => `<foreignObject width="200" height="200"><h:div>${part}</h:div></foreignObject>`,
  part => `<unknown>${part}</unknown>`,
  part => part.replace(/<(\/?)(?=[a-z])(?![\w-]+:)/gi, '<$1z:'),
  part => part.replace(/xlink:/g, 'q:'),
  part => part.replace(/\shref=/g, ' q:href='),
  part => part.replace(/ (on\w+)=/g, (_, name: string) => ` ${name.toUpperCase()}=`),
  part => part.replace(/"([^"<&]*)"/g, (_, value: string) => `"${references(value)}"`),
  part => part.replace(/url\(/g, String.raw`u\72 l(`),
  part => part.replace(/<style>([^<&]*)<\/style>/g, '<style><![CDATA[$1]]></style>'),
]

function references(text: string): string {
  return [...text].map(character => `&#${character.codePointAt(0)};`).join('')
}

const disguised = fc
  .tuple(
    fc.constantFrom(...vectors.flatMap(({ part }) => part ?? [])),
    fc.array(fc.constantFrom(...DISGUISES), { maxLength: 4 }),
  )
  .map(([part, disguises]) => disguises.reduce((inner, disguise) => disguise(inner), part))

/** Drawings of many vectors at once. */
export const combined = fc
  .array(disguised, { minLength: 4, maxLength: 12 })
  .map(parts =>
    around(
      parts.join('\n'),
      'xmlns:z="http://www.w3.org/2000/svg" xmlns:q="http://www.w3.org/1999/xlink"',
    ),
  )

/** Pieces that a style may be put together from, whole or broken. */
const pieces = fc.constantFrom(
  ...[
    'url(',
    'u\\72l(',
    'URL(',
    'src(',
    'image-set(',
    'var(--x',
    'var(--x,',
    ')',
    '"',
    "'",
    '\\',
    '\n',
  ],
  ...[
    '/*',
    '*/',
    '{',
    '}',
    ';',
    ':',
    ',',
    ' ',
    '@import ',
    '@im\\70ort ',
    '@media all{',
    '@font-face{',
  ],
  ...['svg', 'rect', '.a', ':not(', '[b=', ']', '--x:', 'fill:', 'filter:', 'mask:', 'background:'],
  ...[
    'x.png',
    '#g',
    'http://evil.example/x',
    '//evil.example/x',
    'red',
    '!important',
    '<!--',
    '-->',
    '\\9 ',
  ],
)
const soup = fc.array(pieces, { minLength: 3, maxLength: 30 }).map(list => list.join(''))

function inXml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}

/** Drawings with styles that are put together at random. */
export const styled = fc
  .array(fc.tuple(fc.constantFrom('sheet', 'style', 'fill', 'filter'), soup), {
    minLength: 9,
    maxLength: 30,
  })
  .map(list =>
    around(
      list
        .map(([where, text]) =>
          where === 'sheet'
            ? `<style>${inXml(text)}</style>`
            : `<rect class="a" width="9" height="9" ${where}="${inXml(text)}"/>`,
        )
        .join('\n'),
    ),
  )
