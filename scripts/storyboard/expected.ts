/** Cover and agenda are fitted before the session is planned: with room for what the plan will write there. */
import { vocabularyOf } from '../languages/index.ts'
import type { Draft, Settings } from '../types.ts'
import { expectedRows, rowsOn } from './agendaRows.ts'
import { lengthOf, minutesOf } from './plan.ts'
import { breakCount } from './session.ts'

/** @param drafts all slides of a session, in their order */
export function withRoomForPlan(drafts: Draft[], settings: Settings): Draft[] {
  const words = vocabularyOf(settings.language)
  const told = drafts.filter(draft => draft.hidden !== true)
  const minutes = told.reduce((sum, draft) => sum + minutesOf(draft, settings), 0)
  const breaks = breakCount(minutes + ownMinutes(drafts), told.length, settings)
  const rows = expectedRows(drafts, breaks, { settings, words })
  return drafts.map((draft): Draft => {
    if (draft.layout === 'cover') {
      const kicker = lengthOf(Math.ceil(minutes), words)
      return { ...draft, data: { ...draft.data, kicker } }
    }
    if (draft.layout !== 'agenda') return draft
    const { items } = draft.data
    return { ...draft, data: { ...draft.data, items: rowsOn(rows, [items]).get(items) ?? items } }
  })
}

/** Sections that stand on one slide of an agenda. */
const ON_ONE_SLIDE = 12

/** Of many sections, agenda and recap may take a slide each, half a minute long: enough for a further break. */
function ownMinutes(drafts: Draft[]): number {
  const sections = new Set(drafts.flatMap(({ section }) => section?.number ?? [])).size
  return sections > ON_ONE_SLIDE ? sections : 0
}
