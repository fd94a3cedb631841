/** A poll by show of hands, where the author's exercise asks for one. */
import type { PartOf } from '../recognise/outline.ts'
import type { Line } from '../types.ts'
import { act, draft, say, type Draft } from './draft.ts'
import type { Vocabulary } from './vocabulary/index.ts'

/** Minutes to read out a few answers and to count. */
const MINUTES = 2
/** More answers than this nobody keeps in mind, and no slide holds. */
const MOST_OPTIONS = 6

/** Whether an exercise asks for hands: by its group, or in its words. */
export function asksForHands({ group, task }: PartOf<'activity'>, words: Vocabulary): boolean {
  return group === 'hands' || words.activity.hands.asks.test(task.text)
}

/** @returns the poll: the question, and what hands are raised for */
export function handsSlide(part: PartOf<'activity'>, words: Vocabulary): Draft {
  const label = (text: string): Line => ({ text, origin: null })
  const { title, run, options: usual } = words.activity.hands
  const { question, options } = questionOf(part.task)
  return draft(
    'activity',
    {
      kind: 'discuss',
      label: label(words.activity.label),
      title: label(title),
      task: question,
      group: label(words.activity.groups[part.group ?? 'hands']),
      duration: part.minutes ?? MINUTES,
      prompts: [],
      hands: options.length > 0 ? options : usual.map(label),
    },
    {
      origin: [part.origin],
      reason: part.reason,
      note: [
        ...say([question]),
        ...act('do', [run]),
        ...act('ask', [words.activity.discuss.debrief], Infinity),
      ],
    },
  )
}

/** "Who has led a project? Yes / No / Not yet": the answers stand after the question, divided by slashes. */
function questionOf(task: Line): { question: Line; options: Line[] } {
  const [, question = '', answers = ''] =
    /^(.*[?？؟:：])\s*(.*\S\s\/\s\S.*)$/su.exec(task.text) ?? []
  if (question === '') return { question: task, options: [] }
  const part = (text: string): Line => ({ ...task, text, source: task.text })
  const options = answers.split(/\s+\/\s+/).slice(0, MOST_OPTIONS)
  return {
    question: part(question),
    options: options.map(option => part(option.replace(/[.;]$/, ''))),
  }
}
