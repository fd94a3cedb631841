/** How texts are measured: an argument of fit, so that fit itself reads no font and no style sheet. */

/** A role of the type scale: `--lectern-type-<role>` in styles/tokens.css. */
export type Role = string

export interface Typesetter {
  /** @returns the height in px that a line of inline Markdown takes in a role at a width in px */
  height: (markdown: string, role: Role, width: number) => number
  /** @returns the number of lines */
  lines: (markdown: string, role: Role, width: number) => number
  /** @returns the height in px of a line of a role */
  line: (role: Role) => number
}
