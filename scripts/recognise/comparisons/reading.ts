/** An outline as comparisons read it: its statements one after another, each with its place. */
import { languageOf } from '../../languages/index.ts'
import type { Contrast } from '../../languages/language.ts'
import { plain } from '../../text/plain.ts'
import type { ArticleLine } from '../../types.ts'
import type { OutlineSection, Part, PartOf } from '../outline.ts'
import { namesAny, onlyNamed, subjectsFrom, type Subject } from './subject.ts'

/** A sentence of prose, or the first sentence of an item. */
export interface Statement {
  line: ArticleLine
  text: string
  /** its section, as its place in the outline */ section: number
  /** its part, as its place in the section */ part: number
  /** its place in the part */ at: number
  /** it stands in a list */ isItem: boolean
  /** the label of the item */ label?: ArticleLine
}

/** A list with the line that leads into it. */
export interface ListOf {
  part: PartOf<'points'>
  section: number
  at: number
  leadIn?: ArticleLine
}

/** A section, with the one that it stands in. */
export interface Place {
  section: OutlineSection
  index: number
  parent?: number
  heading: string
  /** nothing stands under a heading of its own below it */ isLeaf: boolean
  /** the one subject that its headings name */ about?: number
}

export interface Reading {
  subjects: Subject[]
  contrast: Contrast | undefined
  places: Place[]
  statements: Statement[]
  lists: ListOf[]
}

/**
 * @param names what is compared
 * @param scope the section that the names hold for, with all below it; the whole article when undefined
 */
export function readingOf(
  sections: OutlineSection[],
  names: string[],
  language: string,
  scope?: number,
): Reading {
  const known = languageOf(language)
  const subjects = subjectsFrom(names, textOf(sections), known?.comparing)
  const places = placesOf(sections, subjects)
  const within = places.filter(place => isWithin(places, place, scope))
  return {
    subjects,
    contrast: known?.contrast,
    places,
    statements: within.flatMap(place =>
      isSetApart(place.section) ? [] : statementsIn(place.section, place.index),
    ),
    lists: within.flatMap(place => (isSetApart(place.section) ? [] : listsIn(place))),
  }
}

/** What the author hid or planned is left as it is. */
function isSetApart({ hidden }: { hidden?: true }): boolean {
  return hidden === true
}

function isFree(part: Part): boolean {
  return (
    part.hidden === undefined &&
    part.planned === undefined &&
    !(part.kind === 'prose' && part.alone === true)
  )
}

function textOf(sections: OutlineSection[]): string {
  return sections
    .flatMap(({ heading, parts }) => [
      ...(heading === undefined ? [] : [heading]),
      ...parts.flatMap(part =>
        part.kind === 'points'
          ? part.items.flatMap(item => item.sentences)
          : 'sentences' in part
            ? part.sentences
            : [],
      ),
    ])
    .map(line => plain(line.text))
    .join(' ')
}

function placesOf(sections: OutlineSection[], subjects: Subject[]): Place[] {
  const places: Place[] = []
  sections.forEach((section, index) => {
    const parent = sections.findLastIndex(
      (other, at) => at < index && other.heading !== undefined && other.depth < section.depth,
    )
    const next = sections[index + 1]
    const heading = section.heading === undefined ? '' : plain(section.heading.text)
    const above = parent === -1 ? undefined : places[parent]
    const about = aboutOf(heading, section.depth, subjects) ?? inherited(heading, above, subjects)
    places.push({
      section,
      index,
      heading,
      isLeaf: next === undefined || next.depth <= section.depth,
      ...(parent === -1 ? {} : { parent }),
      ...(about === undefined ? {} : { about }),
    })
  })
  return places
}

/** The title of an article is about all of it. */
function aboutOf(heading: string, depth: number, subjects: Subject[]): number | undefined {
  return depth <= 1 ? undefined : onlyNamed(heading, subjects)
}

function inherited(
  heading: string,
  above: Place | undefined,
  subjects: Subject[],
): number | undefined {
  return namesAny(heading, subjects) ? undefined : above?.about
}

function isWithin(places: Place[], place: Place, scope: number | undefined): boolean {
  if (scope === undefined) return true
  for (let at: Place | undefined = place; at !== undefined; at = parentOf(places, at))
    if (at.index === scope) return true
  return false
}

/** @returns the section that a section stands in */
export function parentOf(places: Place[], place: Place): Place | undefined {
  return place.parent === undefined ? undefined : places[place.parent]
}

function statementsIn(section: OutlineSection, index: number): Statement[] {
  return section.parts.flatMap((part, at): Statement[] => {
    if (!isFree(part)) return []
    if (part.kind === 'prose' || part.kind === 'definition')
      return part.sentences.map((line, place) => ({
        line,
        text: plain(line.text),
        section: index,
        part: at,
        at: place,
        isItem: false,
      }))
    if (part.kind !== 'points') return []
    return part.items.flatMap((item, place) => {
      const line = item.sentences[0] ?? item.label
      return line === undefined
        ? []
        : [
            {
              line,
              text: plain(line.text),
              section: index,
              part: at,
              at: place,
              isItem: true,
              ...(item.label === undefined ? {} : { label: item.label }),
            },
          ]
    })
  })
}

function listsIn({ section, index }: Place): ListOf[] {
  return section.parts.flatMap((part, at): ListOf[] => {
    if (part.kind !== 'points' || !isFree(part)) return []
    const before = section.parts[at - 1]
    const last = before?.kind === 'prose' && isFree(before) ? before.sentences.at(-1) : undefined
    const leadIn = part.intro ?? last
    return [{ part, section: index, at, ...(leadIn === undefined ? {} : { leadIn }) }]
  })
}
