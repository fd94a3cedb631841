/**
 * Marks that note programs and publishing tools add to Markdown (Obsidian, Quarto, Pandoc, MyST,
 * Notion, kramdown), line by line, so that every line keeps its number: their words stay, the marks
 * go, and what is for the tool alone is listed.
 */
import { structural, type Rule } from '../languages/rule.ts'
import type { LeftOut } from '../types.ts'
import { EMOJI } from './emoji.ts'
import { noiseIn } from './noise/index.ts'
import { outsideCode, textLines } from './plainLines.ts'
import { raised } from './raised.ts'
import { PUBLISHING_TAG } from './reasons.ts'

type Leave = (text: string, reason?: string) => void
/** Changes a piece of a line that is neither code nor a formula. */
export type MarkRule = Rule<(piece: string, leave: Leave) => string>

const CHAT_MARK = 'a mark of a chat'
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i

/** In the order in which they are applied: a picture before a link, a name before a tag. */
export const MARK_RULES: readonly MarkRule[] = [
  structural('structure/marks/chat-links', chatLinks),
  structural('structure/marks/comment-marks', commentMarks),
  structural('structure/marks/embeds', embeds),
  structural('structure/marks/wiki-links', wikiLinks),
  structural('structure/marks/heading-attributes', headingAttributes),
  structural('structure/marks/short-codes', shortCodes),
  structural('structure/marks/spans', spans),
  structural('structure/marks/citations', citations),
  structural('structure/marks/references', references),
  structural('structure/marks/roles', roles),
  structural('structure/marks/block-names', blockNames),
  structural('structure/marks/highlights', highlights),
  structural('structure/marks/raised-words', raisedWords),
  structural('structure/marks/emoji-codes', emojiCodes),
  structural('structure/marks/task-signs', taskSigns),
  structural('structure/marks/tags', tags),
]

/** A list of one item in whose place kramdown puts a table of contents. */
const PLACE_OF_CONTENTS = 'structure/marks/place-of-contents'

