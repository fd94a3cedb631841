/**
 * forms: what of a slide can be drawn from its own structure. A form is a way for a layout to stand,
 * which fit takes where the content fits into it; it changes no word.
 */
import type { ArticleLine, Draft, LayoutName, Layouts, Line } from '../../types.ts'
import { languageOf } from '../../languages/index.ts'
import { plain } from '../../text/plain.ts'
import type { Forms } from '../../languages/language.ts'
import { listForm } from './lists.ts'
import { subjectLabel } from '../../recognise/comparisons/label.ts'
import { revealsOf, specOf } from '../../layouts/index.ts'
import { pairedLists, sidesForm } from './sides.ts'
import { isAnswered, statementForm } from './statements.ts'

/** What is known of a deck, beyond its slides. */
export interface Known {
  language: string
  /** what its article compares */ subjects?: string[] | undefined
}

/** What is known where a slide stands. */
export interface Around {
  /** how the deck's language says it; undefined for a language of which that is not known */
  known: Forms | undefined
  /** what the article compares */ subjects: Line[]
  /** what stands above the content */ above: string
}

type FormOf<L extends LayoutName> = (data: Layouts[L], around: Around) => Layouts[L]

const FORMS: { [L in LayoutName]?: FormOf<L> } = {
  statement: statementForm,
  columns: sidesForm,
  points: listForm({ ordered: false }),
  steps: listForm({ ordered: true }),
}

/** @returns the slides under a heading, as far as two of them, or the heading with one, are more than each alone */
export function together(slides: Draft[], heading: ArticleLine, language: string): Draft[] {
  const known = languageOf(language)?.forms
  return asked(pairedLists(slides, heading, known), heading, known)
}

/** @returns slides whose heading asks what the first of them answers, with the heading above it */
function asked(slides: Draft[], heading: ArticleLine, known: Forms | undefined): Draft[] {
  const [first, ...rest] = slides
  const answer = first === undefined ? undefined : specOf(first.layout).only(first.data)
  if (answer === undefined || !isAnswered(heading, answer, known)) return slides
  return [{ ...first, data: { ...first?.data, title: heading } } as Draft, ...rest]
}

/** @returns the slide in the form that a person wants, else in the one that its content has */
export function withForm(slide: Draft, known: Known): Draft {
  const form = FORMS[slide.layout] as FormOf<LayoutName> | undefined
  if (form === undefined) return slide
  const wanted = slide.stands?.arrangement
  const data =
    wanted === undefined
      ? form(slide.data, around(slide, known))
      : { ...slide.data, arrangement: wanted }
  return saidWithAnswer({ ...slide, data } as Draft)
}

function around({ data, section }: Draft, { language, subjects = [] }: Known): Around {
  const lines = ['title' in data ? data.title?.text : undefined, section?.name]
  return {
    known: languageOf(language)?.forms,
    subjects: subjects.map(subjectLabel),
    above: lines.map(text => (text === undefined ? '' : plain(text))).join('\n'),
  }
}

/** The answer to a question is said when it appears. */
function saidWithAnswer(slide: Draft): Draft {
  if (!('arrangement' in slide.data) || slide.data.arrangement !== 'question') return slide
  const [text] = revealsOf(slide).flat()
  if (text?.kind !== 'article') return slide
  const answer = plain(text.source ?? text.text)
  const from = slide.note.findIndex(line => plain(line.text).includes(answer))
  if (from === -1) return slide
  const note = slide.note.map((line, at) => (at < from ? line : { ...line, click: 1 }))
  return { ...slide, note }
}
