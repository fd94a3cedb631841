/** #slidev/setups/shortcuts: the keys of clickers, beside Slidev's own. */
import type { NavOperations, ShortcutOptions } from '@slidev/types'

function withClickerKeys(nav: NavOperations, shortcuts: ShortcutOptions[]): ShortcutOptions[] {
  return [
    ...shortcuts,
    { name: 'first_slide', key: 'home', fn: () => nav.goFirst() },
    { name: 'last_slide', key: 'end', fn: () => nav.goLast() },
  ]
}

export default [withClickerKeys]
