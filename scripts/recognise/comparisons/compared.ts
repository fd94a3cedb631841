/** What an article compares, and in which of its sections. */
import { languageOf } from '../../languages/index.ts'
import type { Contrast } from '../../languages/language.ts'
import { plain } from '../../text/plain.ts'
import type { OutlineSection } from '../outline.ts'
import { subjectsOf } from '../subjects.ts'

/** Names that are compared. */
export interface Compared {
  names: string[]
  /** the section that compares them; the whole article when undefined */ scope?: number
}

/** Names that so many headings speak of are those of the whole article. */
const MANY_HEADINGS = 3

/** @returns what the title says is compared, else what headings say, each for its section */
export function comparedIn(
  title: string,
  sections: OutlineSection[],
  language: string,
): Compared[] {
  const headings = sections.map(({ heading }) => (heading === undefined ? '' : plain(heading.text)))
  const titles = [title, sections.find(({ depth }) => depth === 1)?.heading]
    .map(one => (typeof one === 'object' ? plain(one.text) : (one ?? '')))
    .filter(one => one !== '')
  const whole = subjectsOf(titles.slice(0, 1), language) ?? subjectsOf(titles.slice(1), language)
  if (whole !== undefined) return [{ names: withHead(whole, sections) }]
  const inHeadings = headings.flatMap((heading, index): Compared[] => {
    const names = heading === '' ? undefined : subjectsOf([heading], language)
    return names === undefined ? [] : [{ names, scope: index }]
  })
  const [first] = inHeadings
  if (first === undefined) {
    const parallel = subjectsOf(
      headings.filter(heading => heading !== ''),
      language,
    )
    return parallel === undefined ? pairsIn(sections, language) : [{ names: parallel }]
  }
  const isOfAll =
    headings.filter(heading => first.names.some(name => namesBegin(heading, name))).length >=
    MANY_HEADINGS
  return isOfAll ? [{ names: first.names }] : inHeadings
}

function namesBegin(heading: string, name: string): boolean {
  return heading.toLowerCase().includes(name.toLowerCase().slice(0, 5))
}

/** "Calm and lively teams": the last word belongs to both names, when the article says so. */
function withHead(names: string[], sections: OutlineSection[]): string[] {
  const [first, second] = names
  if (names.length !== 2 || first === undefined || second === undefined) return names
  const head = second.split(/\s+/).at(-1) ?? ''
  if (!/\s/.test(second) || first.toLowerCase().endsWith(head.toLowerCase())) return names
  const joined = `${first} ${head}`.toLowerCase().replace(/s$/, '')
  return sections.some(section => linesSay(section, joined)) ? [`${first} ${head}`, second] : names
}

function linesSay({ heading, parts }: OutlineSection, phrase: string): boolean {
  const lines = [
    ...(heading === undefined ? [] : [heading]),
    ...parts.flatMap(part => {
      if (part.kind === 'points') return part.items.flatMap(item => item.sentences)
      return 'sentences' in part ? part.sentences : []
    }),
  ]
  return lines.some(line => plain(line.text).toLowerCase().includes(phrase))
}

/** "Trains wait. Planes, on the other hand, …": two things that nothing but their sentences names. */
function pairsIn(sections: OutlineSection[], language: string): Compared[] {
  const known = languageOf(language)
  if (known?.contrast === undefined || known.comparing === undefined) return []
  const { contrast, comparing } = known
  return sections.flatMap(({ parts }, scope): Compared[] => {
    const prose = parts.flatMap(part => (part.kind === 'prose' ? [part.sentences] : []))
    const pairs = prose.flatMap(sentences =>
      sentences.slice(1).flatMap((line, index) => {
        const before = plain(sentences[index]?.text ?? line.text)
        return pairOf(before, plain(line.text), contrast) ?? []
      }),
    )
    const [pair] = pairs
    return pair === undefined || pairs.length > 1
      ? []
      : [{ names: pair.map(name => name.replace(comparing.article, '')), scope }]
  })
}

/** The name before "on the other hand", and as many words of the sentence before it, up to its verb. */
function pairOf(before: string, after: string, contrast: Contrast): string[][] | undefined {
  const second = contrast.setAgainst.exec(after)?.[1]
  if (second === undefined || contrast.nobody.test(second) || contrast.nobody.test(before))
    return undefined
  const words = before.split(/\s+/)
  const count = second.split(/\s+/).length
  const first = words.slice(0, count).join(' ')
  const isName = /^[\p{L}\s’'-]+$/u.test(first) && contrast.verb.test(words[count] ?? '')
  return isName && first.toLowerCase() !== second.toLowerCase() ? [[first, second]] : undefined
}