/** @returns the text with as many lines, and what was for the tool alone */
export function withoutToolMarks(text: string): { text: string; leftOut: LeftOut[] } {
  const lines = text.split('\n')
  const isText = textLines(lines)
  const leftOut: LeftOut[] = []
  const changed = lines.map((line, index) => {
    if (isText[index] !== true || line.trim() === '') return line
    const leaveBy =
      (rule: string): Leave =>
      (left, reason = PUBLISHING_TAG) =>
        leftOut.push({ text: left.trim(), reason, rule, line: index + 1 })
    const found = noiseIn(line, 'tool')
    const isPlace =
      /^\s*(?:[-*+]|1\.)\s/.test(line) && /^\s*\{:\s*toc\b/.test(lines[index + 1] ?? '')
    if (found !== undefined || isPlace) {
      leaveBy(found?.id ?? PLACE_OF_CONTENTS)(line, found?.reason)
      return ''
    }
    return outsideCode(line, piece =>
      MARK_RULES.reduce((left, { id, apply }) => apply(left, leaveBy(id)), piece),
    )
  })
  return { text: changed.join('\n'), leftOut }
}

/** `<https://…|words>`, `<#C024|channel>`, `<!here>`, `<@U012>`, as a chat program (Slack) writes them. */
function chatLinks(piece: string, leave: Leave): string {
  if (!/<(?:https?:|mailto:|[#@!])/.test(piece)) return piece
  return piece
    .replace(
      /<((?:https?:\/\/|mailto:)[^<>|\s]{1,600})\|([^<>|\n]{1,200})>/g,
      (_, address: string, words: string) => `[${words.replace(/[[\]]/g, '\\$&')}](${address})`,
    )
    .replace(
      /<([#@])([A-Z\d]{6,20})\|([^<>|\n]{1,80})>/g,
      (_, sign: string, id: string, name: string) => {
        leave(id, CHAT_MARK)
        return sign + name
      },
    )
    .replace(/\s?<(?:@[A-Z\d]{6,20}|!subteam\^[A-Z\d]{6,20})>/g, whole => {
      leave(whole, CHAT_MARK)
      return ''
    })
    .replace(/<!(here|channel|everyone)(?:\|[^<>|\n]{1,40})?>/g, '@$1')
}

/** `[\[a\]](#cmnt1)` leads to a comment between writers. */
function commentMarks(piece: string, leave: Leave): string {
  if (!piece.includes('](#cmnt')) return piece
  return piece.replace(/\[\\?\[[a-z]{1,2}\\?\]\]\(#cmnt(?:_ref)?\d{1,4}\)/g, whole => {
    leave(whole, 'comment')
    return ''
  })
}

/** `![[picture.png|400]]` is a picture, `![[Page]]` a page that is shown elsewhere. */
function embeds(piece: string, leave: Leave): string {
  if (!piece.includes('![[')) return piece
  return piece.replace(
    /!\[\[([^\][|\n]{1,200})(?:\|([^\][\n]{0,200}))?\]\]/g,
    (whole, name: string, said = '') => {
      const path = name.split('#')[0] ?? name
      if (!PICTURE.test(path)) {
        leave(whole, 'a page that is shown elsewhere')
        return ''
      }
      const alt = /^[\dx\s]*$/.test(String(said)) ? '' : String(said)
      return `![${alt}](<${path}>)`
    },
  )
}

/** `[[Page#Heading|words]]`: the words, or what it leads to. */
function wikiLinks(piece: string, leave: Leave): string {
  if (!piece.includes('[[')) return piece
  return piece.replace(
    /\[\[([^\][|\n]{1,200})(?:\\?\|([^\][\n]{1,200}))?\]\]/g,
    (_, target: string, said?: string) => {
      if (said !== undefined) leave(target, 'where a link leads')
      return said ?? target.replace(/^#+/, '').replace(/#\^?/g, ' › ')
    },
  )
}

/** `## Heading {.small #name}` */
function headingAttributes(piece: string, leave: Leave): string {
  if (!/^#{1,6}\s/.test(piece) || !piece.includes('{')) return piece
  return piece.replace(/(?<!\s)\s*\{(?:[-.#]|[\w-]+=)[^{}]*\}(?=[\s#]*$)/, whole => {
    leave(whole)
    return ''
  })
}

/** `{{< pagebreak >}}` within a line. */
function shortCodes(piece: string, leave: Leave): string {
  if (!/\{\{[<%]/.test(piece)) return piece
  return piece
    .replace(
      /(?<!!)\[([^\][\n]{1,200})\]\((\{\{[<%][^{}]{0,300}[>%]\}\})[^()\s]{0,200}\)/g,
      (_, words: string, address: string) => {
        leave(address)
        return words
      },
    )
    .replace(/\s?\{\{[<%][^{}]{0,300}[>%]\}\}/g, whole => {
      leave(whole)
      return ''
    })
}

/** `[@miller2017; see also @stein1999, p. 12]` */
function citations(piece: string, leave: Leave): string {
  if (!piece.includes('@')) return piece
  return piece.replace(
    /\s?\[(?:[^\][@\n]{0,60})-?@[\w:.#$%&+?<>~/-]{1,80}[^\][\n]{0,200}\](?![([])/g,
    whole => {
      leave(whole, 'a citation')
      return ''
    },
  )
}

const KINDS: Record<string, string> = {
  fig: 'figure',
  tbl: 'table',
  sec: 'section',
  eq: 'equation',
  lst: 'listing',
}

/** `@fig-growth` and `@miller2017` within a sentence. */
function references(piece: string, leave: Leave): string {
  if (!piece.includes('@')) return piece
  return piece
    .replace(/(?<![\w@])@(fig|tbl|sec|eq|lst)-([\w-]{1,60})/g, (_, kind: string, name: string) => {
      leave(kind)
      return `${KINDS[kind]} ${name.replace(/[-_]/g, ' ')}`
    })
    .replace(
      /(?<![\w@.])@([a-z]{2,30})[_:-]?((?:19|20)\d\d)[a-z]?\b/gi,
      (_, name: string, year: string) =>
        `${name.replace(/^[a-z]/, letter => letter.toUpperCase())} (${year})`,
    )
}

/** `[words]{.class}`, the same behind code, which is a piece before, and `[words](address){:rel="x"}`. */
function spans(piece: string, leave: Leave): string {
  if (!piece.includes('{')) return piece
  const plain = piece.replace(
    /(?<!!)\[([^\][]{1,400})\]\{([.#]|[\w-]+=)([^{}]{0,300})\}/g,
    (_, words: string, sign: string, rest: string) => {
      leave(`{${sign}${rest}}`)
      return words
    },
  )
  return plain.replace(
    /^\{[.#=][\w-]{1,40}\}|(?<=[\])])\{:[^{}\n]{1,200}\}|(?<=\S)\{:\s?[.#][^{}\n]{1,200}\}/g,
    whole => {
      leave(whole)
      return ''
    },
  )
}

/** MyST: `{ref}` before code is one piece; its words are code, which is a name. */
function roles(piece: string, leave: Leave): string {
  return piece.replace(
    /\{(?:ref|term|doc|numref|eq|sub|sup|cite(?::\w{1,3})?|abbr|kbd|guilabel|menuselection|download)\}$/,
    whole => {
      leave(whole)
      return ''
    },
  )
}

/** ` ^name` at the end names a block in Obsidian; `((name))` shows one that stands elsewhere (Roam, Logseq). */
function blockNames(piece: string, leave: Leave): string {
  return piece.replace(/\s\^[a-z][a-z\d-]{1,40}\s*$|\(\([\w-]{9,36}\)\)/gi, whole => {
    leave(whole)
    return ''
  })
}

function highlights(piece: string): string {
  if (!/==|\^\^/.test(piece)) return piece
  return piece
    .replace(/(?<!\^)\^\^(?=[^\s^])([^^\n]{0,400}[^\s^])\^\^(?!\^)/g, '$1')
    .replace(/(?<![=\w])==(?=[^\s=])([^=\n]{0,400}[^\s=])==(?![=\w])/g, '**$1**')
}

/** `10^9^`, `H~2~O` */
function raisedWords(piece: string): string {
  if (!/[\^~]/.test(piece)) return piece
  return piece
    .replace(/(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+−-]{1,12})\^/gu, (_, words: string) =>
      raised(words, 'sup'),
    )
    .replace(/(?<=[\p{L}\p{N})])(?<!~)~([\p{L}\p{N}+−-]{1,8})~(?!~)/gu, (_, words: string) =>
      raised(words, 'sub'),
    )
}

/** `:rocket:` */
function emojiCodes(piece: string, leave: Leave): string {
  if (!piece.includes(':')) return piece
  return piece.replace(
    /(?<![\w:/])\s?:([a-z][a-z\d_+-]{1,30}):(?![\w:/])/g,
    (whole, name: string) => {
      const sign = EMOJI[name]
      if (sign === undefined) {
        if (!/[_-]/.test(name)) return whole
        leave(whole, 'a short code of a sign')
        return ''
      }
      leave(name, 'a short code of a sign')
      return whole.startsWith(' ') ? ` ${sign}` : sign
    },
  )
}

/** Boxes with other signs than those for done and open: `- [/]` is begun, `- [-]` is dropped. */
function taskSigns(piece: string, leave: Leave): string {
  return piece
    .replace(
      /^(\s*(?:[-*+]|\d+[.)])\s+)(?:\\\[([ xX])\\?\]|\{\{(DONE|TODO)\}\})(?=\s)/,
      (_, item: string, box?: string, sign?: string) => {
        const isDone = sign === 'DONE' || /x/i.test(box ?? '')
        if (box !== ' ') leave(sign ?? box ?? '', 'the tick of a task')
        return `${item}${isDone ? '[x]' : '[ ]'}`
      },
    )
    .replace(/^(\s*(?:[-*+]|\d+[.)])\s+)\[[/>?!<*"]\](?=\s)/, '$1[ ]')
    .replace(/^(\s*(?:[-*+]|\d+[.)])\s+)\[-\]\s+(.*)$/, '$1$2')
}

/** `#listening #work` at the end of a line, or as all of it; a single `#` word within a sentence is a word. */
function tags(piece: string, leave: Leave): string {
  if (!piece.includes('#')) return piece
  const end = /(?:^|(?<=[.!?…)"”]))((?:\s?#\p{L}[\p{L}\p{N}_/-]{1,60}){1,30})\s*$/u.exec(piece)
  if (end?.[1] === undefined) return piece
  leave(end[1], 'tags')
  return piece.slice(0, end.index)
}
