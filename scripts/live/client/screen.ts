/** A black or white screen for the audience, until the presenter shows the slides again. */
import { page } from './page.ts'
import { onTurn, share } from './sync.ts'

export type Screen = 'slides' | 'black' | 'white'

/** What the audience sees, in all its windows. */
export const screen = share<Screen>('screen', 'slides')

/** The same again shows the slides. */
export function toggleScreen(color: Exclude<Screen, 'slides'>): void {
  if (page.role === 'presenter') screen.value = screen.value === color ? 'slides' : color
}

export function showSlides(): void {
  if (page.role === 'presenter') screen.value = 'slides'
}

// Who turns a page wants it to be seen, as other programs take it too.
onTurn(showSlides)
