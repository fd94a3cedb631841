/** English words by which the cues of roles tell what a sentence is about, when it happens and what it asks for. */

const words = (list: string): Set<string> => new Set(list.split(/\s+/))

/** Words that say nothing of what a sentence is about. */
export const COMMON = words(
  `a an the and or but so of to in on at for with by from as is are was were be been being it its this that these
  those they them their he she his her him you your we our us i my me not no do does did have has had will would can
  could should may might must than then there here what which who whom how when where why if into about over also just
  only more most very much many some any all each other another one two too such own same up out off down s t re ve ll
  d m`,
)

const IRREGULAR_PAST = words(
  `was were had did said told went came got gave took made saw knew thought felt kept left met put ran read sat sent
  spent stood began became brought bought built caught chose drew fell found forgot heard held hired led lost meant paid
  sold showed spoke taught wrote won worked used wanted asked tried lasted hadn't wasn't weren't didn't couldn't i'd
  he'd she'd we'd`,
)

/** They end like a past and are none, or are mostly none. */
const NO_PAST = words(
  `need based called related focused shared fixed proceed succeed exceed speed feed indeed skilled motivated interested
  involved required expected needed used limited detailed distributed dedicated experienced structured supposed
  understood unplanned advanced concerned individually united red bed shed sacred hundred`,
)

const IMPERATIVES = words(
  `ask tell say give take make keep let don't avoid use start stop begin pick choose check write talk listen look find
  get put set try decide describe explain agree focus think consider imagine picture remember note notice read see learn
  call send invite create hold have be show share schedule plan build match train help pay follow prepare speak stick
  thank count wait split treat communicate provide encourage offer know define identify ensure understand print stay go
  do never always please bring turn leave run work move add remove reward recognize recognise celebrate praise review
  measure test limit block label commit allow own reviews`,
)

const OPENERS = words('then now instead and so always first')

export function isPast(word: string): boolean {
  return IRREGULAR_PAST.has(word) || (/..ed$/.test(word) && !NO_PAST.has(word))
}

/** @param sentence its words, in small letters */
export function isImperative([first = '', second = '']: string[]): boolean {
  return IMPERATIVES.has(first) || (OPENERS.has(first) && IMPERATIVES.has(second))
}

/** Whether a sentence begins with a word that asks for something. */
export function asksFirst([first = '']: string[]): boolean {
  return IMPERATIVES.has(first)
}

/** What the forms of a word share: "managers" and "management" are about the same. */
export function stemOf(word: string): string {
  return word
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?:ing|edly|ed|ers|er|or|ors|ly|es|s|ment|ship|ments)$/, '')
    .slice(0, 7)
}
