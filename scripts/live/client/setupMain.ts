/** #slidev/setups/main: what Slidev's pages expect of the app, and the way to the other windows. */
import { computed, h, watchEffect, type App } from 'vue'
import type { Router } from 'vue-router'
import { sessionTime } from './clock.ts'
import { DEFAULT_LOOK } from '../../../components/looks.ts'
import { FORMULAS } from '../../../components/formulas.ts'
import { addressOf } from './configs.ts'
import { page } from './page.ts'
import { shownDeck } from './slides.ts'
import { share, connectWindows } from './sync.ts'

function setup({ app, router }: { app: App; router: Router }): void {
  // pages/overview.vue names two icons as components.
  app.component('CarbonMoon', { render: () => h('div', { class: 'i-carbon-moon' }) })
  app.component('CarbonSun', { render: () => h('div', { class: 'i-carbon-sun' }) })
  app.provide('$$lectern-article', addressOf('/article/'))
  // For components of slides, which know no client (components/useShared.ts).
  app.provide('$$lectern-share', share)
  app.provide('$$lectern-role', page.role)
  app.provide('$$lectern-time', sessionTime)
  app.provide(
    FORMULAS,
    computed(() => shownDeck.value.formulas),
  )
  watchEffect(styleFormulas)
  watchEffect(showLook)
  connectWindows(router)
}

/** The page has the style sheet of formulas when it opens with one; a deck may get its first one later. */
function styleFormulas(): void {
  const address = document.documentElement.dataset.formulas ?? ''
  const isThere = [...document.styleSheets].some(({ href }) => href?.endsWith(address.slice(1)))
  if (Object.keys(shownDeck.value.formulas).length === 0 || isThere) return
  const link = document.createElement('link')
  Object.assign(link, { rel: 'stylesheet', href: address })
  document.head.append(link)
}

/** The page opens with the deck's look; a deck that is changed may get another one. */
function showLook(): void {
  const { look = DEFAULT_LOOK } = shownDeck.value
  if (look === DEFAULT_LOOK) delete document.documentElement.dataset.look
  else document.documentElement.dataset.look = look
}

export default [setup]
