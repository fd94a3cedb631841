/** Activities: what the participants do with the article's own content, placed by the rhythm of a session. */
import type { Part } from '../recognise/outline.ts'
import { countWords, judged } from '../text/words.ts'
import { phrase } from '../text/join.ts'
import { plain } from '../text/plain.ts'
import { replace } from '../text/slice.ts'
import type { Text } from '../text/text.ts'
import type { ActivityKind, ArticleLine, Draft, Group, Line, Prompt, Settings } from '../types.ts'
import { unitsOf } from './aloud.ts'
import { keySentence } from './choose.ts'
import { act, draft, label, say } from './draft.ts'
import { wordsIn } from './ledger.ts'
import { minutesOf } from './plan.ts'
import { breakMinutes } from './session.ts'
import { shuffled } from './shuffle.ts'
import type { Telling } from './telling.ts'

/** Minutes after which people do something again (practitioners' rule: involvement about every eight minutes). */
const INVOLVE_EVERY = 8
/** Nobody listens longer than this without a change, in minutes (practitioners' rule). */
const CHANGE_EVERY = 20
/** Speaking a little faster makes room for as much more than the slot holds. */
const TIGHT = 1.1
/** A part of this many minutes may end with an activity when nothing came for a while. */
const AT_LEAST = 5
const MAX_PROMPTS = 6
/** Words of all prompts and answers, beside the task and its title. */
const PROMPT_WORDS = 36
/** Longest point that one can look for in one's own week, in words. */
const APPLY_WORDS = 9
/** Longest sentence to talk about, in words. */
const CLAIM_WORDS = 26
/** Minutes for each kind, and for each prompt beyond the first two. */
const MINUTES: Record<ActivityKind, number> = {
  sort: 4,
  recall: 3,
  discuss: 4,
  apply: 5,
  commit: 4,
}
const MINUTES_A_PROMPT = 0.5
const GROUPS: Record<ActivityKind, Group> = {
  sort: 'pairs',
  recall: 'alone',
  discuss: 'threes',
  apply: 'pairs',
  commit: 'alone',
}
/** Fill-in and short answers teach more than talk; sorting shows at once who has understood. */
const PREFERENCE: ActivityKind[] = ['sort', 'recall', 'discuss', 'apply']

interface Told {
  slides: Draft[]
  parts: Part[]
  heading: ArticleLine
}

/** @returns for each section the activity that follows it, if one does */
export function activitiesOf(
  told: Told[],
  settings: Settings,
  telling: Telling,
): (Draft | undefined)[] {
  if (!settings.workshop) return told.map(() => undefined)
  const { duration } = settings
  if (duration === undefined) return spaced(told, settings, telling, INVOLVE_EVERY)
  // As many as the slot holds beside what is told and the breaks.
  const listening = told
    .flatMap(section => section.slides)
    .reduce((sum, slide) => sum + minutesOf(slide, settings), 0)
  const room = duration - breakMinutes(duration, settings) - listening
  for (const every of [2, 4, INVOLVE_EVERY, 2 * INVOLVE_EVERY]) {
    const found = spaced(told, settings, telling, every)
    if (
      found.reduce(
        (sum, slide) => sum + (slide === undefined ? 0 : minutesOf(slide, settings)),
        0,
      ) <= room
    )
      return found
  }
  // A full slot still needs a change now and then; a hopeless one does not get longer for it.
  return duration >= CHANGE_EVERY && listening <= duration * TIGHT
    ? spaced(told, settings, telling, CHANGE_EVERY)
    : told.map(() => undefined)
}

function spaced(
  told: Told[],
  settings: Settings,
  telling: Telling,
  every: number,
): (Draft | undefined)[] {
  let minutes = 0
  let parts: Part[] = []
  let last: ActivityKind | undefined
  const used = new Map<ActivityKind, number>()
  return told.map((section, index) => {
    minutes += section.slides.reduce((sum, slide) => sum + minutesOf(slide, settings), 0)
    parts = [...parts, ...section.parts]
    if (minutes < Math.min(every, index === told.length - 1 ? AT_LEAST : every)) return undefined
    const kinds = PREFERENCE.filter(
      kind => settings.activities === undefined || settings.activities.includes(kind),
    )
    // What came least comes first, and never the same twice in a row where there is another.
    const order = [...kinds].sort(
      (a, b) => Number(a === last) - Number(b === last) || (used.get(a) ?? 0) - (used.get(b) ?? 0),
    )
    for (const kind of order) {
      const prompts = promptsFor(kind, parts, settings, telling)
      if (prompts.length === 0) continue
      minutes = 0
      parts = []
      last = kind
      used.set(kind, (used.get(kind) ?? 0) + 1)
      return activity(kind, prompts, telling)
    }
    return undefined
  })
}

