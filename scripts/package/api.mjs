/**
 * Builds what programs import, with its types, in a process of its own: `node api.mjs ROOT FOLDER`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { bundled } from './bundle.mjs'

const [root = '', folder = ''] = process.argv.slice(2)

await bundled({
  root,
  folder,
  input: { index: 'scripts/api/index.ts' },
  format: 'esm',
  // Seen from the built file.
  base: folder,
  addressOf: place => `new URL(${place}, import.meta.url).href`,
})

/** What the types of the interface are made of; they name no other file. */
const TYPED = ['scripts/api/index.ts', 'scripts/api/types.ts', 'scripts/messages.ts']
for (const file of TYPED) {
  const source = readFileSync(join(root, file), 'utf8')
  const { outputText } = ts.transpileDeclaration(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    fileName: file,
  })
  const beside = outputText.replaceAll(/'\.{1,2}\/(\w+)\.ts'/g, "'./$1.js'")
  writeFileSync(join(folder, file.replace(/^.*\/(\w+)\.ts$/, '$1.d.ts')), beside)
}
