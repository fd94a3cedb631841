/** How much a slot holds. */
import type { Settings } from '../../types.ts'
import { breakMinutes } from '../session.ts'

/** Breaks of a longer slot than this are not looked at. */
const A_DAY = 24 * 60

/**
 * @returns the minutes that a slot has beside its breaks. A slot that is just long enough for a break would have less
 * than a shorter one; so that a shorter session never tells more, the shorter one is not filled either.
 */
export function roomIn(duration: number, { breaks }: Pick<Settings, 'breaks'>): number {
  const roomAt = (minutes: number) => minutes - breakMinutes(minutes, { breaks })
  const longest = Math.min(A_DAY, Math.max(duration, 2 * breaks.minutes) + breaks.every)
  let room = roomAt(duration)
  for (let minutes = Math.floor(duration) + 1; minutes <= longest; minutes += 1)
    room = Math.min(room, roomAt(minutes))
  return Math.max(0, room)
}