/** The last activity of a workshop: what each will do. */
export function commitment(settings: Settings, title: ArticleLine, { words }: Telling): Draft[] {
  if (
    !settings.workshop ||
    (settings.activities !== undefined && !settings.activities.includes('commit'))
  )
    return []
  return [
    {
      ...activity(
        'commit',
        words.activity.commitments.map(text => ({ text: label('commitment', text) })),
        { words },
      ),
      origin: [title.origin],
      reason: 'what each takes to work',
    },
  ]
}

/** An activity slide; without a title of its own it has the one of its kind. */
export function activity(
  kind: ActivityKind,
  prompts: Prompt[],
  { words }: Pick<Telling, 'words'>,
  own: { minutes?: number; task?: ArticleLine; group?: Group } = {},
): Draft {
  const spoken = words.activity[kind]
  const duration =
    own.minutes ?? MINUTES[kind] + Math.ceil(Math.max(0, prompts.length - 2) * MINUTES_A_PROMPT)
  const group = own.group ?? GROUPS[kind]
  const task = own.task ?? label('task', spoken.task)
  return draft(
    'activity',
    {
      kind,
      label: label('exercise', words.activity.label),
      title: label(kind, spoken.title),
      task,
      group: label(group, words.activity.groups[group]),
      duration,
      prompts,
    },
    {
      origin: prompts.flatMap(({ text }) => (text.kind === 'article' ? [text.origin] : [])),
      reason: `an activity (${kind}) after about ${INVOLVE_EVERY} minutes of listening`,
      note: [
        ...act('do', [label('introduce', words.activity.introduce)]),
        ...say([task]),
        ...act('do', [label('run', words.activity.run)]),
        ...prompts.flatMap((prompt, index) => say([answerAloud(prompt)], index + 1)),
        ...act('ask', [label('debrief', spoken.debrief)], Infinity),
      ],
    },
  )
}

function answerAloud({ text, answer }: Prompt): Line | undefined {
  if (answer === undefined) return undefined
  const said = phrase`${answer.text}: ${text.text}`
  return text.kind === 'label'
    ? { ...text, text: said }
    : { ...unitsOf(text), kind: 'article', text: said, origin: text.origin }
}

