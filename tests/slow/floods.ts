/**
 * Articles that only an attacker or a broken program writes: one construct, again and again. Each grows with `size`, so
 * that a test can hold the work for twice as much against the work for once.
 */

export interface Flood {
  name: string
  /** ending of the file's name */ format: 'md' | 'html' | 'txt'
  /** @param size how often the construct stands */
  write: (size: number) => string
  /** what a test begins with; twice and four times of it follow */ size: number
  /** the most that anybody sends */ extreme: number
}

const times = (size: number, write: (index: number) => string, between = '') =>
  Array.from({ length: size }, (_, index) => write(index)).join(between)
const within = (open: string, text: string, close: string) => (size: number) =>
  open.repeat(size) + text + close.repeat(size)
const again = (text: string) => (size: number) => text.repeat(size)

const flood =
  (format: Flood['format'], size: number, extreme: number) =>
  (name: string, write: Flood['write']): Flood => ({ name, format, write, size, extreme })

/** One inside the other. */
const nested = [
  ...Object.entries({
    'quotes': within('>', ' deep\n', ''),
    'quotes with spaces': within('> ', 'deep\n', ''),
    'lists on one line': within('- ', 'deep\n', ''),
    'numbered lists on one line': within('1. ', 'deep\n', ''),
    'numbered lists that count': size => `${times(size, index => `${(index % 3) + 1}. `)}\n`,
    'quotes and lists in turn': within('> - ', 'deep\n', ''),
    'div elements': within('<div>', 'deep', '</div>\n'),
    'div elements with blank lines': within('<div>\n\n', 'deep\n\n', '</div>\n\n'),
    'span elements': size => `Text ${'<span>'.repeat(size)}deep${'</span>'.repeat(size)} text.\n`,
    'strong emphasis': size => `a ${'**b '.repeat(size)}deep${' b**'.repeat(size)} text\n`,
    'emphasis of two kinds': size => `${'*_'.repeat(size)}deep${'_*'.repeat(size)}\n`,
    'links': size => `${'['.repeat(size)}deep${'](a)'.repeat(size)}\n`,
    'pictures': size => `${'!['.repeat(size)}deep${'](a)'.repeat(size)}\n`,
    'brackets': within('[', 'deep', ']\n'),
    'footnotes in footnotes': size =>
      `Text[^0]\n\n${times(size, index => `[^${index}]: note [^${index + 1}]`, '\n\n')}\n`,
  } as Record<string, Flood['write']>).map(([name, write]) =>
    flood('md', 250, 5000)(`nested ${name}`, write),
  ),
  // Each level indented further takes the square of its depth in characters.
  flood(
    'md',
    40,
    1000,
  )(
    'nested lists, indented',
    size => `${times(size, index => `${'  '.repeat(index)}- level ${index}`, '\n')}\n`,
  ),
  flood(
    'md',
    40,
    1000,
  )(
    'nested quotes, a line each',
    size => `${times(size, index => `${'> '.repeat(index + 1)}level ${index}`, '\n')}\n`,
  ),
  ...Object.entries({
    'div elements': within('<div>', 'deep', '</div>'),
    'div elements that stay open': within('<div>', 'deep', ''),
    'div elements with text': within('<div>text ', 'deep', ' text</div>'),
    'span elements': within('<span>', 'deep', '</span>'),
    'bold elements that stay open': within('<b>', 'deep', ''),
    'links that stay open': within('<a href=x>', 'deep', ''),
    'formats that close crosswise': again('<b><i>x</b>'),
    'lists': within('<ul><li>', 'deep', '</li></ul>'),
    'quotes': within('<blockquote>', 'deep', '</blockquote>'),
    'tables': within('<table><tr><td>', 'deep', '</td></tr></table>'),
    'callouts': within('<div class="tip"><p>Tip</p>', 'deep', '</div>'),
    'sections with headings': within('<section><h2>Head</h2>', 'deep', '</section>'),
    'fonts and paragraphs': again('<p><font>x'),
    'definitions': within('<dl><dt>term<dd>', 'deep', '</dl>'),
    'details': within('<details><summary>s</summary>', 'deep', '</details>'),
  } as Record<string, Flood['write']>).map(([name, write]) =>
    flood(
      'html',
      250,
      5000,
    )(
      `a page of nested ${name}`,
      size => `<html><body><article><p>Words.</p>${write(size)}</article></body></html>`,
    ),
  ),
]

