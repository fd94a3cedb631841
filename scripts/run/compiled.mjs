/**
 * Loads the built program with what the engine has compiled of it before: half of a short run goes into compiling the
 * same functions as in the run before. Node.js keeps that by itself from version 22 on, for modules that it loads.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import vm from 'node:vm'

/** Beside the program: which parts each part needs, and which packages that are not built in, by name. */
export const PARTS = 'parts.json'
/** What a part calls to load another when it is needed; no name that stands in any source. */
export const LOAD = 'loadPartOfLectern'
/** What a part calls for the address of a file of Lectern, by its path below the root; no name either. */
export const PLACE = 'placeInLectern'

/** What stands before the content of a file that is kept: its hash. */
export const SEAL_BYTES = 32

const nodeRequire = createRequire(import.meta.url)
const root = new URL('../../', import.meta.url)
const place = (/** @type {string} */ name) => new URL(name, root).href

/**
 * @param {import('./program.mjs').Program} program
 * @param {string} purpose a command: each runs other functions, so each keeps its own
 * @returns {{ load: (name: string) => Promise<any>, keep: () => void }} what loads a part of the
 * program, and what keeps what this run has compiled, to be called at its end
 */
export function programIn({ folder, keeping }, purpose) {
  const kept = keeping && join(keeping, purpose)
  /** @type {Record<string, { parts: string[], modules: string[] }>} */
  const needs = JSON.parse(readFileSync(join(folder, PARTS), 'utf8'))
  /** @type {Map<string, any>} */
  const modules = new Map()
  /** @type {Map<string, { exports: any }>} */
  const loaded = new Map()
  /** @type {Map<string, vm.Script>} */
  const fresh = new Map()

  /**
   * Parts ask for each other without waiting, so what can only be waited for comes first.
   * @param {string} name of a part, or of a package that is not built in
   */
  async function load(name) {
    if (needs[name] === undefined) return import(name)
    for (const module of modulesOf(name, needs)) {
      if (!modules.has(module)) modules.set(module, await import(module))
    }
    return demand(`./${name}`)
  }

  /** @param {string} id */
  function demand(id) {
    if (!id.startsWith('./')) return modules.get(id) ?? nodeRequire(id)
    const name = id.slice(2)
    const known = loaded.get(name)
    if (known !== undefined) return known.exports
    const part = { exports: {} }
    loaded.set(name, part)
    const { script, isFresh } = compiled(join(folder, name), kept && join(kept, name))
    if (isFresh) fresh.set(name, script)
    script.runInThisContext()(demand, load, place, part.exports)
    return part.exports
  }

  return { load, keep: () => kept && keepAll(kept, fresh) }
}

/**
 * @param {string} name
 * @param {Record<string, { parts: string[], modules: string[] }>} needs
 * @param {Set<string>} seen
 * @returns {string[]} the packages that a part and those that it needs ask for
 */
function modulesOf(name, needs, seen = new Set()) {
  if (seen.has(name)) return []
  seen.add(name)
  const { parts, modules } = needs[name]
  return [...modules, ...parts.flatMap(part => modulesOf(part, needs, seen))]
}

/**
 * @param {string} file
 * @param {string | undefined} kept
 * @returns {{ script: vm.Script, isFresh: boolean }} fresh: nothing was kept of it that fits
 */
function compiled(file, kept) {
  const cachedData = kept === undefined ? undefined : sealedBytes(kept)
  const source = readFileSync(file, 'utf8')
  const script = new vm.Script(
    `(function(require,${LOAD},${PLACE},exports){'use strict';${source}\n})`,
    {
      filename: file,
      ...(cachedData === undefined ? {} : { cachedData }),
    },
  )
  return { script, isFresh: cachedData === undefined || script.cachedDataRejected === true }
}

/**
 * The engine would run what is damaged.
 * @param {string} file
 */
function sealedBytes(file) {
  try {
    const bytes = readFileSync(file)
    const content = bytes.subarray(SEAL_BYTES)
    return sealOf(content).equals(bytes.subarray(0, SEAL_BYTES)) ? content : undefined
  } catch {
    return undefined
  }
}

/** @param {Uint8Array} bytes */
function sealOf(bytes) {
  return createHash('sha256').update(bytes).digest()
}

/**
 * @param {string} folder
 * @param {Map<string, vm.Script>} scripts
 */
function keepAll(folder, scripts) {
  try {
    for (const [name, script] of scripts) {
      const file = join(folder, name)
      mkdirSync(dirname(file), { recursive: true })
      // Several runs may do so at once; none may find half of it.
      const content = script.createCachedData()
      writeFileSync(`${file}.${process.pid}`, Buffer.concat([sealOf(content), content]))
      renameSync(`${file}.${process.pid}`, file)
    }
  } catch {
    // Without room the next run compiles again.
  }
  scripts.clear()
}
