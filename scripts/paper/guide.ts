/** The facilitator's guide: all that a colleague needs to run the session. Pure: a storyboard in, HTML out. */
import { chapterOf } from '../layouts/chapterName.ts'
import { headlineOf, taskOf } from '../layouts/index.ts'
import { readable } from '../text/plain.ts'
import type { Task } from '../layouts/paper.ts'
import { ownWordsIn } from '../storyboard/ownWords.ts'
import { putAsideIn } from '../storyboard/shorter/report.ts'
import { introduced, opensParagraph } from '../storyboard/voices.ts'
import { clock } from '../storyboard/session.ts'
import { vocabularyOf } from '../languages/index.ts'
import type { Vocabulary } from '../languages/labels.ts'
import type { NoteLine, Slide, Storyboard } from '../types.ts'
import { agendaOf } from './agenda.ts'
import { html, page, type Markup } from './html.ts'
import { PAPER_STYLES } from './styles.ts'
import { thumb } from './thumb.ts'

export interface GuideOptions {
  paper: 'a4' | 'letter'
  css: string[]
  pages: string[]
  height: number
}

/** Of a slide in the guide. */
const SCALE = 0.198
/** The least group for which work in threes makes sense. */
const GROUP = 3

export function guide(board: Storyboard, { paper, css, pages, height }: GuideOptions): string {
  const words = vocabularyOf(board.settings.language)
  const { slides, session, settings } = board
  const behind = backupsOf(slides, words)
  const own = ownWords(slides, words)
  const body = html`${overview(board, words)}${slides.map((slide, index) => {
    if (slide.pause === true)
      return html`<p class="pause">
        ${clock(settings.start, session.starts[index] ?? 0)} · ${words.guide.pause} ·
        ${words.minutes(slide.minutes)} · ${words.guide.slide} ${slide.no}
      </p>`
    const previous = slides.slice(0, index).findLast(other => other.pause === undefined)
    const isNew = slide.section?.number !== previous?.section?.number
    const opens = slide.section !== undefined && isNew && slide.hidden !== true
    const name = behind.get(index)
    const begins = name === undefined ? undefined : html`<h2>${name}</h2>`
    const chapter = opens ? chapterHeading(slide, board) : undefined
    const picture = thumb(pages[index] ?? '', readable(headlineOf(slide)), SCALE, height)
    const told = block(slide, session.starts[index] ?? 0, board, words, picture)
    return html`${begins}${chapter}${told}`
  })}${own}`
  return page(
    {
      title: readable(board.title),
      language: settings.language,
      direction: settings.direction,
      paper,
      css,
      brand: settings.brand,
    },
    words.guide.guide,
    body,
    PAPER_STYLES,
  )
}

/** What stands behind the last slide: what there is no time for, and what the author keeps for a question. */
function backupsOf(slides: Slide[], { guide: words }: Vocabulary): Map<number, string> {
  const aside = slides.findIndex(slide => slide.putAside === true)
  const backup = slides.findIndex(slide => slide.hidden === true && slide.putAside === undefined)
  return new Map([
    [aside, words.putAside],
    [backup, words.backup],
  ])
}

/** Who does a section, when several trainers share the session. */
function trainer({ settings }: Storyboard, section: number): string {
  const name =
    settings.by.length < 2 ? undefined : settings.by[Math.min(section, settings.by.length) - 1]
  return name === undefined ? '' : ` (${name})`
}

/** Names and values of what one must know before the session; an empty value is not known. */
function factsOf(
  { settings, session, slides }: Storyboard,
  words: Vocabulary,
): [name: string, value: string][] {
  const threes = slides.some(slide => isInThrees(taskOf(slide)))
  return [
    [words.guide.total, words.minutes(Math.ceil(session.minutes))],
    [words.guide.start, settings.start ?? ''],
    [words.guide.by, settings.by.length > 0 ? settings.by.join(', ') : (settings.author ?? '')],
    [words.guide.forWhom, words.guide.people(threes ? GROUP : 2)],
    [words.guide.materials, words.guide.materialsList],
    [words.guide.room, words.guide.roomText],
    [words.guide.prepare, words.guide.prepareList],
  ]
}

function overview(board: Storyboard, words: Vocabulary): Markup {
  const { title, settings, slides } = board
  const facts = factsOf(board, words)
  const entries = agendaOf(board)
  return html`<div style="break-after: page">
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
    ${aside(slides, words)}
  </div>`
}

/** On the last page: what is in the words of the person who directed, never presented as the article's. */
function ownWords(slides: Slide[], { guide: words }: Vocabulary): Markup | undefined {
  const own = ownWordsIn(slides)
  if (own.length === 0) return undefined
  return html`<h2>${words.own}</h2>
    <ul>
      ${own.map(({ slide, text }) => html`<li>${words.slide} ${slide}: ${text}</li>`)}
    </ul>`
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

function chapterHeading(slide: Slide, board: Storyboard): Markup {
  const number = slide.section?.number
  const name = chapterOf(slide) ?? ''
  return html`<h2>${number}. ${name}${trainer(board, number ?? 1)}</h2>`
}

function block(
  slide: Slide,
  start: number,
  { settings }: Storyboard,
  words: Vocabulary,
  picture: Markup,
): Markup {
  const task = taskOf(slide)
  const begins = html`<b>${clock(settings.start, start)}</b>`
  const times =
    slide.hidden === true ? undefined : html`${begins} · ${slide.minutes} ${words.guide.minutes} ·`
  return html`<div class="block">
    <div>
      <div>${picture}</div>
      <p class="side">
        ${times} ${words.guide.slide}
        ${slide.no}${slide.section === undefined ? '' : ` · ${words.guide.handoutPage}: ${slide.section.number}`}
      </p>
    </div>
    <div>
      ${task === undefined ? undefined : taskLine(task, words)}
      ${grouped(introduced(slide.note, words)).map(
        ({ act, click, lines }) =>
          html`<div class="act">
            <b>${words.guide[act]}</b>
            <div>
              ${click > 0 ? html`<span class="click">[${click}]</span> ` : undefined}
              ${paragraphs(lines).map(own => html`<p>${own.map(line => html`${line.text} `)}</p>`)}
            </div>
          </div>`,
      )}
      <div class="remarks" role="img" aria-label="${words.guide.remarks}"><i></i></div>
    </div>
  </div>`
}

function taskLine({ label, group, minutes }: Task, words: Vocabulary): Markup {
  return html`<p class="label">${label.text} · ${group.text} · ${words.minutes(minutes)}</p>`
}

function paragraphs(lines: NoteLine[]): NoteLine[][] {
  const found: NoteLine[][] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last === undefined || opensParagraph(line, last.at(-1))) found.push([line])
    else last.push(line)
  }
  return found
}

interface Together {
  act: NonNullable<NoteLine['act']> | 'say'
  click: number
  lines: NoteLine[]
}

/** Lines that are said or done together. */
function grouped(note: NoteLine[]): Together[] {
  const groups: Together[] = []
  for (const line of note) {
    const act = line.act ?? 'say'
    const last = groups.at(-1)
    if (last !== undefined && last.act === act && last.click === line.click) last.lines.push(line)
    else groups.push({ act, click: line.click, lines: [line] })
  }
  return groups
}

function isInThrees(task: Task | undefined): boolean {
  return task?.group.kind === 'label' && task.group.word === 'threes'
}
