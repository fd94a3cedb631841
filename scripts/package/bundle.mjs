/** How the program, and what programs import, become files of their own, with the packages that they use. */
import { writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { rolldown } from 'rolldown'

/** Packages that find files of their own beside them, and those that build: loaded from where Lectern is installed. */
const APART =
  /^(?:@sparticuz\/chromium|@slidev\/cli|harfbuzzjs|playwright-core|rolldown|vite)(?:\/|$)/

/** Beside what is built: which packages are in it. */
export const PACKAGES = 'packages.json'

/** A package that requires data of its own has them built in. */
const ownData = {
  name: 'lectern:own-data',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!id.includes('node_modules')) return null
    return code.replace(/^const require = createRequire\(import\.meta\.url\);?$/m, '')
  },
}

/**
 * A module that asks where it is asks for what lies beside its source.
 * @param {string} base from which its place is told
 * @param {(place: string) => string} addressOf what a module says instead of its own address
 */
const ownPlaces = (base, addressOf) => ({
  name: 'lectern:own-places',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    const place = JSON.stringify(wayTo(id, base))
    return code.replaceAll('import.meta.url', addressOf(place))
  },
})

/**
 * @param {object} what
 * @param {string} what.root of Lectern
 * @param {string} what.folder to build into
 * @param {Record<string, string>} what.input files below the root, by the names of what is made of them
 * @param {'cjs' | 'esm'} what.format
 * @param {string} what.base from which modules are told their places
 * @param {(place: string) => string} what.addressOf what a module says instead of its own address
 * @param {import('rolldown').Plugin[]} [what.plugins] further ones
 * @returns {Promise<import('rolldown').RolldownOutput['output']>} what was built
 */
export async function bundled({ root, folder, input, format, base, addressOf, plugins = [] }) {
  const files = Object.entries(input).map(([name, file]) => [name, join(root, file)])
  const bundle = await rolldown({
    input: Object.fromEntries(files),
    platform: 'node',
    external: APART,
    plugins: [ownData, ownPlaces(base, addressOf), ...plugins],
    onLog: () => undefined,
  })
  const { output } = await bundle.write({
    dir: folder,
    format,
    chunkFileNames: '[name]-[hash].js',
  })
  await bundle.close()
  writeFileSync(join(folder, PACKAGES), JSON.stringify(packagesOf(output, root)))
  return output
}

/**
 * @param {import('rolldown').RolldownOutput['output']} output
 * @param {string} root of Lectern
 * @returns the folders of the packages that are built in, below the root
 */
function packagesOf(output, root) {
  const files = output.flatMap(part => (part.type === 'chunk' ? Object.keys(part.modules) : []))
  const folders = files.flatMap(
    file => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(wayTo(file, root)) ?? [],
  )
  return [...new Set(folders)].sort()
}

/**
 * @param {string} file
 * @param {string} base
 */
function wayTo(file, base) {
  return relative(base, file).replaceAll(sep, '/')
}
