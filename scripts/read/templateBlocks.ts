/** Blocks between tags of templates (Hugo, GitBook) as Markdown's tools write them: boxes, tabs, pictures. */
import type { LeftOut } from '../types.ts'
import { textLines } from './plainLines.ts'
import { PUBLISHING_TAG } from './reasons.ts'
import { labelled } from './tabs.ts'

const TAG = /^\s{0,3}\{(?:%|\{[<%])([^{}]{1,450})(?:%|[%>]\})\}\s*$/
const BOX = /^(?:hint|notice|callout|alert|admonition|note|tip|warning|info|caution|danger)$/
const TAB = /^(?:tab|tabitem|codetab)$/
const PICTURE = /^(?:figure|img|image)$/
const KIND = /\b(tip|hint|success|note|info|important|warning|caution|danger|error)\b/i

interface Tag {
  name: string
  closes: boolean
  rest: string
}

/** @returns as many lines; tags that are none of these stay as they are */
export function withTemplateBlocks(lines: string[], leftOut: LeftOut[]): string[] {
  const isText = textLines(lines)
  const tags = lines.map((line, index) => (isText[index] === true ? tagIn(line) : undefined))
  if (tags.every(tag => tag === undefined)) return lines
  const closed = new Set(tags.flatMap(tag => (tag?.closes === true ? [tag.name] : [])))
  const result = [...lines]
  tags.forEach((tag, index) => {
    if (tag === undefined) return
    const written = blockOf(tag, closed)
    if (written === undefined) return
    leftOut.push({
      text: (lines[index] ?? '').trim(),
      reason: PUBLISHING_TAG,
      line: index + 1,
    })
    result[index] = written
    if (TAB.test(tag.name) && !tag.closes) labelled(result, index, valueIn(tag.rest))
  })
  return result
}

/** @returns the line that stands for a tag; undefined for one that is not known, or never closed */
function blockOf({ name, closes, rest }: Tag, closed: Set<string>): string | undefined {
  if (PICTURE.test(name)) {
    const source = attribute(rest, 'src')
    const [alt = '', title = ''] = [attribute(rest, 'alt'), captionIn(rest)]
    const caption = title === '' ? '' : ` "${title.replace(/"/g, '”')}"`
    return source === undefined
      ? undefined
      : `![${alt.replace(/[[\]]/g, '')}](<${source}>${caption})`
  }
  if (!closed.has(name)) return undefined
  if (TAB.test(name)) return closes || valueIn(rest) !== '' ? '' : undefined
  if (!BOX.test(name)) return undefined
  if (closes) return ':::'
  const kind = KIND.exec(rest)?.[1] ?? (KIND.test(name) ? name : 'note')
  return `:::${kind.toLowerCase()} ${attribute(rest, 'title') ?? ''}`.trimEnd()
}

function tagIn(line: string): Tag | undefined {
  const inner = TAG.exec(line)?.[1]?.replace(/^-|-$/g, '').trim() ?? ''
  const written = /^\/?[\w./-]{1,40}(?![^\s])/.exec(inner)?.[0]
  if (written === undefined) return undefined
  const rest = inner.slice(written.length).trim()
  const closes = /^(?:\/|end)/.test(written)
  return { name: written.replace(/^(?:\/|end)/, '').toLowerCase(), closes, rest }
}

function attribute(rest: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(rest) ?? []
  return double ?? single
}

function captionIn(rest: string): string | undefined {
  return attribute(rest, 'caption') ?? attribute(rest, 'title')
}

/** The name of a tab: a title, or the first thing in quotes. */
function valueIn(rest: string): string {
  return (
    attribute(rest, 'title') ?? attribute(rest, 'name') ?? /"([^"]{1,80})"/.exec(rest)?.[1] ?? ''
  )
}
