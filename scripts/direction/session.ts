/** What a direction says of the whole session, in the words of the front matter and over it. */
import { stringify } from 'yaml'
import { readFrontMatter } from '../read/frontMatter.ts'
import type { Message, Settings } from '../types.ts'
import type { Direction, DirectionPlace } from './types.ts'

/** @returns the settings that it names, and what is wrong with them */
export function sessionOf(
  { session }: Direction,
  place?: DirectionPlace,
): { settings: Partial<Settings>; messages: Message[] } {
  if (session === undefined || Object.keys(session).length === 0)
    return { settings: {}, messages: [] }
  const file = place?.file ?? 'direction'
  const { settings, messages } = readFrontMatter(stringify(session), file)
  const { settings: usual } = readFrontMatter('', file)
  const named = Object.entries(settings).filter(
    ([key, value]) =>
      key in session || JSON.stringify(value) !== JSON.stringify(usual[key as keyof Settings]),
  )
  // Their lines are those of the session alone.
  const placed = messages.map(({ line, column, ...message }): Message => {
    void [line, column]
    return { ...message, rule: 'direction/session', file, line: 1, column: 1 }
  })
  return { settings: Object.fromEntries(named), messages: placed }
}
