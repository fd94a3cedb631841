/**
 * The Markdown parser within bounds: so many levels of quotes and lists, and so much work for marks
 * that lead nowhere. Beyond
 * them a mark is a character, so that every word is kept.
 */
import {
  attention,
  autolink,
  blockQuote,
  codeText,
  htmlText,
  labelEnd,
  labelStartImage,
  labelStartLink,
  list,
} from 'micromark-core-commonmark'
import { gfm } from 'micromark-extension-gfm'
import type {
  Construct,
  ConstructRecord,
  Extension,
  ParseContext,
  TokenizeContext,
} from 'micromark-util-types'
import { besideWide } from './cjkAttention.ts'
import { MAX_DEPTH } from './depth.ts'

/**
 * Steps that a text's marks may cost beside reading each once: the third of a second. Ten thousand
 * paragraphs with twenty pairs
 * of marks each take half of it.
 */
export const MAX_EFFORT = 10_000_000

/** Where a text first goes beyond a limit, by line. */
export interface Bounds {
  /** of levels, one inside the other */ depth?: number | undefined
  /** of marks within a text */ marks?: number
}

/** What the marks of a text have cost so far. */
export interface Effort {
  spent: number
}

/**
 * GitHub's Markdown, within bounds.
 * @param bounds is told what went beyond them
 * @param spent shared by texts that are read one after the other as one
 */
export function boundedMarkdown(bounds: Bounds, spent: Effort = { spent: 0 }): Extension[] {
  const effort = effortOf(bounds, spent)
  const shallow = shallowIn(bounds)
  const github = gfm({ singleTilde: false })
  return [
    // What is bounded stands in place of the parser's own; its lists and quotes go in `alone`,
    // since they call themselves by name.
    {
      disable: {
        null: [
          attention,
          autolink,
          codeText,
          htmlText,
          labelEnd,
          labelStartImage,
          labelStartLink,
        ].flatMap(({ name }) => name ?? []),
      },
    },
    {
      document: {
        62: shallow(blockQuote),
        ...Object.fromEntries(
          [42, 43, 45, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57].map(code => [code, shallow(list)]),
        ),
      },
      text: {
        33: effort(labelStartImage),
        42: effort(besideWide(attention)),
        60: [effort(autolink), effort(htmlText)],
        91: effort(labelStartLink),
        93: effort(labelEnd),
        95: effort(attention),
        96: effort(codeText),
      },
    },
    {
      ...github,
      document: mapped(github.document, shallow),
      text: mapped(github.text, effort),
    },
  ]
}

function mapped(
  record: ConstructRecord | undefined,
  change: (construct: Construct) => Construct,
): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record ?? {}).map(([code, constructs]) => [
      code,
      Array.isArray(constructs) ? constructs.map(change) : constructs && change(constructs),
    ]),
  )
}

/** How many containers are open at a place, for the line that is being read. */
const places = new WeakMap<ParseContext, { line: number; columns: Set<number> }>()

function columnsOf(context: TokenizeContext): Set<number> {
  const { line } = context.now()
  let place = places.get(context.parser)
  if (place?.line !== line) {
    place = { line, columns: new Set() }
    places.set(context.parser, place)
  }
  return place.columns
}

const bounded = new WeakSet<ParseContext>()

/** Before the first container of a text is read: the bounded ones are the only ones. */
function alone(parser: ParseContext): void {
  if (bounded.has(parser)) return
  bounded.add(parser)
  const record = parser.constructs.document
  for (const [code, constructs] of Object.entries(record))
    record[Number(code)] = [constructs]
      .flat()
      .flatMap(one => (one === undefined || one === list || one === blockQuote ? [] : [one]))
}

/** @returns what makes a container open only where fewer than the most are open; an open one goes on */
function shallowIn(bounds: Bounds): (construct: Construct) => Construct {
  return construct => shallow(construct, bounds)
}

function shallow(construct: Construct, bounds: Bounds): Construct {
  const { continuation } = construct
  return {
    ...construct,
    name: `shallow ${construct.name ?? ''}`,
    tokenize(effects, ok, nok) {
      alone(this.parser)
      const columns = columnsOf(this)
      const { column } = this.now()
      if (columns.size >= MAX_DEPTH && !columns.has(column)) {
        bounds.depth ??= this.now().line
        return nok
      }
      return construct.tokenize.call(
        this,
        effects,
        code => {
          columns.add(column)
          return ok(code)
        },
        nok,
      )
    },
    ...(continuation === undefined
      ? {}
      : {
          continuation: {
            ...continuation,
            tokenize(effects, ok, nok) {
              const columns = columnsOf(this)
              const { column } = this.now()
              return continuation.tokenize.call(
                this,
                effects,
                code => {
                  columns.add(column)
                  return ok(code)
                },
                nok,
              )
            },
          },
        }),
  }
}

/**
 * @returns what makes a construct of a text count its effort: what it looks at in vain, and how
 * many marks stand before it
 */
function effortOf(bounds: Bounds, effort: Effort): (construct: Construct) => Construct {
  const marks = new WeakMap<TokenizeContext, number>()
  return construct => ({
    ...construct,
    name: `bounded ${construct.name ?? ''}`,
    tokenize(effects, ok, nok) {
      const from = this.now()
      if (effort.spent > MAX_EFFORT) {
        bounds.marks ??= from.line
        return nok
      }
      return construct.tokenize.call(
        this,
        effects,
        code => {
          // A mark may be held against all that stand before it.
          const count = (marks.get(this) ?? 0) + 1
          marks.set(this, count)
          effort.spent += count
          return ok(code)
        },
        code => {
          effort.spent += this.now().offset - from.offset
          return nok(code)
        },
      )
    },
  })
}
