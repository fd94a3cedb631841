/** Keys of clickers and presenters beside Slidev's own, and Slidev's own where a button has the focus. */
import { onScopeDispose } from 'vue'
import { useDrawings } from '#slidev-client/composables/useDrawings.ts'
import { cursorStyle, fullscreen, showPresenterCursor } from '#slidev-client/state/index.ts'
import { useNav } from './nav.ts'
import { page } from './page.ts'
import { showSlides, toggleScreen } from './screen.ts'
import { showJumpList } from './titles.ts'

/** Keys that turn pages or open views: they do it wherever the focus is, but in a field or a list that needs them. */
const TURNING = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Escape',
  'o',
  'g',
  'd',
  'f',
])

/** Called once, with the app. */
export function handleKeys(): void {
  const { isPresenter, isPrintMode } = useNav()
  const { drawingEnabled } = useDrawings()

  /** By the key's name; clickers send "b" or "." for a black screen, and F5 to begin. */
  const actions: Record<string, () => void> = {
    'b': () => toggleScreen('black'),
    '.': () => toggleScreen('black'),
    'w': () => toggleScreen('white'),
    ',': () => toggleScreen('white'),
    'Escape': showSlides,
    'F5': () => {
      if (!fullscreen.isFullscreen.value) void fullscreen.toggle()
    },
    's': () => (showJumpList.value = isPresenter.value && !showJumpList.value),
    'p': () => {
      if (isPresenter.value) drawingEnabled.value = !drawingEnabled.value
    },
    'l': () => {
      if (!isPresenter.value) return
      const isLaser = cursorStyle.value === 'laser' && showPresenterCursor.value
      cursorStyle.value = isLaser ? 'cursor' : 'laser'
      showPresenterCursor.value = true
    },
  }

  const freeFocus = (event: KeyboardEvent) => {
    // Slidev leaves its keys to a button that has the focus, though a button has no use for these.
    const { activeElement } = document
    const isButton =
      activeElement instanceof HTMLElement && /^(?:BUTTON|A)$/.test(activeElement.tagName)
    if (!isButton || !TURNING.has(event.key) || hasModifier(event)) return
    if (activeElement.closest('[data-keys="own"]') === null) activeElement.blur()
  }
  const act = (event: KeyboardEvent) => {
    if (event.repeat || hasModifier(event) || isTyping(event.target) || isPrintMode.value) return
    const action = actions[nameOf(event)]
    // While somebody draws, letters choose the pen.
    if (action === undefined || page.role !== 'presenter') return
    if (drawingEnabled.value && isPresenter.value && /^[lsp]$/.test(event.key)) return
    // The browser would load the page anew.
    if (event.key === 'F5') event.preventDefault()
    action()
  }
  window.addEventListener('keydown', freeFocus, { capture: true })
  window.addEventListener('keydown', act)
  onScopeDispose(() => {
    window.removeEventListener('keydown', freeFocus, { capture: true })
    window.removeEventListener('keydown', act)
  })
}

/** A clicker sends the place of a key: on a keyboard of another script or order it makes another character. */
function nameOf({ key, code }: KeyboardEvent): string {
  if (code === 'Period') return '.'
  if (code === 'Comma') return ','
  if (key.length > 1) return key
  const isLatin = /^[a-z]$/i.test(key)
  return isLatin ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key)
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
  )
}
