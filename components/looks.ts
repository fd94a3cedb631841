/**
 * The looks that a deck may have. What each is, styles/looks/ says in tokens, the first of them
 * styles/tokens.css itself; a page names its look in an attribute of its root.
 */
export const LOOKS = ['calm', 'warm', 'bold', 'plain'] as const
export type LookName = (typeof LOOKS)[number]

/** The look of a deck whose author chose none. */
export const DEFAULT_LOOK: LookName = 'calm'

/** On the page's root; missing for the default look. */
export const LOOK_ATTRIBUTE = 'data-look'

export function isLook(name: unknown): name is LookName {
  return LOOKS.some(look => look === name)
}

/** @returns the attribute of a page's root that says its look; none for the default one */
export function lookAttributes(name: unknown): Record<string, LookName> {
  return isLook(name) && name !== DEFAULT_LOOK ? { [LOOK_ATTRIBUTE]: name } : {}
}
