/** The slides that a session opens with: title, objectives, agenda. */
import type { Vocabulary } from '../languages/labels.ts'
import type { Outline } from '../recognise/outline.ts'
import { asText } from '../text/text.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, Draft } from '../types.ts'
import { asSentence, spoken } from './aloud.ts'
import type { Chapter } from './chapters.ts'
import { LEAD_WORDS } from './choose.ts'
import { draft, label, say } from './draft.ts'

export function coverSlide({ title, settings }: Outline, words: Vocabulary): Draft {
  const line = (text: string | undefined) => (text === undefined ? undefined : fromTop(text))
  const subtitle =
    settings.subtitle !== undefined && countWords(settings.subtitle) <= LEAD_WORDS
      ? line(settings.subtitle)
      : undefined
  const author = line(settings.author)
  return draft(
    'cover',
    {
      title,
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(author === undefined ? {} : { author }),
    },
    {
      origin: [title.origin],
      reason: 'the title',
      note: say([
        label('welcome', words.say.cover(asSentence(title.text))),
        settings.subtitle === undefined ? undefined : spoken(fromTop(settings.subtitle)),
      ]),
    },
  )
}

/** Front matter is plain text at the top of the article. */
function fromTop(text: string): ArticleLine {
  return { kind: 'article', text: asText(text), origin: { start: 1, end: 1 } }
}

export function objectivesSlide({ settings }: Outline, words: Vocabulary): Draft[] {
  if (settings.objectives.length === 0) return []
  const points = settings.objectives.map(text => ({ text: fromTop(text) }))
  return [
    draft(
      'points',
      { title: label('objectives', words.objectives), points },
      {
        origin: [{ start: 1, end: 1 }],
        reason: 'the objectives of the front matter',
        note: [
          ...say([label('objectives', words.say.objectives)]),
          ...points.flatMap(({ text }, index) => say([text], points.length === 1 ? 0 : index + 1)),
        ],
      },
    ),
  ]
}

export function agendaSlide(chapters: Chapter[], words: Vocabulary): Draft {
  return draft(
    'agenda',
    {
      title: label('agenda', words.agenda),
      items: chapters.map(({ heading, section }) => ({ text: heading, number: section.number })),
    },
    {
      origin: chapters.map(({ heading }) => heading.origin),
      reason: 'the sections of the article',
      note: say([label('agenda', words.say.agenda(chapters.length, 0))]),
    },
  )
}
