/** lectern direct: writes a direction, the brief for whoever directs, and takes an answer to it. */
import { basename } from 'node:path'
import { outlineOf, type Deck } from '../compile.ts'
import { automaticDirection } from '../directing/automatic.ts'
import type { Refusal } from '../directing/answer.ts'
import { verifiedTogether } from '../directing/asking.ts'
import { briefOf, numberedUnits } from '../directing/brief.ts'
import { frozenDirection } from '../directing/freeze.ts'
import { directionOf } from '../directing/yamlText.ts'
import { openOutputFile } from '../files/index.ts'
import { LecternError } from '../messages.ts'
import type { Outline } from '../recognise/outline.ts'
import { readable } from '../text/plain.ts'
import type { AssistantOptions } from './assistant.ts'
import { bytesOf } from './bytes.ts'
import { directionBeside } from './directionFile.ts'
import { report } from './report.ts'
import { compileSource, readSource, type ReadingOptions, type Source } from './source.ts'

export interface DirectOptions {
  output?: string | undefined
  freeze: boolean
  brief: boolean
  from?: string | undefined
  /** a server to ask */ assistant?: AssistantOptions | undefined
  reading?: ReadingOptions
}

/** @throws LecternError when a direction is there already, or nothing of an answer can be used */
export async function direct(article: string, options: DirectOptions): Promise<void> {
  const source = await readSource(article, options.reading)
  const outline = outlineIn(source)
  if (options.brief) {
    process.stdout.write(briefOf(outline, undirected(source).storyboard.slides))
    return
  }
  const path = options.output ?? directionBeside(source.file, source.folder)
  const output = path === '-' ? undefined : openOutputFile(path, [article])
  if (output?.content !== undefined) throw isThere(path)
  const text = await textFor(source, outline, options)
  if (output === undefined) process.stdout.write(text)
  else {
    output.write(text)
    process.stderr.write(`${path}: how ${basename(source.file)} is told; edit it\n`)
  }
}

function outlineIn({ text, file, settings, house, leftOut, direction }: Source): Outline {
  const known = { settings, house, leftOut, direction: direction?.direction }
  return outlineOf(text, file, known).outline
}

function undirected(source: Source): Deck {
  return compileSource({ ...source, direction: undefined })
}

async function textFor(
  source: Source,
  outline: Outline,
  { freeze, from, assistant }: DirectOptions,
): Promise<string> {
  if (from !== undefined)
    return fromAnswers([(await bytesOf(from)).bytes.toString('utf8')], outline)
  if (assistant !== undefined) {
    const { answersOf } = await import('./assistant.ts')
    const brief = briefOf(outline, undirected(source).storyboard.slides)
    return fromAnswers(await answersOf(brief, numberedUnits(outline), assistant), outline)
  }
  if (!freeze) return automaticDirection(outline)
  const today = undirected(source)
  return frozenDirection(outline, today.storyboard.slides, tell => {
    const place = { file: source.file, lineOf: () => undefined }
    const direction = { direction: { tell }, place, messages: [] }
    return compileSource({ ...source, direction }).slides === today.slides
  })
}

function fromAnswers(answers: string[], outline: Outline): string {
  const { entries, refusals } = verifiedTogether(answers, numberedUnits(outline))
  report(refusals.map(aboutRefusal))
  if (entries.length === 0)
    throw new LecternError({
      rule: 'direct/answer',
      severity: 'error',
      message: 'Nothing of the answer can be used.',
      hint: 'lectern direct <article> --brief tells how it must look',
    })
  process.stderr.write(
    `${entries.length} of ${entries.length + refusals.length} lines keep the promises; ` +
      'what is refused stays automatic\n',
  )
  return directionOf(readable(outline.title.text), entries)
}

function aboutRefusal({ line, reason }: Refusal) {
  return {
    rule: 'direct/refused',
    severity: 'warning' as const,
    message: line === 0 ? `The answer is refused: ${reason}.` : `Line ${line}: ${reason}.`,
  }
}

function isThere(path: string): LecternError {
  return new LecternError({
    rule: 'direct/there',
    severity: 'error',
    file: path,
    message: 'There is a direction already; it was left as it is.',
    hint: 'edit it, or write another file with -o',
  })
}
