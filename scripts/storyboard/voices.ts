/** Who speaks in a note: the author, whose "I" is not the trainer's, or the people of an example. */
import { languageOf } from '../languages/index.ts'
import type { Vocabulary } from '../languages/labels.ts'
import { phrase } from '../text/join.ts'
import { plain } from '../text/plain.ts'
import type { ArticleLine, Draft, NoteLine } from '../types.ts'
import { linesIn, unitsIn } from './ledger.ts'
import { roleOf, type Telling } from './telling.ts'

type Voice = NonNullable<NoteLine['voice']>

/** Where more of the sentences tell a story, it is what the article is about, and no example. */
const STORY = 0.2

/** @returns the slides with notes whose lines know who speaks */
export function withVoices(slides: Draft[], telling: Telling): Draft[] {
  const roles = [...telling.roles.values()]
  const stories = roles.filter(({ isStory }) => isStory === true).length
  const hasExamples = stories <= roles.length * STORY
  return slides.map(slide => {
    // Who is quoted on the slide speaks of himself.
    if ('quote' in slide.data) return slide
    const shown = new Set(unitsIn(linesIn(slide.data)))
    const isShown = (line: NoteLine) => unitsIn([line]).some(unit => shown.has(unit))
    const note = slide.note.map(line => {
      const voice = voiceOf(line, telling)
      // What everybody sees needs no name while it is read out, nor does a story that the article is about.
      const isClear = isShown(line) && (line.click > 0 || voice === 'example')
      const isNamed = voice === 'author' || (voice === 'example' && hasExamples)
      return isNamed && !isClear ? { ...line, voice } : line
    })
    return { ...slide, note }
  })
}

function voiceOf(line: NoteLine, telling: Telling): Voice | undefined {
  if (line.kind === 'label' || line.private === true) return undefined
  const role = roleOf(line, telling)
  if (role === undefined) return undefined
  if (isOfAuthor(line, telling)) return 'author'
  return role.isStory === true ? 'example' : undefined
}

/** What stands in quotation marks, behind a colon or in a question somebody else may say. */
function isOfAuthor({ text }: ArticleLine, { language }: Telling): boolean {
  const said = plain(text).replace(/["“][^"”]*["”]?/g, '')
  const [claim = ''] = said.split(/:\s/)
  return languageOf(language)?.voices?.author.test(claim) === true && !/\?\s*$/.test(said)
}

/** @returns the lines as they are read: who speaks is named before it, once in a paragraph */
export function introduced(note: NoteLine[], { voices }: Vocabulary): NoteLine[] {
  let before: NoteLine | undefined
  let isNamed = false
  return note.map(line => {
    if (before === undefined || opensParagraph(line, before)) isNamed = false
    before = line.kind === 'label' ? before : line
    if (line.voice === undefined || isNamed) return line
    isNamed = true
    return { ...line, text: phrase`${voices[line.voice]} ${line.text}` }
  })
}

/** Sentences of one paragraph stand on the same lines of the article, or on neighbouring ones. */
export function opensParagraph(line: NoteLine, before: NoteLine | undefined): boolean {
  if (line.kind === 'label' || before === undefined || before.kind === 'label') return false
  return line.origin.start > before.origin.end + 1 || line.origin.end < before.origin.start
}
