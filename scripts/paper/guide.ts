/** The facilitator's guide: all that a colleague needs to run the session. Pure: a storyboard in, HTML out. */
import { chapterOf } from '../layouts/chapterName.ts'
import { headlineOf, paperOf, taskOf } from '../layouts/index.ts'
import { readable } from '../text/plain.ts'
import { asText } from '../text/text.ts'
import { ofKind, type Task } from '../layouts/paper.ts'
import { ownWordsIn } from '../storyboard/ownWords.ts'
import { introduced } from '../storyboard/voices.ts'
import { clock } from '../storyboard/session.ts'
import { vocabularyOf } from '../languages/index.ts'
import type { Vocabulary } from '../languages/labels.ts'
import type { NoteLine, Slide, Storyboard } from '../types.ts'
import { overview } from './guideOverview.ts'
import { html, page, type Markup } from './html.ts'
import { keyMessageOf } from './keyMessage.ts'
import { paragraphsOf } from './paragraphs.ts'
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
    const chapter = opens ? opening(slide, board, words) : undefined
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

/** The name of a section, who does it, and what it says: before everything that is said in it. */
function opening(slide: Slide, board: Storyboard, words: Vocabulary): Markup {
  const name = chapterOf(slide) ?? asText('')
  const number = slide.section?.number ?? 1
  const key = keyMessageOf(board.slides, name)
  const message =
    key === undefined
      ? undefined
      : html`<p class="label">${words.handout.key}</p>
          <p class="key">${key.text}</p>`
  return html`<div class="opening">
    <h2>${number}. ${name}${trainer(board, number)}</h2>
    ${message}
  </div>`
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

/** On the last page: what is in the words of the person who directed, never presented as the article's. */
function ownWords(slides: Slide[], { guide: words }: Vocabulary): Markup | undefined {
  const own = ownWordsIn(slides)
  if (own.length === 0) return undefined
  return html`<h2>${words.own}</h2>
    <ul>
      ${own.map(({ slide, text }) => html`<li>${words.slide} ${slide}: ${text}</li>`)}
    </ul>`
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
      ${task === undefined ? undefined : taskHead(task, slide, words)}${acts(slide, words)}
      <div class="remarks" role="img" aria-label="${words.guide.remarks}"><i></i></div>
    </div>
  </div>`
}

/** With whom and how long, and what is asked, where nothing else here says it. */
function taskHead(task: Task, slide: Slide, words: Vocabulary): Markup {
  const open = ofKind(paperOf(slide), 'work').flatMap(({ prompts }) =>
    prompts.filter(({ answer }) => answer === undefined),
  )
  const asked =
    open.length === 0
      ? undefined
      : html`<ul>
          ${open.map(({ text }) => html`<li>${text.text}</li>`)}
        </ul>`
  return html`<p class="label">
      ${task.label.text} · ${task.group.text} · ${words.minutes(task.minutes)}
    </p>
    ${asked}`
}

/** What is said and done, each named where another begins. */
function acts(slide: Slide, words: Vocabulary): Markup[] {
  const isTask = taskOf(slide) !== undefined
  let before = ''
  return grouped(introduced(slide.note, words)).map(({ act, click, lines }) => {
    const isAnswer = isTask && act === 'say' && click > 0
    const name = isAnswer ? words.handout.answers : words.guide[act]
    const label = name === before ? '' : name
    before = name
    return html`<div class="act">
      <b>${label}</b>
      <div>
        ${click > 0 ? html`<span class="click">[${click}]</span> ` : undefined}
        ${paragraphsOf(lines).map(own => html`<p>${own.map(line => html`${line.text} `)}</p>`)}
      </div>
    </div>`
  })
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
