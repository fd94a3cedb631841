/** What a command of the command line is. */
import { defineCommand, type ArgsDef, type CommandDef } from 'citty'

export type Values = Record<string, unknown>
/** What a command answers that goes on until it is told to stop; any other is done when it has run. */
export const SERVES = 'serves'

export interface Command {
  command: CommandDef
  args: ArgsDef
  run: (values: Values) => Promise<unknown>
  /** more than one article may be named */ several: boolean
  /** command lines that people need most, without the program's name */ examples: string[]
}

interface Manner {
  several?: boolean
  examples?: string[]
}

/** @param manner what may be named, and what its help shows beside the options */
export function define(
  name: string,
  description: string,
  args: ArgsDef,
  run: (values: Values) => Promise<unknown>,
  { several = false, examples = [] }: Manner = {},
): Command {
  const inOrder = async (values: Values) => {
    if (values['no-cache'] === true) (await import('../deck/cache.ts')).withoutCache()
    return run(values)
  }
  return {
    several,
    examples,
    command: defineCommand({ meta: { name: `lectern ${name}`, description }, args }) as CommandDef,
    args,
    run: inOrder,
  }
}
