/** The questions of a session in forms that are practised with: GIFT and flash cards. */
import { paperOf } from '../layouts/index.ts'
import { GAP, plain, readable } from '../text/plain.ts'
import type { Storyboard } from '../types.ts'

export interface Question {
  text: string
  answer: string
  /** what one chooses from; empty where the answer is to be found */ choices: string[]
}

/** @returns each question that has an answer, once, in the order of the session */
export function questionsOf({ slides }: Storyboard): Question[] {
  const found = new Map<string, Question>()
  for (const part of slides.flatMap(paperOf)) {
    if (part.kind !== 'work') continue
    const isSorting = part.activity === 'sort'
    for (const { text, answer } of part.prompts) {
      const key = readable(text.text)
      if (answer === undefined || found.has(key)) continue
      const choices = isSorting ? part.choices.map(choice => readable(choice)) : []
      found.set(key, { text: key, answer: readable(answer.text), choices })
    }
  }
  return [...found.values()]
}

/** What means something in GIFT is escaped. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\~=#{}:]/g, String.raw`\$&`)
}

/** A question of GIFT stands without an empty line in it. */
export function giftOf(board: Storyboard): string {
  const title = readable(board.title)
  const questions = questionsOf(board).map(({ text, answer, choices }, index) => {
    const wrong = choices.filter(choice => choice !== answer).map(choice => `~${escaped(choice)}`)
    const answers = `{${[`=${escaped(answer)}`, ...wrong].join(' ')}}`
    const [before, ...after] = text.split(GAP)
    const asked =
      after.length === 1
        ? `${escaped(before ?? '')}${answers}${escaped(after[0] ?? '')}`
        : `${escaped(text)} ${answers}`
    return `::${escaped(title)} ${index + 1}::${asked}`
  })
  return [`$CATEGORY: ${title.replace(/\s+/g, ' ').replaceAll('/', '//')}`, ...questions, ''].join(
    '\n\n',
  )
}

/** A field of CSV, with quotation marks around it. */
function field(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replaceAll('"', '""')}"`
}

/** Anki reads what its first lines say of the file. */
export function cardsOf(board: Storyboard): string {
  const cards = new Map<string, string>()
  for (const { text, answer, choices } of questionsOf(board)) {
    const front = choices.length > 1 ? `${text} (${choices.join(' / ')})` : text
    cards.set(front, answer)
  }
  for (const part of board.slides.flatMap(paperOf)) {
    if (part.kind !== 'term') continue
    const term = plain(part.title.text)
    if (!cards.has(term)) cards.set(term, readable(part.text.text))
  }
  const rows = [...cards].map(([front, back]) => `${field(front)},${field(back)}`)
  return ['#separator:Comma', '#html:false', '#columns:Front,Back', ...rows, ''].join('\n')
}
