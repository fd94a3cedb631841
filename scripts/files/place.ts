/** Where an output may lie, and what lies there already. */
import {
  accessSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'
import { refusal, writeFailure } from './failure.ts'

export type Kind = 'none' | 'file' | 'folder' | 'link' | 'device'

/** What a path is, links not followed. */
export function kindOf(path: string): Kind {
  try {
    return kindOfStats(lstatSync(path, { throwIfNoEntry: false }))
  } catch {
    // Below a file there is nothing.
    return 'none'
  }
}

/** What a path is when its links are followed; a link to nothing is nothing. */
export function kindBehind(path: string): Kind {
  try {
    return kindOfStats(statSync(path, { throwIfNoEntry: false }))
  } catch {
    return 'none'
  }
}

function kindOfStats(stats: Stats | undefined): Kind {
  if (stats === undefined) return 'none'
  if (stats.isSymbolicLink()) return 'link'
  if (stats.isDirectory()) return 'folder'
  return stats.isFile() ? 'file' : 'device'
}

/** Links that lead on, at most; more are a circle. */
const MOST_LINKS = 40

/** Where a path really leads, also when there is nothing yet. @throws LecternError when its links lead in a circle */
export function realPlace(path: string): string {
  let place = resolve(path)
  try {
    for (let link = 0; link < MOST_LINKS; link += 1) {
      if (existsSync(place)) return realpathSync(place)
      if (kindOf(place) !== 'link') {
        const above = dirname(place)
        return above === place ? place : join(realPlace(above), basename(place))
      }
      place = resolve(dirname(place), readlinkSync(place))
    }
  } catch (error) {
    throw writeFailure(path, error)
  }
  throw writeFailure(path, Object.assign(new Error(), { code: 'ELOOP' }))
}

/** Said before any work is done. @throws LecternError when the nearest folder that exists takes no files */
export function demandWritable(place: string, shown: string): void {
  let folder = place
  while (kindBehind(folder) === 'none' && folder !== dirname(folder)) folder = dirname(folder)
  if (kindBehind(folder) === 'file' && folder === place) folder = dirname(folder)
  if (kindBehind(folder) !== 'folder')
    throw writeFailure(shown, Object.assign(new Error(), { code: 'ENOTDIR' }))
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw writeFailure(shown, error)
  }
}

/**
 * A path below an output folder as an absolute one.
 * @param root the folder, its own links followed; @param path relative to it
 * @throws LecternError when the path leaves the folder or leads through a link or a file
 */
export function placeIn(root: string, path: string, shown: string): string {
  const place = resolve(root, path)
  const steps = relative(root, place).split(sep)
  const leaves =
    path === '' ||
    path.includes('\0') ||
    isAbsolute(path) ||
    parse(path).root !== '' ||
    path.split(/[\\/]/).includes('..') ||
    steps[0] === '' ||
    steps[0] === '..'
  if (leaves)
    throw refusal(
      'outside',
      shown,
      'The file would lie outside the folder that is written to.',
      'nothing is ever written there',
    )
  for (let above = dirname(place); isBelow(root, above); above = dirname(above))
    demandFolder(root, above, shown)
  return place
}

/** Whether a path, both of them absolute, lies in a folder. */
export function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function demandFolder(root: string, folder: string, shown: string): void {
  const kind = kindOf(folder)
  if (kind === 'none' || kind === 'folder') return
  throw kind === 'link'
    ? refusal(
        'link',
        shown,
        `"${relative(root, folder)}" in it is a link; a link in an output folder is not followed.`,
        'move it away',
      )
    : refusal(
        'occupied',
        shown,
        `"${relative(root, folder)}" in it is a ${kind} where a folder is needed.`,
        'move it away',
      )
}

/** @throws LecternError when something else than a file stands where one is to be written */
export function demandFile(place: string, shown: string): void {
  const kind = kindOf(place)
  if (kind === 'link')
    throw refusal(
      'link',
      shown,
      'It is a link; a link in an output folder is neither followed nor replaced.',
      'move it away',
    )
  if (kind === 'folder' || kind === 'device')
    throw refusal(
      'occupied',
      shown,
      `It is a ${kind} where a file is to be written.`,
      'move it away',
    )
}

/** Whether a path leads to one of the files that the run reads, under whatever name; `-` is standard input. */
export function isInput(place: string, inputs: readonly string[]): boolean {
  const identity = identityOf(place)
  return identity !== undefined && inputs.some(input => identityOf(input) === identity)
}

function identityOf(path: string): string | undefined {
  try {
    const stats = path === '-' ? fstatSync(0, { bigint: true }) : statSync(path, { bigint: true })
    return stats.isFile() ? `${stats.dev} ${stats.ino}` : undefined
  } catch {
    return undefined
  }
}

/** @throws LecternError when the output is one of the files that the run reads */
export function demandNoInput(place: string, shown: string, inputs: readonly string[]): void {
  if (isInput(place, inputs))
    throw refusal(
      'input',
      shown,
      'This file is read in this run; it is not overwritten, not even with --force.',
      undefined,
    )
}