/** One after the other, in one line or one paragraph. */
const inline = Object.entries({
  'stars': again('*'),
  'stars with letters': again('*a'),
  'stars between words': again('a**b '),
  'underscores': again('_'),
  'underscores with letters': again('_a'),
  'tildes': again('~~a'),
  'opening brackets': again('['),
  'closing brackets': again(']'),
  'pictures that open': again('!['),
  'links that open': again('[a]('),
  'links that open angled': again('[a](<b'),
  'links': again('[a](b) '),
  'links to references': again('[a][b] '),
  'reference of brackets': again('[a]:'),
  'backticks': again('`'),
  'backticks with letters': again('`a'),
  'runs of backticks that grow': (size: number) =>
    times(Math.ceil(Math.sqrt(size)), index => `${'`'.repeat(index + 1)}a`),
  'backslashes': again('\\'),
  'entities': again('&amp;'),
  'entities that stay open': again('&amp'),
  'less-than signs': again('<'),
  'tags that open': again('<a '),
  'tags with quotes that open': again('<a b="'),
  'tags in a line': again('x<b>'),
  'comments': again('<!---->'),
  'comments in text': again('a <!-- b --> '),
  'comments that open': again('a <!--'),
  'declarations that open': again('a <!A'),
  'instructions that open': again('a <?'),
  'sections of data that open': again('a <![CDATA['),
  'addresses': again('http://a.b '),
  'addresses without spaces': again('www.a.'),
  'mail addresses': again('a@b.c '),
  'signs of mail': again('a@'),
  'dots': again('a.'),
  'footnote marks': again('[^1]'),
  'dollars': again('$x'),
  'braces': again('{a'),
  'template tags': again('{{ a'),
  'attributes': again('[a](b){a=b'),
  'computed attributes': again('<a b={'),
  'colons': again(':'),
  'pipes': again('|'),
  'hashes': again('#'),
  'equal signs': again('a ='),
  'dashes': again('-'),
  'dashes between words': again('word – '),
  'quotation marks': again('"a'),
  'parentheses': again('(a '),
  'commas': again('a, '),
  'semicolons': again('word; '),
  'conjunctions': again('word and then '),
  'whereas': again('leaders whereas managers '),
  'abbreviations': again('Mr. '),
  'colons with text': again('word: '),
  'question marks': again('?'),
  'full stops': again('.'),
  'short sentences': again('I go. '),
  'spaces': again(' '),
  'tabs': again('\t'),
  'no-break spaces': again('\u00A0'),
  'letters': again('a'),
  'capitals': again('A '),
  'digits': again('1'),
  'numbers': again('12 '),
  'words': again('word '),
  'words of a sentence': again('leaders like to find their way through questions that matter '),
  'long words': again('Donaudampfschifffahrt'),
  'Chinese': again('漢字'),
  'Japanese': again('ひらがなです'),
  'Arabic': again('مرحبا بكم '),
  'emoji': again('👩‍👩‍👧‍👦'),
  'combining marks': again('\u0301'),
  'zero-width joiners': again('\u200D'),
  'soft hyphens': again('a\u00AD'),
  'code': again('`a` '),
  'bold words': again('**a** '),
  'italic words': again('_a_ '),
  'deleted words': again('~~a~~ '),
  'pictures': again('![a](b.png) '),
  'hard breaks': again('a\\\n'),
  'lines': again('a line of words\n'),
} satisfies Record<string, Flood['write']>).map(([name, write]) =>
  flood('md', 4000, 100_000)(`a row of ${name}`, size => `# Title\n\nSome text. ${write(size)}\n`),
)

/** One after the other, each a block. */
const blocks = Object.entries({
  'paragraphs': again('A paragraph of words.\n\n'),
  'headings': (size: number) => times(size, index => `## Heading ${index}\n\n`),
  'headings of every level': (size: number) =>
    times(size, index => `${'#'.repeat((index % 6) + 1)} Heading ${index}\n\nSome text.\n\n`),
  'headings with text': (size: number) =>
    times(size, index => `## Heading ${index}\n\nText number ${index} says this.\n\n`),
  'headings that compare': (size: number) =>
    times(size, index => `## A${index} vs B${index}\n\nText.\n\n`),
  'parallel headings': (size: number) =>
    times(size, index => `## Truths about x${index} y\n\nText.\n\n`),
  'items': again('- item\n'),
  'items with labels': again('- **Label.** Some text of it.\n'),
  'items apart': again('- item\n\n'),
  'numbered items': again('1. item\n'),
  'tasks': again('- [ ] item\n'),
  'lists of one': (size: number) => times(size, index => `${index % 2 ? '-' : '*'} item\n`),
  'quotes': again('> quote\n\n'),
  'lines of one quote': again('> quote\n'),
  'callouts': again('> [!NOTE]\n> A note.\n\n'),
  'fenced callouts': again(':::tip\ntext\n:::\n\n'),
  'fenced callouts that stay open': again(':::tip\n'),
  'elements with Markdown that stay open': again('<div markdown="1">\n'),
  'rows of a table': (size: number) => `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(size)}\n`,
  'columns of a table': (size: number) =>
    `${'| a '.repeat(size)}|\n${'|---'.repeat(size)}|\n${'| c '.repeat(size)}|\n`,
  'rows with text of a table': (size: number) =>
    `| a | b | c |\n|---|---|---|\n${'| first | some words of a cell | others of it |\n'.repeat(size)}\n`,
  'tables': again('| a | b |\n|---|---|\n| c | d |\n\ntext\n\n'),
  'lines of code': (size: number) => `\`\`\`js\n${'call()\n'.repeat(size)}\`\`\`\n`,
  'code in one line': (size: number) => `\`\`\`js\n${'call() '.repeat(size)}\n\`\`\`\n`,
  'blocks of code': again('```\ncode\n```\n\n'),
  'code that stays open': again('```\n~~~\n'),
  'rules': again('---\n\n'),
  'empty lines': again('\n'),
  'definitions of references': (size: number) => times(size, index => `[r${index}]: address\n`),
  'references': (size: number) =>
    `${times(size, index => `[r${index}] `)}\n\n${times(size, index => `[r${index}]: address\n`)}`,
  'footnotes': (size: number) =>
    `${times(size, index => `word[^${index}] `)}\n\n${times(size, index => `[^${index}]: note\n`)}`,
  'pictures': again('![a picture](a.png)\n\n'),
  'pictures in HTML': again('<img src="a.png" alt="a">\n\n'),
  'HTML blocks': again('<div>text</div>\n\n'),
  'HTML blocks that stay open': again('<div>\n'),
  'HTML comments': again('<!-- note: said -->\n\n'),
  'HTML comments in one block': again('<!---->'),
  'wishes': again('<!-- slide: minutes=3 -->\n\ntext\n\n'),
  'setext headings': again('Heading\n---\n\n'),
  'continued lines of a setext heading': (size: number) => `${'a\n'.repeat(size)}===\n`,
  'tips': again('Tip: do this.\n\n'),
  'definitions': again('A leader is a person who leads.\n\n'),
  'questions': again('What is a leader? It is a person.\n\n'),
} satisfies Record<string, Flood['write']>).map(([name, write]) =>
  flood('md', 500, 10_000)(`many ${name}`, size => `# Title\n\n${write(size)}\n\nThe end.\n`),
)

const front = Object.entries({
  'keys': (size: number) => times(size, index => `key${index}: value\n`),
  'wrong keys': (size: number) => times(size, () => 'title: a\n'),
  'objectives': (size: number) => `objectives:\n${'  - one\n'.repeat(size)}`,
  'a long title': (size: number) => `title: ${'word '.repeat(size)}\n`,
  'a title of quotes': (size: number) => `title: ${'"'.repeat(size)}\n`,
  'a title of entities': (size: number) => `title: ${'&a'.repeat(size)}\n`,
  'nested lists': (size: number) => `x: ${'['.repeat(size)}\n`,
  'nested lists that close': (size: number) => `x: ${'['.repeat(size)}${']'.repeat(size)}\n`,
  'nested maps': (size: number) => `x: ${'{a: '.repeat(size)}1${'}'.repeat(size)}\n`,
  'nested items': (size: number) => `x:\n  ${'- '.repeat(size)}a\n`,
  'questions': (size: number) => `${'? '.repeat(size)}a\n`,
  'aliases': (size: number) => `a: &a x\nb: [${'*a, '.repeat(size)}]\n`,
  'anchors': (size: number) => times(size, index => `k${index}: &a${index} x\n`),
  'authors': (size: number) => `author:\n${'  - Ann\n'.repeat(size)}`,
  'comments': (size: number) => '# a\n'.repeat(size),
} satisfies Record<string, Flood['write']>).map(([name, write]) =>
  flood(
    'md',
    500,
    50_000,
  )(`front matter of ${name}`, size => `---\n${write(size)}---\n\n# Title\n\nSome text.\n`),
)

const toml = Object.entries({
  'keys': (size: number) => times(size, index => `key${index} = "value"\n`),
  'nested lists': (size: number) => `x = ${'['.repeat(size)}${']'.repeat(size)}\n`,
  'tables': (size: number) => times(size, index => `[t${index}]\n`),
  'dotted keys': (size: number) => `${times(size, () => 'a', '.')} = 1\n`,
} satisfies Record<string, Flood['write']>).map(([name, write]) =>
  flood(
    'md',
    500,
    50_000,
  )(`TOML front matter of ${name}`, size => `+++\n${write(size)}+++\n\n# Title\n\nSome text.\n`),
)

const pages = Object.entries({
  'paragraphs': again('<p>A paragraph of words, with a comma.</p>'),
  'paragraphs that stay open': again('<p>A paragraph of words.'),
  'comments': again('<!---->'),
  'text without elements': again('words and words '),
  'headings': (size: number) => times(size, index => `<h2>Heading ${index}</h2><p>Text.</p>`),
  'links': again('<a href="b">a</a> '),
  'rows of links': again('<p><a href="b">a</a></p>'),
  'anchors': again('<a name="b"></a>'),
  'footnotes': (size: number) =>
    `${times(size, index => `<p>text<sup><a href="#fn${index}">1</a></sup></p>`)}` +
    `<ol>${times(size, index => `<li id="fn${index}">note</li>`)}</ol>`,
  'items': (size: number) => `<ul>${'<li>item</li>'.repeat(size)}</ul>`,
  'boxes': again('<p>[ ] a box</p>'),
  'definitions': (size: number) => `<dl>${'<dt>a</dt><dd>b</dd>'.repeat(size)}</dl>`,
  'rows': (size: number) => `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(size)}</table>`,
  'cells': (size: number) =>
    `<table><tr>${'<td>a</td>'.repeat(size)}</tr><tr><td>b</td></tr></table>`,
  'spans of cells': (size: number) =>
    `<table>${'<tr><td colspan=20 rowspan=200>a</td><td>b</td></tr>'.repeat(size)}</table>`,
  'breaks': again('a<br>'),
  'bold words': again('<b>a </b>'),
  'empty bold words': again('<b> </b>'),
  'pictures': again('<img src="a.png" alt="a">'),
  'figures': again('<figure><img src="a.png"><figcaption>a</figcaption></figure>'),
  'blocks that look like a comment section': again('<div class="comment"><p>said</p></div>'),
  'callouts': again('<div class="note"><p>Note</p><p>text</p></div>'),
  'code': again('<pre>a</pre>'),
  'attributes': (size: number) => `<p ${times(size, index => `a${index}=b `)}>text</p>`,
  'classes': (size: number) => `<div class="${'tip '.repeat(size)}">text</div>`,
  'entities': again('&amp;'),
  'scripts': again('<script>a</script>'),
  'spaces': again(' '),
  'linked data': (size: number) =>
    `<script type="application/ld+json">${'['.repeat(size)}</script>`,
  'frames': again('<iframe src="https://a.b/c"></iframe>'),
} satisfies Record<string, Flood['write']>).map(([name, write]) =>
  flood(
    'html',
    500,
    10_000,
  )(
    `a page of ${name}`,
    size =>
      '<html><head><title>Title</title></head><body><article><h1>Title</h1>' +
      `<p>Some text.</p>${write(size)}</article></body></html>`,
  ),
)

const texts = Object.entries({
  'lines': again('A line of words.\n'),
  'paragraphs': again('A paragraph of words.\n\n'),
  'long lines': again(`${'word '.repeat(30)}\n`),
  'words': again('word '),
  'spaces': again(' '),
  'empty lines': again('\n'),
  'bullets': again('• a point\n'),
  'bullets alone': again('•\n'),
  'numbers': (size: number) => times(size, index => `${index % 90}. a point\n`),
  'title lines': (size: number) => times(size, index => `A Title Number ${index}\n\n`),
  'titles with text': (size: number) =>
    times(size, index => `A Title Number ${index}\n\n${'word '.repeat(30)}\n\n`),
  'quotation marks': again('"a '),
  'colons': again('a: '),
  'ampersands': again('&a'),
  'stars': again('*'),
  'brackets': again('['),
  'menus': (size: number) =>
    `Skip to content\n${'• link\n'.repeat(size)}${'A sentence of words that is long.\n'.repeat(3)}`,
  'digits': again('1'),
  'capitals': again('A'),
} satisfies Record<string, Flood['write']>).map(([name, write]) =>
  flood(
    'txt',
    1000,
    30_000,
  )(`plain text of ${name}`, size => `A title\n\nSome text here.\n\n${write(size)}\n`),
)

export const floods: Flood[] = [
  ...nested,
  ...inline,
  ...blocks,
  ...front,
  ...toml,
  ...pages,
  ...texts,
]
