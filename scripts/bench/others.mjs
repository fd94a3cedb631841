// Other makers of slides, when they are installed beside the project (in a folder above it, or where --beside says):
//   npm install --prefix .. @marp-team/marp-cli reveal.js
// Each gets the slides of the deck as plainly as its own Markdown or HTML holds them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** The folder of an installed package, seen from `beside`; undefined when it is not there. */
function packageFolder(name, beside) {
  for (const folder of createRequire(join(beside, 'here.js')).resolve.paths(name) ?? [])
    if (existsSync(join(folder, name, 'package.json'))) return join(folder, name)
  return undefined
}

const versionOf = folder => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

/** Keys of a slide that no audience reads. */
const NO_TEXT = [
  'layout',
  'section',
  'origin',
  'arrangement',
  'density',
  'image',
  'title',
  'lectern',
  'htmlAttrs',
  'theme',
  'favicon',
  'fonts',
  'drawings',
  'timer',
  'duration',
  'aspectRatio',
  'titleTemplate',
  'kind',
]

/** Headline and lines of each slide, whatever its layout. */
function plainSlides({ slides }) {
  const texts = value =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.flatMap(texts)
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(texts)
          : []
  return slides.map(({ frontmatter }) => ({
    title: String(frontmatter.title ?? ''),
    lines: texts(
      Object.fromEntries(Object.entries(frontmatter).filter(([key]) => !NO_TEXT.includes(key))),
    ),
  }))
}

const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function marpSlide({ title, lines }) {
  const items = lines.map(line => `- ${escape(line).replace(/\n/g, ' ')}`)
  return `# ${escape(title)}\n\n${items.join('\n')}`
}

/** @param address of a file of reveal.js */
function revealPage(slides, address) {
  const sections = slides.map(({ title, lines }) => {
    const items = lines.map(line => `<li>${escape(line)}</li>`)
    return `<section><h2>${escape(title)}</h2><ul>${items.join('')}</ul></section>`
  })
  return [
    '<!DOCTYPE html><html><head>',
    `<link rel="stylesheet" href="${address('dist/reveal.css')}">`,
    `<link rel="stylesheet" href="${address('dist/theme/white.css')}">`,
    `</head><body><div class="reveal"><div class="slides">${sections.join('')}</div></div>`,
    `<script src="${address('dist/reveal.js')}"></script><script>`,
    "Reveal.initialize({ pdfSeparateFragments: false }).then(() => document.title = 'ready')",
    '</script></body></html>',
  ].join('')
}

/**
 * @param parsed the deck, as data
 * @returns for each tool that is installed: its name, and the command that makes a PDF of the same slides
 */
export function others(parsed, { beside, folder, executablePath, env }) {
  mkdirSync(folder, { recursive: true })
  const slides = plainSlides(parsed)
  const tools = []
  const marp = packageFolder('@marp-team/marp-cli', beside)
  if (marp !== undefined) {
    const file = join(folder, 'marp.md')
    writeFileSync(file, `---\nmarp: true\n---\n\n${slides.map(marpSlide).join('\n\n---\n\n')}\n`)
    tools.push({
      name: `Marp ${versionOf(marp)}`,
      command: [join(marp, 'marp-cli.js'), file, '--pdf', '-o', join(folder, 'marp.pdf')],
      output: join(folder, 'marp.pdf'),
      env: { ...env, CHROME_PATH: executablePath, CHROME_NO_SANDBOX: '1' },
    })
  }
  const reveal = packageFolder('reveal.js', beside)
  if (reveal !== undefined) {
    const file = join(folder, 'reveal.html')
    writeFileSync(
      file,
      revealPage(slides, path => pathToFileURL(join(reveal, path)).href),
    )
    tools.push({
      name: `reveal.js ${versionOf(reveal)}`,
      command: [join(here, 'printReveal.mjs'), file, join(folder, 'reveal.pdf'), executablePath],
      output: join(folder, 'reveal.pdf'),
      env,
    })
  }
  return tools
}
