/** What tells the role of an English sentence in the argument. */
import type { Roles } from '../language.ts'
import { canBeContested } from './claims.ts'
import {
  both,
  bothNamed,
  cues,
  deed,
  expletive,
  leaning,
  pair,
  pronoun,
  thisInside,
} from './roleCues.ts'
import { hanging, idle } from './hanging.ts'
import weights from './roleWeights.json' with { type: 'json' }
import { asksFirst, COMMON, isImperative, isPast, stemOf } from './roleWords.ts'

export const roles: Roles = {
  cues,
  leaning,
  hanging,
  idle,
  expletive,
  thisInside,
  both,
  bothNamed,
  pronoun,
  deed,
  pair,
  common: COMMON,
  stemOf,
  isPast,
  isImperative,
  asksFirst,
  canBeContested,
  weights,
}
