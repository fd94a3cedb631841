/** lectern adopt: what a person changed in slides.md goes into the direction of its article. */
import { basename } from 'node:path'
import { differences } from '../adopting/differences.ts'
import { linesAbout } from '../adopting/describe.ts'
import { viewsOf } from '../adopting/views.ts'
import { withDeckEdits } from '../directing/yamlText.ts'
import { openOutputFile } from '../files/index.ts'
import { directionBeside } from './directionFile.ts'
import { aboutNotTaken, adoptedFrom, behind, checkedDirection, type Behind } from './editedDeck.ts'
import { report } from './report.ts'
import { compileSource, readSource, type ReadingOptions } from './source.ts'

export interface AdoptOptions {
  /** where the deck does not say where it is */ article?: string | undefined
  output?: string | undefined
  reading?: ReadingOptions
}

/** @throws LecternError when there is no article, or the direction cannot be written */
export async function adoptDeck(path: string, options: AdoptOptions): Promise<void> {
  const deck = await readSource(path, { deck: true })
  const found = await behind(path, deck.text, options.article, options.reading)
  const { source } = found
  if (!found.deck.isMarked) {
    listOnly(found, path)
    return
  }
  const adopted = adoptedFrom(found)
  report(adopted.notTaken.map(one => aboutNotTaken(one, path)))
  const known = source.direction?.direction.session
  const isSame = JSON.stringify(adopted.direction.session) === JSON.stringify(known)
  if (adopted.edits.length === 0 && isSame && !adopted.isAnew) {
    process.stderr.write(`${path}: nothing was edited that its direction does not have\n`)
    return
  }
  const place =
    options.output ?? options.reading?.direction ?? directionBeside(source.file, source.folder)
  const output = openOutputFile(place, [source.file, path])
  const text = withDeckEdits(output.content, basename(source.file), adopted)
  checkedDirection(text, place)
  output.write(text)
  for (const edit of adopted.edits)
    for (const line of linesAbout(edit)) process.stdout.write(`${line}\n`)
  const count = adopted.edits.length === 1 ? '1 edit' : `${adopted.edits.length} edits`
  process.stderr.write(
    `${place}: ${count}; now lectern generate ${source.file} -o ${path} gives this deck\n`,
  )
}

/** Without marks nobody knows what a person changed and what the article. */
function listOnly({ deck, source }: Behind, path: string): void {
  const { storyboard } = compileSource(source)
  const lines = differences(viewsOf(storyboard), deck.views)
  process.stdout.write(lines.map(line => `${line}\n`).join(''))
  report([
    {
      rule: 'adopt/marks',
      severity: 'warning',
      file: path,
      message: `Its slides have no marks: ${lines.length} differences are listed, and nothing was written.`,
      hint: 'write those that you want into the direction, or into a deck that lectern generate writes now',
    },
  ])
}
