/** What English says of what may be drawn. */
import { anyOf, sequence } from '../../text/anyOf.ts'
import type { Forms } from '../language.ts'
import { colourless, icons } from './icons.ts'

const MONTH = anyOf(
  /Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June|July|Aug(?:ust|\.)?/i,
  /Sep(?:tember|t?\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?/i,
)
const YEAR = /(?:1[4-9]|20)\d\d(?:s\b|(?!\d))(?:\s?[–-]\s?(?:(?:1[4-9]|20)\d\d|\d\d)(?!\d))?/i

/** Tens by themselves or with a digit behind: "seventy", "forty-two". */
const COUNTED =
  /(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)|\d{1,3}(?:\.\d)?|five|ten|fifteen)/i
const SMALL = /(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})/i
/** In their order, "one" is 1. */
const SMALL_NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]
const TENS = ['ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

export const forms: Forms = {
  icons,
  colourless,
  noStep: anyOf(
    /^(?:the|an?|this|that|these|those|there|it|they|we|i|he|she|what|who|why|when|where|how|which|no|none|not)\b/i,
    /^(?:\S+ ){1,3}(?:should|must|may|might|is|are|was|were|will|has|have|had)\b/i,
  ),
  date: sequence(
    /^(?:(?:in|by|since|from|on|until) )?(?:the )?(?:(?:early|late|mid)[ -])?/i,
    anyOf(
      sequence(/(?:\d{1,2} )?/i, MONTH, /(?: \d{1,2},)? /i, YEAR),
      YEAR,
      /(?:week|day|month|quarter|year|sprint) \d{1,3}(?!\d)/i,
    ),
  ),
  asks: anyOf(
    /^(?:(?:and|but|so) )?(?:what|why|when|where|how|which|whose|do|does|did|is|are|was|were)\b/i,
    /^(?:can|could|should|would|will|have|has)\b|, (?:what|why|when|where|how|which) /i,
  ),
  asksOpenly: /^(?:(?:and|but|so) )?(?:why|how|which)\b|, (?:why|how|which) /i,
  noAnswer: anyOf(
    /\b(?:asks?|asked|asking|wonder(?:s|ed|ing)?|questions?)\b/i,
    /^(?:there (?:is|are)|(?:some|many|most) (?:people|of us)|(?:we're|we are|I'm|I am) not)\b/i,
    /\bthere are (?:a number|a few|many|several|some)\b/i,
    /\b(?:next|following|this) (?:piece|post|article|section|part|chapter)\b/i,
  ),
  figure: anyOf(
    sequence(/\b/i, COUNTED, / (?:percent|per cent)\b/i),
    sequence(
      /\b/i,
      SMALL,
      / (?:in|out of) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b/i,
    ),
    /\b(?:one|two) thirds?(?= of\b)|\b(?:one|three) quarters?(?= of\b)|\b(?:four|three|two) fifths(?= of\b)/i,
  ),
  percent: /percent|per cent/i,
  numbers: {
    ...Object.fromEntries(SMALL_NUMBERS.map((word, at) => [word, at + 1])),
    ...Object.fromEntries(TENS.map((word, at) => [word, (at + 1) * 10])),
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 1 / 4,
    quarters: 1 / 4,
    fifths: 1 / 5,
    fifteen: 15,
  },
  ofWhole: /^ of\b/i,
  sides: [
    {
      arrangement: 'verdict',
      names: [
        /^(?:do|dos|do's|please do|good|right)$/i,
        /^(?:do not|don['’]?ts?|avoid|bad|wrong)$/i,
      ],
    },
    {
      arrangement: 'verdict',
      names: [/^(?:pros?|advantages|benefits)$/i, /^(?:cons?|disadvantages|drawbacks)$/i],
    },
    {
      arrangement: 'change',
      names: [/^(?:before|then|from|yesterday)$/i, /^(?:after|now|to|today)$/i],
    },
  ],
  shares:
    /\b(?:in common|similarit(?:y|ies)|both (?:have|share|are|need)|share (?:many|much|a lot|some|several))\b/i,
  supposes: anyOf(
    /\b(?:if|imagine|suppose|would|could|might|may|e\.g\.|for (?:example|instance)|say)\b/i,
    /\b(?:version|chapter|section|step|part|number|page|figure|table) \d/i,
  ),
}
