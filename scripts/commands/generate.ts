/** lectern generate: article in, slides.md out. */
import { existsSync, readFileSync } from 'node:fs'
import { LecternError } from '../messages.ts'
import { isHandEdited } from '../render/fingerprint.ts'
import { compileSource, readSource, type ReadingOptions } from './source.ts'
import { report } from './report.ts'
import { writeWhole } from './write.ts'

export interface GenerateOptions {
  output: string
  force: boolean
  storyboard: boolean
  check: boolean
  reading?: ReadingOptions
}

/** @throws LecternError when the output was edited by hand (without --force) or, with --check, is not up to date */
export async function generate(article: string, options: GenerateOptions): Promise<void> {
  const source = await readSource(article, options.reading)
  const deck = compileSource(source)
  report(deck.storyboard.messages)
  if (options.storyboard) {
    process.stdout.write(`${JSON.stringify(deck.storyboard, null, 2)}\n`)
    return
  }
  if (options.output === '-') {
    process.stdout.write(deck.slides)
    return
  }
  const existing = existsSync(options.output) ? readFileSync(options.output, 'utf8') : undefined
  if (options.check) {
    if (existing !== deck.slides)
      throw new LecternError({
        rule: 'generate/stale',
        severity: 'error',
        file: options.output,
        message: `It is not what ${article} gives now.`,
        hint: `lectern generate ${article} -o ${options.output}`,
      })
    return
  }
  if (
    existing !== undefined &&
    existing !== deck.slides &&
    isHandEdited(existing) &&
    !options.force
  ) {
    throw new LecternError({
      rule: 'generate/edited',
      severity: 'error',
      file: options.output,
      message: 'It was edited by hand or is not by Lectern; it was left as it is.',
      hint: 'write elsewhere with -o, or overwrite it with --force',
    })
  }
  if (existing !== deck.slides) writeWhole(options.output, deck.slides)
  process.stderr.write(
    `${options.output}: ${deck.storyboard.slides.length} slides, about ${deck.storyboard.minutes} minutes\n`,
  )
}
