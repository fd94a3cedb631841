/** What Lectern can know of a language. All have labels; what a language lacks is judged by no other's words. */
import type { Vocabulary } from './labels.ts'
import type { DividingRule, ShorteningRule } from './rule.ts'

export interface Language {
  /** first part of its BCP 47 tag */ code: string
  labels: Vocabulary
  choosing?: Choosing
  comparing?: Comparing
  contrast?: Contrast
  defining?: Defining
  /** where a sentence can go on in a second line, the better borders first */ dividing?: DividingRule[]
  /** behind which a sentence only tells more of its claim, the surer borders first */
  supporting?: DividingRule[]
  /** words that carry no point of their own, small */ functionWords?: ReadonlySet<string>
  shortening?: Shortening
  roles?: Roles
  voices?: Voices
  forms?: Forms
}

/** What may be drawn, as far as words tell it. */
export interface Forms {
  /** how an item of a numbered list begins that is no step: a thing, a question, a rule */
  noStep: RegExp
  /** a point in time, with what leads into it, at the beginning of a text: "In 2004", "March 1998", "Week 2" */
  date: RegExp
  /** what a question asks with, at its beginning or behind a comma */ asks: RegExp
  /** such a question is answered in other words than its own */ asksOpenly: RegExp
  /** it only leads on, or says who asks */ noAnswer: RegExp
  /** a share or an amount in words: "seventy percent", "three in four", "two thirds" */ figure: RegExp
  percent: RegExp
  /** values of number words, small; parts of a whole are below 1 */ numbers: Record<string, number>
  /** right behind a share: of what it is one */ ofWhole: RegExp
  /** by a word of a label, small, what shows it */ icons: ReadonlyMap<string, string>
  /** words beside such a one that say nothing an icon could show */ colourless: ReadonlySet<string>
  /** names of two sides that are such a pair */ sides: {
    arrangement: 'verdict' | 'change'
    names: [RegExp, RegExp]
  }[]
  /** above what two have in common */ shares: RegExp
  /** what only may be, or is an example */ supposes: RegExp
}

/** Who speaks in a sentence. */
export interface Voices {
  /** the author of himself */ author: RegExp
}

/** Which sentence of a passage stands on the slide. */
export interface Choosing {
  /** words that announce the point of a paragraph */
  cues: RegExp
  /** words that a heading and a sentence share without being about the same */
  common: Set<string>
  /** endings by which forms of one word differ */
  endings: RegExp
  /** what others say, to be answered */
  concedes?: RegExp
  /** how a sentence opens that leans on the one before it, and makes no sense alone on a slide */
  leaning: RegExp
}

/** How titles and headings name the things that an article compares. */
export interface Comparing {
  /** "the difference between" */
  between: RegExp
  and: RegExp
  /** "compared to" */
  compared: RegExp
  /** where the second name ends: at a mark, or at what is said of both */
  behind: RegExp
  /** what titles say before the first name */
  lead: RegExp
  /** where a subtitle begins */
  subtitle: RegExp
  /** words at the end of what two headings share, behind which a thing is named */
  about: RegExp
  /** words that name nothing */
  nameless: RegExp
  article: RegExp
  /** "X, Y or Z: which one …?": the first group is the names */
  choice: RegExp
  /** between such names */
  or: RegExp
  /** endings by which words of one stem differ: coach, coaching */
  endings: RegExp
  /** endings of those who do it, and of doing it, behind a short stem: lead, leader, leadership */
  doers: string
  /** endings that make another person of the stem: coachee */
  others: string
}

