/** What the lists of a folder, and of those above it, say of a file. */
import { dirname, relative } from 'node:path'
import { manifestNames, readManifest } from './manifest.ts'
import { isBelow } from './place.ts'

/** Folders above the output folder whose lists are looked at: of a library, whose parts are also exported alone. */
const LEVELS_ABOVE = 8

/** @returns the names of the lists in a folder */
export type ListsOf = (folder: string) => string[]

/** Each folder is looked through once. */
export function listsByFolder(): ListsOf {
  const known = new Map<string, string[]>()
  return folder => {
    const names = known.get(folder) ?? manifestNames(folder)
    known.set(folder, names)
    return names
  }
}

/** @returns the fingerprints of what Lectern wrote there, by the lists of the file's folder and those above it */
export function recordedFor(place: string, root: string, listsOf: ListsOf): string[] {
  const found: string[] = []
  let above = 0
  for (let folder = dirname(place); above <= LEVELS_ABOVE; folder = dirname(folder)) {
    const key = keyOf(relative(folder, place))
    for (const name of listsOf(folder))
      found.push(...(readManifest(folder, name).get(key)?.fingerprints ?? []))
    if (!isBelow(root, folder)) above += 1
    if (folder === dirname(folder)) break
  }
  return found
}

/** The name of a file in the list: "/" between folders, on every system. */
export function keyOf(path: string): string {
  return path
    .split(/[\\/]/)
    .filter(step => step !== '' && step !== '.')
    .join('/')
}
