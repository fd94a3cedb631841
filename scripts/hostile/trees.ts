/** Folders before and after a run. */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** What stands at each path, as a mark that differs when it differs. */
export type Tree = Map<string, string>

/** @param without folders that are not looked into, relative to the root */
export function treeOf(root: string, without: string[] = []): Tree {
  const tree: Tree = new Map()
  const visit = (path: string): void => {
    const name = relative(root, path).split(sep).join('/')
    if (without.includes(name)) return
    const stats = lstatSync(path)
    tree.set(name, markOf(path, stats))
    if (!stats.isDirectory()) return
    for (const child of readdirSync(path).sort()) visit(join(path, child))
  }
  visit(root)
  return tree
}

function markOf(path: string, stats: ReturnType<typeof lstatSync> & object): string {
  if (stats.isSymbolicLink()) return `link to ${readlinkSync(path)}`
  if (!stats.isFile()) return stats.isDirectory() ? 'folder' : 'device'
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** @returns a line for each difference */
export function differences(before: Tree, after: Tree): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names.flatMap(name => {
    const [was, is] = [before.get(name), after.get(name)]
    if (was === is) return []
    if (was === undefined) return [`${name} was made`]
    return [is === undefined ? `${name} was taken away` : `${name} was changed`]
  })
}

/** The files below a folder; none when there is no folder. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return []
  }
}
