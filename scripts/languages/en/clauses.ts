/** What shows an English clause, as far as closed lists of words can tell. */

const PRONOUNS = new Set('it they he she we you i there'.split(' '))
/** Verbs that show a clause wherever they stand behind its subject. */
const VERBS = new Set(
  `is are was were has have had can could will would should must may might do does did ought cannot
  need needs mean means make makes get gets go goes take takes give gives come comes become
  becomes remain remains seem seems want wants help helps allow allows require requires depend
  depends happen happens`.split(/\s+/),
)
/** Nouns as often as verbs: they show one only behind a subject. */
const NOUNS_TOO = new Set('need needs means help'.split(' '))
/** Words that no subject is made of. */
const JOINING = new Set(
  'and or but to that which who what where how why when if because while than as of in on for with by'.split(
    ' ',
  ),
)
/** Longest subject that is looked through, in words. */
const SUBJECT_WORDS = 5
const CONTRACTED = /['’](?:s|re|m|ve|ll|d)$/

/** @returns whether a text begins with a subject and its verb */
export function isClause(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/)
  const [first = ''] = words
  if (PRONOUNS.has(first.replace(/['’]\p{L}+$/u, ''))) return words.length > 1
  // "make a call" tells what to do, or what somebody does that stands before it.
  if (isVerb(bare(first))) return false
  for (const word of words.slice(0, SUBJECT_WORDS + 1)) {
    if (isVerb(bare(word))) return true
    if (JOINING.has(word) || word !== bare(word)) return false
  }
  return false
}

/** @returns whether somewhere in a text a clause is told */
export function hasVerb(text: string): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map(bare)
    .some(word => (isVerb(word) && !NOUNS_TOO.has(word)) || CONTRACTED.test(word))
}

function isVerb(word: string): boolean {
  return VERBS.has(word.replace(/n['’]t$/, '')) || word === 'can’t' || word === "can't"
}

/** A word without the marks around it. */
function bare(word: string): string {
  const first = word.search(/[\p{L}\p{N}]/u)
  return first === -1 ? '' : word.slice(first).replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '')
}
