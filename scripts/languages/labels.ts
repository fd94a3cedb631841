/** The fixed vocabulary: every word on a slide or in a note that the article did not say. */
import type { Text } from '../text/text.ts'

export interface Vocabulary {
  agenda: string
  /** what comes before the first part of a session, and after the last */
  opening: string
  closing: string
  objectives: string
  recap: string
  end: string
  tip: Record<'tip' | 'note' | 'warning', string>
  minutes: (minutes: number) => string
  session: string
  table: string
  code: string
  figure: string
  comparison: (subjects: Text[]) => Text
  /** before what the author says of himself, and before a bit of a story */
  voices: Record<'author' | 'example', string>
  say: {
    cover: (title: Text) => Text
    agenda: (parts: number, minutes: number) => string
    section: (number: number, name: Text) => Text
    /** opens a further slide of what did not fit on one */
    goesOn: (title: Text) => Text
    comparison: (subjects: Text[]) => Text
    table: string
    code: string
    figure: string
    recap: string
    end: string
    objectives: string
  }
  activity: {
    label: string
    groups: Record<'alone' | 'pairs' | 'threes' | 'all' | 'hands', string>
    /** a poll: what the trainer does, what to choose from where the task does not say, and how a task asks for hands */
    hands: { title: string; run: string; options: [string, string]; asks: RegExp }
    sort: ActivityWords
    recall: ActivityWords
    discuss: ActivityWords
    apply: ActivityWords
    commit: ActivityWords
    /** over a question or task of the author's own */
    own: string
    /** what one commits to: the thing, with whom, until when */
    commitments: [string, string, string]
    /** for the trainer */
    introduce: string
    run: string
  }
  handout: Record<
    | 'contents'
    | 'handout'
    | 'name'
    | 'date'
    | 'willSee'
    | 'key'
    | 'room'
    | 'takeaway'
    | 'glossary'
    | 'answers'
    | 'summary'
    | 'fill',
    string
  >
  guide: Record<
    | 'pause'
    | 'backup'
    | 'putAside'
    | 'skip'
    | 'own'
    | 'guide'
    | 'overview'
    | 'total'
    | 'forWhom'
    | 'objectives'
    | 'materials'
    | 'room'
    | 'prepare'
    | 'agenda'
    | 'time'
    | 'say'
    | 'ask'
    | 'do'
    | 'next'
    | 'spare'
    | 'key'
    | 'slide'
    | 'minutes'
    | 'remarks'
    | 'transition'
    | 'handoutPage'
    | 'materialsList'
    | 'roomText'
    | 'prepareList'
    | 'by'
    | 'start',
    string
  > & { people: (number: number) => string; part: (number: number) => string }
}

/** Heading, instruction and debrief question of a kind of activity. */
export interface ActivityWords {
  title: string
  task: string
  debrief: string
}
