/** The toolbar over a slide goes when nothing moves: on a projector it would stand there for the whole session. */
import { onScopeDispose } from 'vue'

/** As long as players of films show theirs, ms. */
const IDLE_MS = 3000
/** On the page, for client.css. */
const IDLE = 'lectern-idle'

/** Called once, with the app. */
export function hideToolbarWhenIdle(): void {
  const { classList } = document.documentElement
  let timer: ReturnType<typeof setTimeout> | undefined
  const rest = () => {
    classList.add(IDLE)
  }
  const wake = () => {
    classList.remove(IDLE)
    clearTimeout(timer)
    timer = setTimeout(rest, IDLE_MS)
  }
  // Turning pages is no wish for a toolbar; moving about is.
  const wakeByTab = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') wake()
  }
  rest()
  window.addEventListener('pointermove', wake, { passive: true })
  window.addEventListener('pointerdown', wake, { passive: true })
  window.addEventListener('keydown', wakeByTab)
  onScopeDispose(() => {
    clearTimeout(timer)
    window.removeEventListener('pointermove', wake)
    window.removeEventListener('pointerdown', wake)
    window.removeEventListener('keydown', wakeByTab)
  })
}
