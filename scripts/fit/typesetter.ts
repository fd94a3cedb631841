/** How texts are measured: an argument of fit, so that fit itself reads no font and no style sheet. */

import type { Text } from '../text/text.ts'

/** A role of the type scale: `--lectern-type-<role>` in styles/tokens.css. */
export type Role = string

export interface Typesetter {
  /** @returns the height in px that a text takes in a role at a width in px */
  height: (text: Text, role: Role, width: number) => number
  /** @returns the number of lines */
  lines: (text: Text, role: Role, width: number) => number
  /** @returns the height in px of a line of a role */
  line: (role: Role) => number
}
