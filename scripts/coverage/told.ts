/** The words that a deck tells: on its slides, in its notes and on the list of what is left out. */
import { chapterName } from '../layouts/chapterName.ts'
import { isRetelling, textsOf, verbatimOf } from '../layouts/index.ts'
import { keptFor } from '../text/kept.ts'
import { addressesIn } from '../text/marks.ts'
import { readable } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import type { LeftOut, Line, Slide } from '../types.ts'
import { count, wordsOf, type WordCount } from './words.ts'

/** One text of the article, with how often and in which forms it is told: whole, shortened, in pieces. */
interface Telling {
  whole: string[]
  timesShown: number
  timesSaid: number
  shown: Set<string>
  said: Set<string>
}

/** @returns how often each word is told; a text that is shown, said and recalled is counted once */
export function wordsTold(slides: Slide[], leftOut: LeftOut[]): WordCount {
  const tellings = new Map<string, Telling>()
  const counts: WordCount = new Map()
  for (const slide of slides) {
    const title = 'title' in slide.data ? slide.data.title : undefined
    for (const line of textsOf(slide)) {
      // What stands alone on a slide that tells again what others tell counts once.
      const again = line === title || isRetelling(slide)
      tell(line, again ? 'again' : 'shown', tellings)
    }
    for (const line of slide.note) if (line.kind === 'article') tell(line, 'said', tellings)
    // A note has the address of each of its links.
    for (const line of slide.note) count(addressesIn(line.text).flatMap(wordsOf), counts)
  }
  for (const telling of tellings.values()) countTelling(telling, counts)
  for (const name of namesAbove(slides, tellings)) count(name.split(' '), counts)
  countCode(slides, counts)
  for (const { text } of leftOut) count(wordsOf(text), counts)
  return counts
}

/** @returns the headings that stand above slides and are told nowhere else */
function namesAbove(slides: Slide[], tellings: Map<string, Telling>): Set<string> {
  const told = new Set([...tellings.values()].map(({ whole }) => whole.join(' ')))
  const names = slides.flatMap(({ section }) => {
    if (section === undefined) return []
    return [section.name, chapterName(section)].map(name => wordsOf(readable(name)).join(' '))
  })
  return new Set(names.filter(name => !told.has(name)))
}

function tell(line: Line, how: 'shown' | 'said' | 'again', tellings: Map<string, Telling>): void {
  // What the director says in words of his own is nothing that the article says.
  if (line.kind === 'label' && line.word === 'own') return
  const text = joined(line.text)
  const { start, end, source } =
    line.kind === 'label' ? { start: 0, end: 0 } : { ...line.origin, source: line.source }
  const whole = source === undefined ? text : joined(source)
  const key = `${start}-${end} ${whole}`
  const telling = tellings.get(key) ?? {
    whole: whole.split(' '),
    timesShown: 0,
    timesSaid: 0,
    shown: new Set<string>(),
    said: new Set<string>(),
  }
  if (how === 'said') telling.said.add(text)
  else telling.shown.add(text)
  if (text === whole && how === 'said') telling.timesSaid += 1
  if (text === whole && how === 'shown') telling.timesShown += 1
  if (text === whole && how === 'again') telling.timesShown ||= 1
  tellings.set(key, telling)
}

/** @returns the words of a text, with spaces between them */
const joined = keptFor((text: Text) => wordsOf(readable(text)).join(' '))

/** What stands nowhere whole stands in pieces, of which one may end in the middle of a word. */
function countTelling({ whole, timesShown, timesSaid, shown, said }: Telling, counts: WordCount) {
  const wordsIn = (texts: Set<string>) => [...texts].flatMap(text => text.split(' '))
  const isWhole = timesShown + timesSaid > 0 || wordsIn(shown).join('') === whole.join('')
  if (isWhole) {
    for (const word of whole) add(word, Math.max(1, timesShown, timesSaid), counts)
    return
  }
  const [seen, heard]: [WordCount, WordCount] = [new Map(), new Map()]
  count(wordsIn(shown), seen)
  count(wordsIn(said), heard)
  for (const word of new Set([...seen.keys(), ...heard.keys()]))
    add(word, Math.max(seen.get(word) ?? 0, heard.get(word) ?? 0), counts)
}

function add(word: string, times: number, counts: WordCount): void {
  counts.set(word, (counts.get(word) ?? 0) + times)
}

/** Code is shown as it is; a word of it may go on, over any number of slides. */
function countCode(slides: Slide[], counts: WordCount): void {
  let open = ''
  for (const slide of slides) {
    const code = verbatimOf(slide)
    const words = wordsOf(code?.text ?? '')
    const [first = '', ...others] = words
    count([...words, ...wordsOf(code?.language ?? '')], counts)
    const isWhole = others.length > 0 || code === undefined
    if (isWhole && open !== '') add(open + first, 1, counts)
    open = isWhole ? (others.at(-1) ?? '') : open + first
  }
}
