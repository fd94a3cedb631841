/** lectern generate: article in, slides.md out. */
import { editsOf } from '../adopting/edits.ts'
import { editedDeck, hasOtherHead } from '../adopting/index.ts'
import { viewsOf } from '../adopting/views.ts'
import type { Deck } from '../compile.ts'
import { rawSlides } from '../deck/parse.ts'
import { openOutputFile } from '../files/index.ts'
import { LecternError } from '../messages.ts'
import { articleOf, isGenerated, isHandEdited, isOfAnotherArticle } from '../render/fingerprint.ts'
import { storyboardJson } from '../render/storyboardJson.ts'
import type { Message } from '../types.ts'
import { compileSource, picturesOf, readSource, type ReadingOptions } from './source.ts'
import { report } from './report.ts'

export interface GenerateOptions {
  output: string
  force: boolean
  storyboard: boolean
  check: boolean
  reading?: ReadingOptions
}

/**
 * @throws LecternError when the output is a person's or another article's (without --force), or,
 * with --check, is not up to date
 */
export async function generate(article: string, options: GenerateOptions): Promise<void> {
  const source = await readSource(article, options.reading)
  const deck = compileSource(source)
  report(deck.storyboard.messages)
  if (options.storyboard) {
    process.stdout.write(`${JSON.stringify(storyboardJson(deck.storyboard), null, 2)}\n`)
    return
  }
  if (options.output === '-') {
    process.stdout.write(deck.slides)
    return
  }
  const inputs = [article, ...picturesOf(deck.storyboard, source)]
  const output = openOutputFile(options.output, inputs)
  if (options.check) {
    if (output.content !== deck.slides) throw stale(article, options.output)
    return
  }
  if (output.content !== undefined && output.content !== deck.slides && !options.force) {
    demandReplaceable(output.content, deck, options.output)
    if (isHandEdited(output.content) && !hasEdits(deck, output.content)) {
      report([aboutEdited(options.output)])
      return
    }
  }
  if (output.content !== deck.slides) output.write(deck.slides)
  process.stderr.write(
    `${options.output}: ${deck.storyboard.slides.length} slides, about ${deck.storyboard.minutes} minutes\n`,
  )
}

/** Whether all that a person changed in a deck is in the one that is to replace it. */
function hasEdits({ storyboard }: Deck, existing: string): boolean {
  const edited = editedDeck(rawSlides(existing))
  if (!edited.isMarked) return false
  const { edits, notTaken } = editsOf(viewsOf(storyboard), edited.views, edited.order)
  return edits.length === 0 && notTaken.length === 0 && !hasOtherHead(edited, storyboard)
}

function aboutEdited(output: string): Message {
  return {
    rule: 'generate/edited',
    severity: 'warning',
    file: output,
    message: 'It was edited by hand and was left as it is.',
    hint: `lectern adopt ${output} takes the edits into the direction; --force overwrites them`,
  }
}

function stale(article: string, output: string): LecternError {
  return new LecternError({
    rule: 'generate/stale',
    severity: 'error',
    file: output,
    message: `It is not what ${article} gives now.`,
    hint: `lectern generate ${article} -o ${output}`,
  })
}

/** @throws LecternError when what stands there is no deck of this article, just as Lectern wrote it */
function demandReplaceable(existing: string, next: Deck, output: string): void {
  const refused = (rule: string, message: string) =>
    new LecternError({
      rule: `generate/${rule}`,
      severity: 'error',
      file: output,
      message: `${message}; it was left as it is.`,
      hint: 'write elsewhere with -o, or overwrite it with --force',
    })
  if (!isGenerated(existing)) throw refused('edited', 'It is not by Lectern')
  if (isOfAnotherArticle(existing, next.slides, next.storyboard))
    throw refused('other', `It is the deck of another article, ${articleOf(existing) ?? ''}`)
}
