/** What stands below the items of a list, on slides of its own: its headline is the item. */
import type { Item, NestedList, PartOf } from '../recognise/outline.ts'
import { leading } from '../text/marks.ts'
import { plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import { countWords } from '../text/words.ts'
import type { ArticleLine, Draft, Point } from '../types.ts'
import { GLANCE_WORDS, keySentence, LEAD_WORDS } from './choose.ts'
import { draft, say } from './draft.ts'
import { shorten } from './shorten.ts'
import type { Place } from './place.ts'

/** How a list becomes slides. */
type TellList = (part: PartOf<'points'>, place: Place) => Draft[]

/** @returns slides for what the points of a list do not show themselves, in the order of the list */
export function slidesOfItems(items: Item[], place: Place, tellList: TellList): Draft[] {
  const singles = items.filter(item => lineBelow(item) !== undefined)
  const isGrouped = singles.length > 1
  const grouped = isGrouped ? [together(singles, place)] : []
  const others = isGrouped ? items.filter(item => !singles.includes(item)) : items
  return [...grouped, ...others.flatMap(item => slidesBelow(item, place, tellList))]
}

/** What stands below an item, when it is one thing: a paragraph, or a list of one. */
function lineBelow({
  label,
  key,
  sentences,
  paragraphs = [],
  lists = [],
}: Item): ArticleLine[] | undefined {
  if (label === undefined && key === undefined && sentences.length === 0) return undefined
  const [list, ...more] = lists
  if (list === undefined) return paragraphs.length === 1 ? paragraphs[0] : undefined
  const [only, ...others] = list.items
  const isSingle = more.length === 0 && others.length === 0 && paragraphs.length === 0
  const isFlat = only !== undefined && only.paragraphs === undefined && only.lists === undefined
  return isSingle && isFlat && only.more.length === 0 && only.done === undefined
    ? [...(only.label === undefined ? [] : [only.label]), ...only.sentences]
    : undefined
}

/** Single things below several items, each with its item. */
function together(items: Item[], place: Place): Draft {
  const told = items.map(item => ({ item, below: lineBelow(item) ?? [] }))
  const points = told.map(({ item, below }) => {
    const label = headlineOf(item, place)
    return { ...(label === undefined ? {} : { label }), ...textOf(below, place.language) }
  })
  return draft(
    'points',
    { title: place.heading, points },
    {
      origin: items.map(({ origin }) => origin),
      section: place.section,
      reason: 'what stands below the items',
      note: told.flatMap(({ below }, index) => say(below, index + 1)),
    },
  )
}

/** @returns slides for what the item's own point does not show */
function slidesBelow(item: Item, place: Place, tellList: TellList): Draft[] {
  const { paragraphs = [], lists = [] } = item
  const title = headlineOf(item, place)
  if (title === undefined) return []
  const inside: Place = { ...place, heading: title, sub: true }
  const about = {
    origin: [item.origin],
    section: place.section,
    reason: 'what stands below an item',
  }
  const answered = questionsIn(paragraphs)
  if (answered !== undefined) {
    const points = answered.map(({ label, sentences }) => ({
      label,
      ...textOf(sentences, place.language),
    }))
    const note = answered.flatMap(({ label, sentences }, index) =>
      say([label, ...sentences], points.length > 1 ? index + 1 : 0),
    )
    return [
      draft('points', { title, points }, { ...about, note }),
      ...listSlides(lists, inside, [], tellList),
    ]
  }
  if (lists.length > 0) return listSlides(lists, inside, paragraphs.flat(), tellList)
  return paragraphs.flatMap(sentences => {
    const key = keySentence(sentences, { language: place.language })
    if (key === undefined) return []
    const text = shorten(key, place.language, LEAD_WORDS)
    return [draft('statement', { title, text }, { ...about, note: say(sentences) })]
  })
}

/** The paragraphs beside a list are said before it; the first that is short stands above it. */
function listSlides(
  lists: NestedList[],
  place: Place,
  said: ArticleLine[],
  tellList: TellList,
): Draft[] {
  const intro = said
    .map(line => shorten(line, place.language, GLANCE_WORDS))
    .find(line => countWords(line.text) <= GLANCE_WORDS)
  return lists.flatMap((list, index) => {
    const part: PartOf<'points'> = {
      kind: 'points',
      confidence: 1,
      reason: 'what stands below an item',
      ...list,
    }
    const [first, ...others] = tellList(part, place)
    if (first === undefined) return []
    if (index > 0 || said.length === 0) return [first, ...others]
    const data = intro === undefined ? first.data : { ...first.data, intro }
    return [{ ...first, data, note: [...say(said), ...first.note] } as Draft, ...others]
  })
}

/** What the item says, without the mark that ends it. */
function headlineOf({ label, key, sentences }: Item, { language }: Place): ArticleLine | undefined {
  const line = label ?? key ?? sentences[0]
  if (line === undefined) return undefined
  const short = shorten(line, language, GLANCE_WORDS)
  const end = plain(short.text).replace(/[.:;,]\s*$/, '').length
  return { ...short, text: slice(short.text, 0, end) }
}

interface Answered {
  label: ArticleLine
  sentences: ArticleLine[]
}

/** Paragraphs in bold with a paragraph below each: questions and answers, terms and meanings. */
function questionsIn(paragraphs: ArticleLine[][]): Answered[] | undefined {
  const found: Answered[] = []
  for (const sentences of paragraphs) {
    const [only, ...more] = sentences
    const isBold =
      only !== undefined &&
      more.length === 0 &&
      leading(only.text, 'strong') === plain(only.text).length
    if (isBold) found.push({ label: only, sentences: [] })
    else if (found.length === 0) return undefined
    else found.at(-1)?.sentences.push(...sentences)
  }
  return found.length > 0 && found.every(({ sentences }) => sentences.length > 0)
    ? found
    : undefined
}

function textOf(sentences: ArticleLine[], language: string): Pick<Point, 'text'> {
  const key = keySentence(sentences, { language })
  return key === undefined ? {} : { text: shorten(key, language, GLANCE_WORDS) }
}
