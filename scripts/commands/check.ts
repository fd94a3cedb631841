/** lectern check: what the deck contains, what it leaves to the notes, what is left out. */
import { LecternError } from '../messages.ts'
import { formatMessage } from '../messages.ts'
import { countWords } from '../recognise/sentences.ts'
import { headlineOf } from '../storyboard/headline.ts'
import { compileSource, readSource } from './source.ts'

/** Prints a table, or one JSON document. @throws LecternError with --strict when there are warnings */
export async function check(article: string, options: { json: boolean, strict: boolean }): Promise<void> {
  const source = await readSource(article)
  const { storyboard } = compileSource(source)
  const { slides, leftOut, messages, minutes, title } = storyboard
  if (options.json) {
    const rows = slides.map(slide => ({ no: slide.no, id: slide.id, layout: slide.layout, headline: headlineOf(slide), clicks: slide.clicks, minutes: slide.minutes, origin: slide.origin, reason: slide.reason }))
    process.stdout.write(`${JSON.stringify({ article, title, minutes, words: countWords(source.text), slides: rows, leftOut, messages }, null, 2)}\n`)
  }
  else {
    const rows = slides.map(slide => `${String(slide.no).padStart(3)}  ${slide.layout.padEnd(10)}  ${String(slide.minutes).padStart(4)} min  ${headlineOf(slide).slice(0, 70)}`)
    const left = leftOut.map(item => `line ${item.line}: ${item.reason}: ${item.text.replace(/\s+/g, ' ').slice(0, 60)}`)
    process.stdout.write(`${[title, `${slides.length} slides, about ${minutes} minutes`, '', ...rows, '', ...(left.length === 0 ? ['Nothing is left out.'] : ['Left out:', ...left]), ...messages.map(formatMessage)].join('\n')}\n`)
  }
  const serious = messages.filter(message => message.severity === 'error' || (options.strict && message.severity === 'warning'))
  if (serious.length > 0) throw new LecternError(serious)
}
