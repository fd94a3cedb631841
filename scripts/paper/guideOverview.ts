/** The first page of the guide: what a trainer must know before the session. */
import { headlineOf, taskOf } from '../layouts/index.ts'
import type { Task } from '../layouts/paper.ts'
import { putAsideIn } from '../storyboard/shorter/report.ts'
import type { Vocabulary } from '../languages/labels.ts'
import type { Slide, Storyboard } from '../types.ts'
import { agendaOf } from './agenda.ts'
import { html, type Markup } from './html.ts'
import { toSkip } from './toSkip.ts'

/** The least groups for which work in pairs, or in threes, makes sense. */
const PAIRS = 2
const THREES = 3

/** @returns the first page: what one must know before, the agenda, and what can go */
export function overview(board: Storyboard, words: Vocabulary): Markup {
  const { title, settings, slides } = board
  const facts = factsOf(board, words)
  const entries = agendaOf(board)
  return html`<div class="overview">
    <p class="label">${words.guide.guide}</p>
    <h1>${title}</h1>
    ${settings.subtitle === undefined ? undefined : html`<p class="subtitle">${settings.subtitle}</p>`}
    <h3>${words.guide.overview}</h3>
    <table>
      <tbody>
        ${facts
          .filter(([, value]) => value !== '')
          .map(
            ([name, value]) =>
              html`<tr>
                <th scope="row" style="inline-size: 34mm">${name}</th>
                <td>${value}</td>
              </tr>`,
          )}
      </tbody>
    </table>
    ${
      settings.objectives.length === 0
        ? undefined
        : html`<h3>${words.guide.objectives}</h3>
            <ul>
              ${settings.objectives.map(text => html`<li>${text}</li>`)}
            </ul>`
    }
    <h3>${words.guide.agenda}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.guide.time}</th>
          <th scope="col">${words.guide.agenda}</th>
          <th scope="col">${words.guide.minutes}</th>
          <th scope="col">${words.guide.slide}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          entry =>
            html`<tr>
              <td class="num">${entry.time}</td>
              <td>${entry.activity ? html`<em>${entry.name}</em>` : entry.name}</td>
              <td class="num">${entry.minutes}</td>
              <td class="num">${entry.slides}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${aside(slides, words)}${skippable(board, words)}
  </div>`
}

/** Names and values of what one must know before the session; an empty value is not known. */
function factsOf(
  { settings, session, slides }: Storyboard,
  words: Vocabulary,
): [name: string, value: string][] {
  const groups = new Set(slides.flatMap(slide => groupOf(taskOf(slide)) ?? []))
  const isInGroups = groups.has('pairs') || groups.has('threes')
  const least = groups.has('threes') ? THREES : PAIRS
  return [
    [words.guide.total, words.minutes(Math.ceil(session.minutes))],
    [words.guide.start, settings.start ?? ''],
    [words.guide.by, settings.by.length > 0 ? settings.by.join(', ') : (settings.author ?? '')],
    [words.guide.forWhom, isInGroups ? words.guide.people(least) : ''],
    [words.guide.materials, words.guide.materialsList],
    [words.guide.room, isInGroups ? words.guide.roomText : ''],
    [words.guide.prepare, words.guide.prepareList],
  ]
}

function groupOf(task: Task | undefined): string | undefined {
  return task?.group.kind === 'label' ? task.group.word : undefined
}

/** What is put aside for time, with the slide to turn to. */
function aside(slides: Slide[], { guide: words }: Vocabulary): Markup | undefined {
  const found = putAsideIn(slides)
  if (found.length === 0) return undefined
  return html`<h3>${words.putAside}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.slide}</th>
          <th scope="col">${words.putAside}</th>
        </tr>
      </thead>
      <tbody>
        ${found.map(
          ({ slide, headline, text }) =>
            html`<tr>
              <td class="num">${slide}</td>
              <td>${headline}${text === undefined ? undefined : ` · ${words.spare}`}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

/** What goes first when a session is late, in this order. */
function skippable({ slides }: Storyboard, { guide: words }: Vocabulary): Markup | undefined {
  const found = toSkip(slides)
  if (found.length === 0) return undefined
  return html`<div class="whole">
    <h3>${words.skip}</h3>
    <ul>
      ${found.map(
        slide =>
          html`<li>
            ${words.slide} ${slide.no}: ${headlineOf(slide)} (${slide.minutes} ${words.minutes})
          </li>`,
      )}
    </ul>
  </div>`
}
