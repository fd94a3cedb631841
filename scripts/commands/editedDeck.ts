/** A deck that a person edited, and the article that it was made from. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { adopt, editedDeck, type Adopted, type EditedDeck } from '../adopting/index.ts'
import { outlineOf } from '../compile.ts'
import { rawSlides } from '../deck/parse.ts'
import { parseDirection } from '../direction/parse.ts'
import type { Direction } from '../direction/types.ts'
import { unitsOf, type Unit } from '../direction/units.ts'
import { LecternError } from '../messages.ts'
import { articleOf } from '../render/fingerprint.ts'
import type { Message } from '../types.ts'
import { compileSource, readSource, type ReadingOptions, type Source } from './source.ts'

/** So deep below a deck, and among so many files, its article is looked for. */
const MOST_DEEP = 3
const MOST_FILES = 5000

/**
 * @param deck path of the deck @param text what stands in it
 * @returns the article that it names, which lies in its folder or below
 * @throws LecternError when there is none, or more than one
 */
export function articleBehind(deck: string, text: string): string {
  const name = articleOf(text)
  const folder = dirname(resolve(deck))
  if (name === undefined)
    throw noArticle(deck, 'This deck names no article: Lectern did not write it')
  const place = within(folder, name)
  if (place !== undefined) return place
  const found = name === basename(name) ? below(folder, name) : []
  const [only, another] = found
  if (only === undefined)
    throw noArticle(deck, `Its article, "${name.slice(0, 80)}", is not in its folder`)
  if (another !== undefined)
    throw noArticle(deck, `There is more than one "${name.slice(0, 80)}" below its folder`)
  return only
}

/** The file, where it really lies in the folder. */
function within(folder: string, name: string): string | undefined {
  const path = join(folder, name)
  if (name.includes('\0') || !existsSync(path)) return undefined
  const real = realpathSync(path)
  const isInside = real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile()
  return isInside ? relative(process.cwd(), path) : undefined
}

function below(folder: string, name: string): string[] {
  let left = MOST_FILES
  const search = (place: string, depth: number): string[] => {
    const entries = readdirSync(place, { withFileTypes: true })
    return entries.flatMap(entry => {
      left -= 1
      if (left < 0 || entry.name.startsWith('.') || entry.name === 'node_modules') return []
      if (entry.isDirectory())
        return depth < MOST_DEEP ? search(join(place, entry.name), depth + 1) : []
      const path = join(place, entry.name)
      return entry.isFile() && entry.name === name ? [relative(process.cwd(), path)] : []
    })
  }
  return search(folder, 0)
}

function noArticle(file: string, message: string): LecternError {
  return new LecternError({
    rule: 'adopt/article',
    severity: 'error',
    file,
    message: `${message}.`,
    hint: `lectern adopt ${file} --article FILE`,
  })
}

export interface Behind {
  deck: EditedDeck
  /** the article, with its direction */ source: Source
  units: Unit[]
}

/** @param deck path of the deck @param text what stands in it @param article where the deck does not say it */
export async function behind(
  deck: string,
  text: string,
  article: string | undefined,
  reading: ReadingOptions = {},
): Promise<Behind> {
  const path = article ?? articleBehind(deck, text)
  const source = await readSource(path, { ...reading, deck: false, slidev: undefined })
  return { deck: editedDeck(rawSlides(text)), source, units: unitsIn(source) }
}

/** @returns the passages of an article */
export function unitsIn({ text, file, settings, house, leftOut, direction }: Source): Unit[] {
  const known = { settings, house, leftOut, direction: direction?.direction }
  return unitsOf(outlineOf(text, file, known).outline)
}

/** @returns the article with another direction */
export function directedBy(source: Source, direction: Direction): Source {
  const place = source.direction?.place ?? { file: source.file, lineOf: () => undefined }
  return { ...source, direction: { direction, place, messages: [] } }
}

/** @returns what a person changed in the deck, as a direction of its article */
export function adoptedFrom({ deck, source, units }: Behind): Adopted {
  const direction = source.direction?.direction ?? {}
  return adopt(deck, direction, units, other => compileSource(directedBy(source, other)).storyboard)
}

/**
 * @returns the article told as its edited deck has it, and what of the deck cannot be told so
 * @throws LecternError when the article is not there, or the deck has no marks
 */
export async function sourceBehind(
  deck: Source,
  reading: ReadingOptions,
): Promise<{ source: Source; messages: Message[] }> {
  const found = await behind(deck.file, deck.text, undefined, reading)
  if (!found.deck.isMarked) throw unmarked(deck.file)
  const { direction, notTaken } = adoptedFrom(found)
  return {
    source: directedBy(found.source, direction),
    messages: notTaken.map(one => aboutNotTaken(one, deck.file)),
  }
}

function unmarked(file: string): LecternError {
  return new LecternError({
    rule: 'adopt/marks',
    severity: 'error',
    file,
    message: 'Its slides have no marks, so that nobody knows what was edited.',
    hint: 'lectern generate <article> writes a deck with them; lectern diff lists what is other',
  })
}

/** @returns what no direction can say, for the user */
export function aboutNotTaken(
  { slide, what, line }: Adopted['notTaken'][number],
  file: string,
): Message {
  return {
    rule: 'adopt/not-taken',
    severity: 'warning',
    file,
    ...(line === undefined ? {} : { line, column: 1 }),
    message: `Of "${slide.slice(0, 60)}" something stays in this file alone: ${what}.`,
    hint: 'write it as a slide in a layout of Lectern, or keep this file',
  }
}

/** For the editor of a direction: the same checks as for its file. */
export function checkedDirection(text: string, file: string): void {
  const { messages } = parseDirection(text, file)
  if (messages.length > 0) throw new LecternError(messages)
}
