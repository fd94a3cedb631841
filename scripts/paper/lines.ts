import { html, type Markup } from './html.ts'

/** Ruled lines to write on. */
export function lines(count: number): Markup {
  return html`<div class="lines" aria-hidden="true">
    ${Array.from({ length: count }, () => html`<i></i>`)}
  </div>`
}
