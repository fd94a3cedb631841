/** A rule does one thing, has a name, and has its examples in tests/rules/<id>.json. */
export interface Rule<Apply> {
  /** its language, what it is for, its name: `en/shorten/also` */ id: `${string}/${string}/${string}`
  /** the language whose words it knows, or `structure` when it looks at marks alone */
  language: string
  apply: Apply
}

/** @returns a rule that looks at marks alone */
export function structural<Apply>(id: `structure/${string}/${string}`, apply: Apply): Rule<Apply> {
  return { id, language: 'structure', apply }
}

/** Stretches of a text, as [from, to). */
export type Stretches = [number, number][]

/** Finds what a sentence can do without. */
export interface ShorteningRule extends Rule<(sentence: string) => Stretches> {
  /** it is applied to any sentence; other rules only to one that is too long */ always?: true
}

/** Finds where a sentence can go on in a second line: the places at which that line begins. */
export type DividingRule = Rule<(sentence: string) => number[]>
