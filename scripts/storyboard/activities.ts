/** Activities: what the participants do with the article's own content, placed by the rhythm of a session. */
import type { Part } from '../recognise/outline.ts'
import { phrase } from '../text/join.ts'
import type { ActivityKind, ArticleLine, Draft, Group, Line, Prompt, Settings } from '../types.ts'
import { unitsOf } from './aloud.ts'
import { act, draft, label, say } from './draft.ts'
import { minutesOf } from './plan.ts'
import { breakMinutes } from './session.ts'
import { promptsFor } from './prompts.ts'
import type { Telling } from './telling.ts'

/** Minutes after which people do something again (practitioners' rule: involvement about every eight minutes). */
const INVOLVE_EVERY = 8
/** Nobody listens longer than this without a change, in minutes (practitioners' rule). */
const CHANGE_EVERY = 20
/** Speaking a little faster makes room for as much more than the slot holds. */
const TIGHT = 1.1
/** A part of this many minutes may end with an activity when nothing came for a while. */
const AT_LEAST = 5
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

/** An exercise asks for what these last passages told. */
const LATELY = 60

interface Told {
  slides: Draft[]
  parts: Part[]
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
    // What was told long ago nobody has in mind.
    parts = [...parts, ...section.parts].slice(-LATELY)
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

/** What is decided of an activity; the rest is as it is with its kind. */
interface OwnActivity {
  minutes?: number | undefined
  task?: Line | undefined
  group?: Group | undefined
}

/** A question or task of the author's own, or of the person who directs. */
export function ownActivity(
  prompt: Prompt,
  telling: Pick<Telling, 'words'>,
  own: Pick<OwnActivity, 'minutes' | 'group'>,
): Draft {
  const task = label('task', telling.words.activity.own)
  return activity('discuss', [prompt], telling, { ...own, task })
}

/** An activity slide; without a title of its own it has the one of its kind. */
export function activity(
  kind: ActivityKind,
  prompts: Prompt[],
  { words }: Pick<Telling, 'words'>,
  own: OwnActivity = {},
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
