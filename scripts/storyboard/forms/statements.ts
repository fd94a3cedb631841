/** A statement that answers the question above it, or whose point is a number. */
import type { Forms } from '../../languages/language.ts'
import { plain } from '../../text/plain.ts'
import { countWords } from '../../text/words.ts'
import type { Layouts, Line } from '../../types.ts'
import { figureOf } from './figures.ts'
import type { Around } from './index.ts'

type Data = Layouts['statement']

/** A longer question is no question to think about, and a longer answer no answer. */
const QUESTION_WORDS = 22
const ANSWER_WORDS = 40

export function statementForm(data: Data, { known }: Around): Data {
  const { title, text } = data
  if (title !== undefined && isAnswered(title, text, known))
    return { ...data, arrangement: 'question' }
  const figure = figureOf(plain(text.text), known)
  return figure === undefined ? data : { ...data, figure, arrangement: 'number' }
}

/** Whether a line asks something, and the other one says it. */
export function isAnswered(question: Line, answer: Line, known: Forms | undefined): boolean {
  if (!isAsked(question, known) || !isAnswer(answer, known)) return false
  const asked = plain(question.text)
  return known?.asksOpenly.test(asked) === true || shareWord(asked, plain(answer.text))
}

/** Letters of a word that tell it from others, whatever its ending. */
const STEM = 5

function shareWord(one: string, other: string): boolean {
  const stemsOf = (text: string) =>
    (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map(word => word.slice(0, STEM))
  const stems = new Set(stemsOf(other))
  return stemsOf(one).some(stem => stems.has(stem))
}

function isAsked(line: Line, known: Forms | undefined): boolean {
  const words = plain(line.text)
  if (line.kind !== 'article' || !/[?？؟]["”’»)]?$/.test(words)) return false
  return countWords(line.text) <= QUESTION_WORDS && (known?.asks.test(words) ?? true)
}

/** Whether a line says something, and not only what will be said or asked. */
function isAnswer(line: Line, known: Forms | undefined): boolean {
  const words = plain(line.text)
  if (line.kind !== 'article' || /[?？؟:：]["”’»)]?$/.test(words)) return false
  return countWords(line.text) <= ANSWER_WORDS && known?.noAnswer.test(words) !== true
}
