/** The kit around the deck: session plan, activities, handout, guide, agenda. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../scripts/compile.ts'
import { createTypesetter } from '../scripts/fonts/index.ts'
import { agendaCsv, agendaMarkdown, agendaOf, calendar } from '../scripts/paper/agenda.ts'
import { handout } from '../scripts/paper/handout.ts'
import { languageOf } from '../scripts/languages/index.ts'
import { weights, withGap } from '../scripts/paper/gaps.ts'
import { html } from '../scripts/paper/html.ts'
import { textOfPdf } from '../scripts/pdf/verify.ts'
import { clock } from '../scripts/storyboard/session.ts'
import { shuffled } from '../scripts/storyboard/shuffle.ts'
import { storyboardJson } from '../scripts/render/storyboardJson.ts'
import { parseText } from '../scripts/text/markdown.ts'
import { plain } from '../scripts/text/plain.ts'
import { asText } from '../scripts/text/text.ts'
import type { Storyboard } from '../scripts/types.ts'
import { articles } from './articles.ts'
import { temporaryFolder } from './folder.ts'
import { runLectern } from './run.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = temporaryFolder()
const type = createTypesetter()
const sample = articles.find(article => article.name === 'the sample')?.text ?? ''
const boardOf = (text: string, settings = {}): Storyboard =>
  compile(text, 'article.md', type, { settings }).storyboard
const printedBoardOf = (text: string) => storyboardJson(boardOf(text))

describe.each(articles)('the session of $name', ({ text }) => {
  it.each([30, 45, 60, 90, 180, 360])('fills a slot of %i minutes exactly', duration => {
    const board = boardOf(text, { duration, start: '09:00' })
    const { session, slides } = board
    expect(slides.reduce((sum, slide) => sum + slide.minutes, 0)).toBe(duration)
    expect(session.minutes).toBe(duration)
    expect(agendaOf(board).reduce((sum, entry) => sum + entry.minutes, 0)).toBe(duration)
    // Nobody sits longer than 90 minutes, however long the session.
    const breaks = slides.flatMap((slide, index) =>
      slide.pause === true ? [{ start: session.starts[index] ?? 0, minutes: slide.minutes }] : [],
    )
    const stops = [...breaks.map(pause => pause.start), duration]
    stops.forEach((stop, index) =>
      expect(
        stop -
          (index === 0 ? 0 : (breaks[index - 1]?.start ?? 0) + (breaks[index - 1]?.minutes ?? 0)),
      ).toBeLessThanOrEqual(slides.length > 12 ? 90 : 360),
    )
    // During a break the agenda stands there again, with the section that is next.
    slides.forEach((slide, index) => {
      if (slide.pause !== true || slide.layout !== 'agenda') return
      const next = slides.slice(index + 1).find(other => other.section !== undefined)
      expect(slide.data).toMatchObject({ current: next?.section?.number ?? 0 })
    })
  })

  it('shows the same times on the agenda slide, in the table and in the calendar', () => {
    const board = boardOf(text, { duration: 90, start: '13:30' })
    const entries = agendaOf(board)
    const items = board.slides.flatMap(slide =>
      slide.layout === 'agenda' && slide.pause === undefined ? slide.data.items : [],
    )
    const times = entries.map(entry => entry.time)
    for (const item of items) expect(times).toContain(item.time)
    for (const time of times) {
      expect(agendaMarkdown(board)).toContain(`| ${time} |`)
      expect(agendaCsv(board)).toContain(`"${time}"`)
      expect(calendar(board, '2026-03-02')).toContain(`DTSTART:20260302T${time.replace(':', '')}00`)
    }
    for (const line of calendar(board, '2026-03-02').split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})

describe('a slot', () => {
  it('that is much longer than what there is, is said so', () => {
    expect(
      boardOf(sample, { duration: 180 }).messages.find(message => message.rule === 'session/long'),
    ).toMatchObject({
      severity: 'warning',
      message: expect.stringMatching(/^What there is takes about \d+ minutes/) as string,
    })
    expect(
      boardOf(sample, { duration: 45 }).messages.filter(message => message.rule === 'session/long'),
    ).toEqual([])
  })

  it('has a change every 20 minutes, also where nothing is set apart to talk about', () => {
    const once =
      'It is said once more, at length and with many words, so that this takes time to tell. '
    const paragraphs = (from: number) =>
      Array.from(
        { length: 5 },
        (_, index) =>
          `Every team of kind ${from + index} should write down what it wants before it starts. ` +
          once.repeat(6),
      ).join('\n\n')
    const parts = Array.from(
      { length: 6 },
      (_, index) => `## Part ${index + 1}\n\n${paragraphs(index * 5)}`,
    )
    const { slides } = boardOf(`# T\n\n${parts.join('\n\n')}\n`, { duration: 60 })
    let listening = 0
    for (const slide of slides) {
      listening = slide.layout === 'activity' ? 0 : listening + slide.minutes
      expect(listening).toBeLessThanOrEqual(20)
    }
  })

  it('that is too short is said so, with the shortest that works', () => {
    expect(
      boardOf(sample, { duration: 5 }).messages.find(message => message.rule === 'session/short'),
    ).toMatchObject({
      severity: 'warning',
      hint: expect.stringMatching(/^\d+ minutes are the least/) as string,
    })
    expect(
      boardOf(sample, { duration: 45 }).messages.filter(
        message => message.rule === 'session/short',
      ),
    ).toEqual([])
  })

  it('decides how many activities there are', () => {
    const count = (settings: object) =>
      boardOf(sample, settings).slides.filter(
        slide => slide.layout === 'activity' && slide.hidden !== true,
      ).length
    expect(count({ duration: 120 })).toBeGreaterThan(count({ duration: 20 }))
    expect(count({ workshop: false })).toBe(0)
  })
})

describe('activities', () => {
  it('come from the article, each answer given there', () => {
    const { slides } = boardOf(sample, { duration: 120 })
    for (const slide of slides) {
      if (slide.layout !== 'activity' || slide.data.kind === 'commit') continue
      expect(slide.origin.length).toBeGreaterThan(0)
      expect(slide.data.prompts.length).toBeGreaterThan(0)
      if (slide.data.kind === 'sort')
        expect(
          new Set(slide.data.prompts.map(prompt => prompt.answer && plain(prompt.answer.text)))
            .size,
        ).toBeGreaterThan(1)
      for (const { text, answer } of slide.data.prompts)
        if (answer !== undefined)
          expect(plain(text.text).toLowerCase()).not.toContain(plain(answer.text).toLowerCase())
    }
  })

  it('are the same for the same seed, and others for another', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    expect(shuffled(list, 'x')).toEqual(shuffled(list, 'x'))
    expect(shuffled(list, 'x')).not.toEqual(shuffled(list, 'y'))
    expect([...shuffled(list, 'x')].sort()).toEqual(list)
  })

  it('ask nothing that is true of both sides, and nothing twice', () => {
    const rows = ['plans the week', 'asks for help', 'keeps a diary'].map(
      cell => `| ${cell} | ${cell} | ${cell} |`,
    )
    const board = boardOf(
      '# Cats vs dogs\n\n## One\n\n' +
        `${'Animals that live with people have habits of their own. '.repeat(60)}\n\n` +
        `## Two\n\n| | Cats | Dogs |\n|--|--|--|\n${rows.join('\n')}\n` +
        '| a | sleep all day | run all day |\n| b | hunt at night | hunt in packs |\n',
      { duration: 60 },
    )
    const asked = board.slides.flatMap(slide =>
      slide.layout === 'activity' && slide.data.kind === 'sort'
        ? slide.data.prompts.map(prompt => plain(prompt.text.text))
        : [],
    )
    expect([...asked].sort()).toEqual([
      'hunt at night',
      'hunt in packs',
      'run all day',
      'sleep all day',
    ])
  })

  it('are written by hand in a comment, and notes too', () => {
    const { slides } = printedBoardOf(
      '# A\n\nText to begin.\n\n## B\n\n- one\n- two\n\n' +
        '<!-- activity: pairs 7min: What would you try first? -->\n\n' +
        '<!-- note: Mind the time here. -->\n\n## C\n\nEnd.\n',
    )
    const slide = slides.find(found => found.layout === 'activity')
    expect(slide).toMatchObject({
      data: {
        duration: 7,
        group: { text: 'in pairs' },
        prompts: [{ text: { text: 'What would you try first?' } }],
      },
      section: { number: 1 },
    })
    expect(slides.flatMap(found => found.note.map(line => line.text))).toContain(
      'Mind the time here.',
    )
  })
})

describe('gaps', () => {
  it('take one word that matters, never a function word, and are all as long', () => {
    const counts = weights(['The organization needs a goal.', 'Every organization has one.'])
    const choice = { seed: 0, common: new Set(languageOf('en')?.functionWords) }
    const gap = withGap(
      parseText('An **organization** follows its goal through the years.'),
      counts,
      1,
      choice,
    )
    expect(gap?.answer).toBe('organization')
    expect(html`${gap?.text}`.text).toBe(
      'An <strong><span class="gap"><sup>1</sup></span></strong> follows its goal through the years.',
    )
    expect(withGap(asText('What about them?'), counts, 1, choice)).toBeUndefined()
    const marked = asText('This is <b>organization</b> & "more" of the same kind.')
    expect(html`${withGap(marked, counts, 1, choice)?.text}`.text).toContain('&lt;b&gt;')
  })

  it('ask for no function word of their language, and know none of another', () => {
    const gapIn = (language: string) => {
      const common = new Set(languageOf(language)?.functionWords)
      return withGap(asText('Wir haben zwischen ihm gebaut.'), new Map(), 1, { seed: 0, common })
    }
    expect(gapIn('de')?.answer).toBe('gebaut')
    expect(gapIn('en')?.answer).toBe('zwischen')
  })
})

describe('clock', () => {
  it('counts from the start, over midnight, and without a start in hours', () => {
    expect(clock('09:30', 45)).toBe('10:15')
    expect(clock('23:30', 45)).toBe('00:15')
    expect(clock(undefined, 75)).toBe('1:15')
  })
})

describe('papers', () => {
  let files: string[]
  const run = (args: string[]) => runLectern(args, { cwd: folder })
  beforeAll(async () => {
    const { code, err } = await run([
      'export',
      join(root, 'content/leadership-vs-management.md'),
      '--to',
      'pdf,handout,guide,ics,md,csv,notes',
      '-o',
      'kit',
      '--duration',
      '90min',
      '--start',
      '09:00',
      '--paper',
      'letter',
    ])
    expect({ code, err }).toMatchObject({ code: 0 })
    files = readdirSync(join(folder, 'kit'))
  })
  const read = (ending: string) =>
    readFileSync(join(folder, 'kit', files.find(name => name.endsWith(ending)) ?? ''))

  it('come from one run', () => {
    expect(files.map(name => name.replace('leadership-vs-management', ''))).toEqual(
      expect.arrayContaining([
        '.pdf',
        '-handout.pdf',
        '-guide.pdf',
        '-agenda.ics',
        '-agenda.md',
        '-agenda.csv',
        '-notes.md',
      ]),
    )
  })

  it.each(['-handout.pdf', '-guide.pdf'])(
    '%s is tagged, has bookmarks and a language, and is on the paper that was asked for',
    async ending => {
      const pdf = await PDFDocument.load(read(ending), { updateMetadata: false })
      expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
      expect(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).has(PDFName.of('First'))).toBe(
        true,
      )
      expect(String(pdf.catalog.get(PDFName.of('Lang')))).toBe('(en)')
      expect(pdf.getPage(0).getSize()).toEqual({ width: 612, height: 792 })
    },
  )

  it('hold what they should: the participant no answers, the trainer all of them', async () => {
    const board = boardOf(sample, { duration: 90, start: '09:00' })
    const { text: participant } = await textOfPdf(read('-handout.pdf'))
    const { text: trainer } = await textOfPdf(read('-guide.pdf'))
    const flat = (value: string) => value.replace(/\s+/g, '')
    const sorts = board.slides.flatMap(slide =>
      slide.layout === 'activity' && slide.data.kind === 'sort' ? slide.data.prompts : [],
    )
    expect(sorts.length).toBeGreaterThan(0)
    for (const { text, answer } of sorts) {
      if (answer === undefined) continue
      expect(flat(trainer)).toContain(flat(`${plain(answer.text)}: ${plain(text.text)}`))
      expect(flat(participant)).not.toContain(flat(`${plain(text.text)}${plain(answer.text)}`))
    }
    expect(participant).not.toContain('Answers')
    for (const word of ['SAY', 'ASK', 'DO', 'NEXT', '09:00']) expect(trainer).toContain(word)
    for (const line of board.slides.flatMap(slide => slide.note))
      expect(flat(trainer)).toContain(flat(plain(line.text)).slice(0, 20))
  })

  it('numbers its gaps in their order, says a heading once, and has the text of an article without sections', () => {
    const options = {
      kind: 'guided' as const,
      paper: 'a4' as const,
      perPage: 3 as const,
      css: [],
      pages: [],
      height: 551,
      answers: false,
    }
    const numbers = [...handout(boardOf(sample), options).matchAll(/<sup>(\d+)<\/sup>/g)].map(
      match => Number(match[1]),
    )
    expect(numbers.length).toBeGreaterThan(5)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    const paragraphs = Array.from(
      { length: 9 },
      (_, index) =>
        `Paragraph number ${index} tells about gardens and says one thing that is a little longer than the others.`,
    ).join('\n\n')
    expect(handout(boardOf(`# Gardens\n\n${paragraphs}\n`), options)).toContain(
      'Paragraph number 3',
    )
    expect(
      handout(
        boardOf(`# T\n\n## Parks\n\nText.\n\n### Gardens\n\n${paragraphs}\n\n## End\n\nText.\n`),
        options,
      ).match(/>Gardens</g),
    ).toHaveLength(1)
  })

  it('the handout has its answers only when they are asked for', () => {
    const options = {
      kind: 'guided' as const,
      paper: 'a4' as const,
      perPage: 3 as const,
      css: [],
      pages: [],
      height: 551,
    }
    const board = boardOf(sample)
    expect(handout(board, { ...options, answers: false })).not.toContain('class="answers"')
    expect(handout(board, { ...options, answers: true })).toContain('class="answers"')
  })

  it.each(['notes', 'full'])('a handout of the kind %s shows every slide', async kind => {
    const { code } = await run([
      'export',
      join(root, 'tests/fixtures/compare/article.md'),
      '--to',
      'handout',
      '--handout',
      kind,
      '-o',
      kind,
    ])
    expect(code).toBe(0)
    const { text } = await textOfPdf(readFileSync(join(folder, kind, 'article-handout.pdf')))
    expect(text.replace(/\s+/g, ' ')).toContain('Water that is fresh')
    expect(existsSync(join(folder, kind, 'article.pdf'))).toBe(false)
  })

  it('are refused for a deck that was made of no article, and for what they cannot be', async () => {
    writeFileSync(
      join(folder, 'own.slides.md'),
      '---\nlayout: cover\ntitle: Tea\n---\n\n---\nlayout: statement\ntext: Tea is a drink.\n---\n',
    )
    expect((await run(['export', 'own.slides.md', '--to', 'handout', '-o', 'x'])).err).toMatch(
      /usage\/paper .*hint: name the article/,
    )
    expect(await run(['export', 'a.md', '--paper', 'a5'])).toMatchObject({ code: 2 })
    expect(await run(['export', 'a.md', '--duration', 'soon'])).toMatchObject({ code: 2 })
  })
})
