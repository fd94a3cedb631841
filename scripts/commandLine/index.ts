/** The commands of the command line. */
import type { Command } from './command.ts'

type Load = () => Promise<{ command: Command }>

/** The commands, each loaded when it is named. */
export const COMMANDS = {
  generate: () => import('./generate.ts'),
  read: () => import('./read.ts'),
  present: () => import('./present.ts'),
  export: () => import('./export.ts'),
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  direct: () => import('./direct.ts'),
  adopt: () => import('./adopt.ts'),
  diff: () => import('./diff.ts'),
  doctor: () => import('./doctor.ts'),
  init: () => import('./init.ts'),
  completion: () => import('./completion.ts'),
} satisfies Record<string, Load>