/** How sentences set things against each other, and how one sees which of them a sentence is about. */
export interface Contrast {
  /** "Whereas X …, Y …": the first clause is the first group */
  opening: RegExp
  /** where a sentence is divided into two clauses, the surest first; global */
  joints: {
    at: RegExp
    /** it joins nothing but clauses */ sure: boolean
    /** the sentence must begin with its subject, as the second clause does */ begins?: true
  }[]
  /** "Like X, Y …": the comma divides nothing */
  undivided: RegExp
  /** words that may stand before the subject of a second clause */
  before: RegExp
  /** "Unlike X, Y …": what is unlike is the first group */
  unlike: RegExp
  /** "X is faster than Y": both are named on purpose */
  comparative: RegExp
  /** said of all subjects at once */
  both: RegExp
  /** between two names that are told of together: "X and Y" */
  joined: RegExp
  /** how a sentence opens that leans on another and says nothing by itself */
  leaning: RegExp
  /** how a sentence opens that goes on about what the one before it named */
  goesOn: RegExp
  /** the author's own story */
  personal: RegExp
  /** "There is …" names no subject in its place */
  there: RegExp
  /** words that set a sentence against the one before it */
  marked: RegExp
  /** such words with their commas, which say nothing where the sides stand beside each other */
  connective: RegExp
  /** "Y, on the other hand, …": the first group is the name */
  setAgainst: RegExp
  /** such words name nothing that is set against another */
  nobody: RegExp
  /** words that may follow a name as its verb */
  verb: RegExp
  /** how a clause ends that only promises what stands behind its colon: "… is this:" */
  promises: RegExp
  /** what follows a subject that is defined: " is a" */
  defines: RegExp
  /** what a heading says besides the name when it asks what that is */
  asks: RegExp
  /** "Another difference is that X …" is about X */
  announced: RegExp
  /** how a condition opens; the first group is its word */
  condition: RegExp
  /** a lead-in without a colon: "Choose X when" */
  leadsIn: RegExp
  /** a short sentence that only names what comes next: "Then there's feedback."; the first group is the name */
  topic: RegExp
  /** words that stand right before a noun */
  determiner: RegExp
  /** words that name no aspect, however often they are said */
  nameless: Set<string>
}

/** How a sentence says what a word means. */
export interface Defining {
  /** "What is X?": the first group is what is asked for */
  question: RegExp
  /** "X is a …": the first group is the term */
  isA: RegExp
  /** what follows a term in bold: " is a" */
  is: RegExp
  /** such words stand for something else, so that the sentence defines nothing */
  pronoun: RegExp
}

/** What a sentence can do without on a slide. */
export interface Shortening {
  /** in the order in which they are tried, the gentler first */ rules: ShorteningRule[]
  /** what stays in any case */ keep: RegExp
}

/** What tells the role of a sentence in the argument; patterns see one sentence without its marks. */
export interface Roles {
  /** by name, what a sentence does */
  cues: Record<string, RegExp>
  /** by name, how it leans on what stands before it */
  leaning: Record<string, RegExp>
  /** it surely points at another sentence */
  hanging: RegExp
  /** it surely says nothing yet */
  idle: RegExp
  /** a pronoun at its beginning that stands for nothing */
  expletive: RegExp
  /** "of this": what it means stands elsewhere */
  thisInside: RegExp
  /** "both", and where it is said of what */
  both: RegExp
  bothNamed: RegExp
  /** a word that stands for something named before */
  pronoun: RegExp
  /** what follows the name of a person: "said" */
  deed: RegExp
  /** two things in a heading: the groups */
  pair: RegExp
  /** words that say nothing of what a sentence is about */
  common: Set<string>
  /** what the forms of a word share */
  stemOf: (word: string) => string
  isPast: (word: string) => boolean
  /** @param words of a sentence, small */
  isImperative: (words: string[]) => boolean
  asksFirst: (words: string[]) => boolean
  /** whether people can be for or against a sentence */
  canBeContested: (sentence: string) => boolean
  weights: RoleWeights
}

/** What was learned from labelled articles: for each question, the weight of each cue by name. */
export interface RoleWeights {
  /** mean and spread of each cue over the articles that were learned from */
  scale: Record<string, number[]>
  /** is it a key statement? */
  key: Weighted
  /** must it not stand on a slide? */
  weak: Weighted
  /** does it make no sense without the sentence before? */
  leaning: Weighted
  /** does it say what its section says? */
  message: Weighted
  /** can one ask for it afterwards? */
  recallable: Weighted
}
interface Weighted {
  bias: number
  weights: Record<string, number>
}
