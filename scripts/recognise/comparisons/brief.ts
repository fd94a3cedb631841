/** What stands in a cell: the first clause that says it, where the whole is long. */
import type { Contrast } from '../../languages/language.ts'
import { join } from '../../text/join.ts'
import { isEmpty, plain } from '../../text/plain.ts'
import { slice } from '../../text/slice.ts'
import type { Text } from '../../text/text.ts'
import { countWords } from '../../text/words.ts'
import type { ArticleLine } from '../../types.ts'
import type { Reading } from './reading.ts'
import { namesAny } from './subject.ts'

/** A cell of so many words is read at a glance. */
const CELL_WORDS = 18
/** A clause of fewer words says too little. */
const LEAST_WORDS = 5
/** Behind these marks a sentence goes on to say the same at length. */
const AT_LENGTH = /[:;]\s|(?<!\s)\s[–—]\s/g

/** @returns the line without what ties it to the sentence before it, up to where a long one goes on at length */
export function brief(line: ArticleLine, { contrast, subjects }: Reading): ArticleLine {
  const own = contrast === undefined ? line : freed(line, contrast)
  const text = plain(own.text)
  if (countWords(text) <= CELL_WORDS) return own
  const ends = [...text.matchAll(AT_LENGTH)].map(found => found.index)
  const end = ends.find(at => {
    const clause = text.slice(0, at)
    // The clause that names the subject is the one that tells of it.
    const tells = namesAny(clause, subjects) || !namesAny(text, subjects)
    const promises = text[at] === ':' && contrast?.promises.test(clause) === true
    return countWords(clause) >= LEAST_WORDS && isWhole(text, at) && tells && !promises
  })
  return end === undefined ? own : shortened(own, slice(own.text, 0, end))
}

function shortened(line: ArticleLine, text: Text): ArticleLine {
  return { ...line, text, source: line.source ?? line.text }
}

/** "Y, on the other hand, is …" beside "X is …" is "Y is …", and "Another difference is that X …" is "X …". */
function freed(line: ArticleLine, { announced, connective }: Contrast): ArticleLine {
  return without(without(line, announced), connective)
}

function without(line: ArticleLine, words: RegExp): ArticleLine {
  const found = words.exec(plain(line.text))
  if (found === null) return line
  const [before, after] = [found.index, found.index + found[0].length]
  const rest = [slice(line.text, 0, before), slice(line.text, after)]
  return shortened(
    line,
    join(
      rest.filter(text => !isEmpty(text)),
      ' ',
    ),
  )
}

/** Not within brackets or quotation marks. */
function isWhole(text: string, end: number): boolean {
  const before = text.slice(0, end)
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0
  return count(/\(/g) === count(/\)/g) && count(/[“«]/g) === count(/[”»]/g) && count(/"/g) % 2 === 0
}
