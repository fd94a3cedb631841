/**
 * Builds what programs import, with its types, in a process of its own: `node api.mjs ROOT FOLDER`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { rolldown } from 'rolldown'
import ts from 'typescript'
import { APART, ownData, packagesOf, PACKAGES } from '../run/buildProgram.mjs'

const [root = '', folder = ''] = process.argv.slice(2)

/** A module that asks where it is asks for what lies beside its source, seen from the built file. */
const ownPlaces = {
  name: 'lectern:own-places',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    const way = relative(folder, id).replaceAll(sep, '/')
    return code.replaceAll(
      'import.meta.url',
      `new URL(${JSON.stringify(way)}, import.meta.url).href`,
    )
  },
}

const bundle = await rolldown({
  input: { index: join(root, 'scripts/api/index.ts') },
  platform: 'node',
  external: APART,
  plugins: [ownData, ownPlaces],
  onLog: () => undefined,
})
const { output } = await bundle.write({
  dir: folder,
  format: 'esm',
  chunkFileNames: '[name]-[hash].js',
})
await bundle.close()
writeFileSync(join(folder, PACKAGES), JSON.stringify(packagesOf(output, root)))

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
