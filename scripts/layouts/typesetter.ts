/** How texts are measured: an argument of fit, so that nothing that measures reads a font or a style sheet. */

import type { LookName } from '../../components/looks.ts'
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
  /** @returns the size in px of a role's letters */
  letters: (role: Role) => number
  /** @returns a size of styles/tokens.css, `--lectern-<name>`: px, or a share (0 to 1) where it is written in % */
  size: (name: string) => number
  /** @returns one that measures in the letters and sizes of a look */
  inLook: (look: LookName) => Typesetter
}
