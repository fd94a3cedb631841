/** lectern doctor: what this machine has of what Lectern needs. */
import { define } from './command.ts'
import { browser } from './options.ts'
import { optionalText } from './values.ts'

export const command = define(
  'doctor',
  'what this machine has of what Lectern needs, and how to get the rest',
  { browser },
  async args => (await import('../commands/doctor.ts')).doctor(optionalText(args.browser)),
  { examples: ['doctor'] },
)
