/**
 * The design tokens as UnoCSS names, for slides that are written or changed by hand: text-accent,
 * bg-paper, font-headline.
 */
import { defineUnoSetup } from '@slidev/types'

const roles = [
  'paper',
  'ink',
  'muted',
  'line',
  'accent',
  'fill',
  'on-fill',
  'subject-1',
  'subject-2',
  'both',
  'tip',
  'warning',
]

export default defineUnoSetup(() => ({
  theme: {
    colors: Object.fromEntries(roles.map(role => [role, `var(--lectern-${role})`])),
    fontFamily: { headline: 'var(--lectern-font-headline)', body: 'var(--lectern-font-body)' },
  },
}))
