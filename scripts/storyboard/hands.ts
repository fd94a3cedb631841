/** A poll by show of hands, where the author's exercise asks for one. */
import type { PartOf } from '../recognise/outline.ts'
import { plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import type { ArticleLine, Draft } from '../types.ts'
import { act, draft, label, say } from './draft.ts'
import type { Vocabulary } from '../languages/labels.ts'

/** Minutes to read out a few answers and to count. */
const MINUTES = 2
/** More answers than this nobody keeps in mind, and no slide holds. */
const MOST_OPTIONS = 6

/** Whether an exercise asks for hands: by its group, or in its words. */
export function asksForHands({ group, task }: PartOf<'activity'>, words: Vocabulary): boolean {
  return group === 'hands' || words.activity.hands.asks.test(plain(task.text))
}

/** @returns the poll: the question, and what hands are raised for */
export function handsSlide(part: PartOf<'activity'>, words: Vocabulary): Draft {
  const { title, run, options: usual } = words.activity.hands
  const { question, options } = questionOf(part.task)
  const group = part.group ?? 'hands'
  return draft(
    'activity',
    {
      kind: 'discuss',
      label: label('exercise', words.activity.label),
      title: label('hands', title),
      task: question,
      group: label(group, words.activity.groups[group]),
      duration: part.minutes ?? MINUTES,
      prompts: [],
      hands: options.length > 0 ? options : usual.map(answer => label('answer', answer)),
    },
    {
      origin: [part.origin],
      reason: part.reason,
      note: [
        ...say([question]),
        ...act('do', [label('run', run)]),
        ...act('ask', [label('debrief', words.activity.discuss.debrief)], Infinity),
      ],
    },
  )
}

/** "Who has led a project? Yes / No / Not yet": the answers stand after the question, divided by slashes. */
function questionOf(task: ArticleLine): { question: ArticleLine; options: ArticleLine[] } {
  const text = plain(task.text)
  const [, question = '', answers = ''] = /^(.*[?？؟:：])\s*(.*\S\s\/\s\S.*)$/su.exec(text) ?? []
  if (question === '') return { question: task, options: [] }
  const part = (from: number, to: number): ArticleLine => ({
    ...task,
    text: slice(task.text, from, to),
    source: task.text,
  })
  let at = text.length - answers.length
  const options = answers.split(/(?<!\s)(\s+\/\s+)/).flatMap((answer, index) => {
    const from = at
    at += answer.length
    const end = from + answer.replace(/[.;]$/, '').length
    return index % 2 === 0 ? [part(from, end)] : []
  })
  return { question: part(0, question.length), options: options.slice(0, MOST_OPTIONS) }
}
