/** The papers of the kit: handout and guide printed by the same Chromium, and the forms that need none. */
import type { Browser } from 'playwright-chromium'
import { withTab } from '../browser/tab.ts'
import { loadBundle } from '../deck/bundle.ts'
import { renderDocument } from '../deck/document.ts'
import { hasPicture } from '../deck/pages.ts'
import { parseDeck } from '../deck/parse.ts'
import { ORIGIN, serveResources } from '../deck/resources.ts'
import type { OutputFolder } from '../files/index.ts'
import { LecternError } from '../messages.ts'
import { agendaCsv, agendaMarkdown, calendar, notesMarkdown } from '../paper/agenda.ts'
import { guide } from '../paper/guide.ts'
import { handout, type HandoutKind } from '../paper/handout.ts'
import { stampPdf } from '../pdf/stamp.ts'
import { letters, shows, textOfPdf } from '../pdf/verify.ts'
import type { Deck } from '../compile.ts'
import { progress } from './report.ts'
import { nameOf, type Source } from './source.ts'

export interface PaperOptions {
  handout: HandoutKind
  paper: 'a4' | 'letter'
  perPage: 1 | 2 | 3 | 6
  answers: boolean
}
/** What follows the article's name in the names of the papers. */
export const PAPERS: Record<string, string> = {
  handout: '-handout.pdf',
  guide: '-guide.pdf',
  ics: '-agenda.ics',
  md: '-agenda.md',
  csv: '-agenda.csv',
  notes: '-notes.md',
}

/** Where an article's outputs go: `stem` is what their names begin with, in the output folder. */
export interface Target {
  output: OutputFolder
  stem: string
}

/** A calendar needs a day; without one in the front matter it is this, which every calendar lets one move. */
const SOME_DAY = '2030-01-07'

/** Writes the chosen papers. @returns what was written, for the user */
export async function writePapers(
  browser: Browser,
  { storyboard: board, slides }: Deck,
  source: Source,
  target: Target,
  to: string[],
  options: PaperOptions,
): Promise<string[]> {
  const written: string[] = []
  const put = (ending: string, content: string | Uint8Array, what: string) => {
    const path = target.output.write(`${target.stem}${ending}`, content)
    written.push(`${path}: ${what}`)
  }
  if (to.includes('handout') || to.includes('guide')) {
    const parsed = parseDeck(slides)
    const bundle = await loadBundle()
    const { sheets, css, height } = await renderDocument(
      parsed,
      bundle,
      { withClicks: false, dark: false, withHidden: true },
      path => hasPicture(source.folder, path),
    )
    const shared = { paper: options.paper, css, pages: sheets, height }
    const info = {
      title: (parsed.headmatter.titleTemplate as string) ?? nameOf(source),
      author: board.settings.author,
      language: board.settings.language,
    }
    const print = async (html: string, what: string) => {
      progress(`Printing the ${what}`)
      const { bytes, pages } = await printed(
        browser,
        html,
        bundle.folder,
        source.folder,
        what,
        source.file,
      )
      return { bytes: await stampPdf(bytes, { ...info, title: `${info.title}: ${what}` }), pages }
    }
    if (to.includes('handout')) {
      const { bytes, pages } = await print(
        handout(board, {
          ...shared,
          kind: options.handout,
          perPage: options.perPage,
          answers: options.answers,
        }),
        'handout',
      )
      put('-handout.pdf', bytes, `${pages} pages${options.answers ? ', with answers' : ''}`)
    }
    if (to.includes('guide')) {
      const { bytes, pages } = await print(guide(board, shared), 'guide')
      put('-guide.pdf', bytes, `${pages} pages`)
    }
  }
  const day = /^\d{4}-\d{2}-\d{2}/.exec(board.settings.date ?? '')?.[0] ?? SOME_DAY
  if (to.includes('ics')) put('-agenda.ics', calendar(board, day), 'the agenda for a calendar')
  if (to.includes('md')) put('-agenda.md', agendaMarkdown(board), 'the agenda')
  if (to.includes('csv')) put('-agenda.csv', agendaCsv(board), 'the agenda for a spreadsheet')
  if (to.includes('notes')) put('-notes.md', notesMarkdown(board), 'the notes')
  progress('')
  return written
}

/** @throws LecternError when the document came out without its text */
async function printed(
  browser: Browser,
  html: string,
  bundle: string,
  article: string,
  what: string,
  file: string,
): Promise<{ bytes: Uint8Array; pages: number }> {
  return withTab(browser, {}, async tab => {
    await serveResources(tab, html, { bundle, article })
    await tab.goto(`${ORIGIN}/`, { waitUntil: 'load' })
    await tab.evaluate(() => document.fonts.ready)
    const bytes = await tab.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    })
    const { text, pages } = await textOfPdf(bytes)
    const heading = await tab.evaluate(
      () => document.querySelector('h1')?.textContent?.trim() ?? '',
    )
    if (pages === 0 || !shows(letters(text), heading))
      throw new LecternError({
        rule: 'export/paper',
        severity: 'error',
        file,
        message: `The ${what} came out without its text.`,
        hint: 'please report it',
      })
    return { bytes, pages }
  })
}