function promptsFor(
  kind: ActivityKind,
  parts: Part[],
  settings: Settings,
  { language }: Telling,
): Prompt[] {
  const key = `${settings.seed} ${kind} ${parts[0]?.origin.start ?? 0}`
  switch (kind) {
    case 'sort': {
      const prompts = parts.flatMap(part =>
        part.kind !== 'comparison' || part.subjects.length > 3
          ? []
          : part.rows.flatMap(row =>
              row.cells.flatMap((cell, index): Prompt[] => {
                const answer = part.subjects[index]
                return answer === undefined ||
                  countWords(cell.text) < 2 ||
                  countWords(cell.text) > 12 ||
                  mentions(cell.text, part.subjects)
                  ? []
                  : [{ text: cell, answer }]
              }),
            ),
      )
      const clear = unambiguous(prompts)
      return clear.length < 4
        ? []
        : within(alternating(shuffled(clear, key)).slice(0, MAX_PROMPTS), 4)
    }
    case 'recall': {
      const prompts = parts.flatMap((part): Prompt[] => {
        if (part.kind === 'definition') {
          const text = withGap(part.sentences[0], part.term)
          return text === undefined ? [] : [{ text, answer: part.term }]
        }
        if (part.kind !== 'points' || part.isTogether === true) return []
        return part.items.flatMap((item): Prompt[] => {
          const [sentence] = item.sentences
          return item.label === undefined ||
            sentence === undefined ||
            countWords(sentence.text) < 4 ||
            countWords(sentence.text) > 18 ||
            mentions(sentence.text, [item.label])
            ? []
            : [{ text: sentence, answer: item.label }]
        })
      })
      return prompts.length < 2 ? [] : within(shuffled(prompts, key).slice(0, 4), 3)
    }
    case 'discuss': {
      // What the author set apart is there to be talked about; whether people can take sides on a plain sentence, its form
      // does not tell (one in five of those that look like it).
      const claims = parts.flatMap(part =>
        part.kind === 'tip' || part.kind === 'quote'
          ? (keySentence(part.sentences, { language }) ?? [])
          : [],
      )
      return shuffled(
        claims.filter(line => countWords(line.text) <= CLAIM_WORDS),
        key,
      )
        .slice(0, 1)
        .map(text => ({ text }))
    }
    case 'apply': {
      const lists = parts
        .flatMap(part =>
          part.kind === 'points' && part.ordered
            ? [
                part.items.flatMap(
                  item =>
                    item.label ??
                    item.sentences
                      .slice(0, 1)
                      .filter(sentence => countWords(sentence.text) <= APPLY_WORDS),
                ),
              ]
            : [],
        )
        .filter(labels => labels.length >= 3)
      return within(
        (lists.at(-1) ?? []).slice(0, 4).map(text => ({ text })),
        3,
      )
    }
    case 'commit':
      return []
  }
}

/** As many prompts as are read at a glance beside the task, and never fewer than `least`. */
function within(prompts: Prompt[], least: number): Prompt[] {
  return prompts.slice(
    0,
    Math.max(
      least,
      prompts.findLastIndex((_, index) => wordsIn(prompts.slice(0, index + 1)) <= PROMPT_WORDS) + 1,
    ),
  )
}

/** What is said of several sides has no one right answer; what is said twice of one is asked once. */
function unambiguous(prompts: Prompt[]): Prompt[] {
  const answers = new Map<string, Set<string>>()
  const keyOf = ({ text }: Prompt) =>
    plain(text.text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  for (const prompt of prompts)
    answers.set(keyOf(prompt), (answers.get(keyOf(prompt)) ?? new Set()).add(answerOf(prompt)))
  return prompts.filter(
    (prompt, index) =>
      answers.get(keyOf(prompt))?.size === 1 &&
      prompts.findIndex(other => keyOf(other) === keyOf(prompt)) === index,
  )
}

/** Answers in turn, so that any first few questions ask for each of them; the order within the turn stays mixed. */
function alternating(prompts: Prompt[]): Prompt[] {
  const piles = [...new Set(prompts.map(answerOf))].map(answer =>
    prompts.filter(prompt => answerOf(prompt) === answer),
  )
  return Array.from({ length: Math.max(...piles.map(pile => pile.length)) }, (_, turn) => {
    const round = piles.flatMap(pile => pile[turn] ?? [])
    return turn % 2 === 0 ? round : round.reverse()
  }).flat()
}

/** Whether a text gives an answer away. */
function mentions(text: Text, answers: Line[]): boolean {
  const words = new Set(wordsOf(text))
  return answers.some(answer => wordsOf(answer.text).some(word => words.has(word)))
}

/** Beginnings of the longer words: words of one family begin alike. */
function wordsOf(text: Text): string[] {
  const words =
    judged(text)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  return words.map(word => word.slice(0, 6))
}

function answerOf({ answer }: Prompt): string {
  return answer === undefined ? '' : plain(answer.text)
}

/** A sentence with its term taken out; the gap's length says nothing about the word. */
function withGap(sentence: ArticleLine | undefined, term: Line): ArticleLine | undefined {
  if (sentence === undefined || countWords(sentence.text) > 30) return undefined
  const text = plain(sentence.text).toLowerCase()
  const wanted = plain(term.text).toLowerCase()
  const at = text.indexOf(wanted)
  if (at === -1 || text.indexOf(wanted, at + 1) !== -1) return undefined
  const gapped = replace(sentence.text, at, at + wanted.length, [{ type: 'blank' }])
  return { ...sentence, text: gapped, source: sentence.text }
}
