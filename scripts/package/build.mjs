/**
 * Builds what the package has instead of the source: the program, the client, the layouts for the
 * server, and the licences of what is in them. `npm pack` calls it.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PACKAGES } from './bundle.mjs'
import { lib, root } from './places.mjs'

const BUILDERS = {
  program: 'scripts/run/buildProgram.mjs',
  layouts: 'scripts/deck/server/build.mjs',
  client: 'scripts/live/buildClient.mjs',
  api: 'scripts/package/api.mjs',
}

/** What is loaded only for articles that need it, a file of a package each. */
const COPIED = {
  'katex.cjs': ['katex', 'dist/katex.js'],
  'mermaid.min.js': ['mermaid', 'dist/mermaid.min.js'],
}

const require = createRequire(import.meta.url)

rmSync(lib, { recursive: true, force: true })
for (const [name, script] of Object.entries(BUILDERS)) {
  const folder = join(lib, name)
  mkdirSync(folder, { recursive: true })
  // Each in a process of its own: a build changes its process. What npm prints stays npm's.
  execFileSync(process.execPath, [join(root, script), root, folder], { stdio: [0, 2, 2] })
}

const lists = ['program', 'api'].map(part => join(lib, part, PACKAGES))
const names = lists.flatMap(list => JSON.parse(readFileSync(list, 'utf8')))
const folders = [...new Set(names)].sort().map(folder => join(root, folder))
const copied = Object.entries(COPIED).map(([name, [from, file]]) => {
  const folder = dirname(require.resolve(`${from}/package.json`))
  copyFileSync(join(folder, file), join(lib, name))
  return folder
})
writeFileSync(join(lib, 'licenses.md'), [...folders, ...copied].map(licence).join('\n'))
for (const list of lists) rmSync(list)

/** @param {string} folder of a package */
function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder).filter(file => /^licen[cs]e/i.test(file))
  const text = texts.map(file => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
  return `## ${name} - ${version} (${license})\n\n${text}\n`
}
