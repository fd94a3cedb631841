/** lectern diff: the slides that are other in one deck, or of one version of an article, than in another. */
import { differences } from '../adopting/differences.ts'
import { viewsIn, viewsOf, type SlideView } from '../adopting/views.ts'
import { rawSlides } from '../deck/parse.ts'
import { LecternError } from '../messages.ts'
import { compileSource, isDeck, readSource, type ReadingOptions, type Source } from './source.ts'

/** Prints a line for each thing that is other. @throws LecternError when one of them cannot be read */
export async function diff(
  before: string,
  after: string,
  reading: ReadingOptions = {},
): Promise<void> {
  const [old, fresh] = [await viewsAt(before, reading), await viewsAt(after, reading)]
  const lines = differences(old, fresh)
  process.stdout.write(lines.map(line => `${line}\n`).join(''))
  if (lines.length === 0) process.stderr.write('The slides are the same.\n')
}

async function viewsAt(path: string, reading: ReadingOptions): Promise<SlideView[]> {
  const source = await deckOrArticle(path, reading)
  return isDeck(source)
    ? viewsIn(rawSlides(source.text))
    : viewsOf(compileSource(source).storyboard)
}

/** A deck is only compared: here its head says well enough that it is one. */
async function deckOrArticle(path: string, reading: ReadingOptions): Promise<Source> {
  try {
    return await readSource(path, reading)
  } catch (error) {
    const isUnnamed = error instanceof LecternError && error.messages[0]?.rule === 'deck/name'
    if (!isUnnamed) throw error
    return readSource(path, { ...reading, deck: true })
  }
}
