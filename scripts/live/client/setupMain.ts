/** #slidev/setups/main: what Slidev's pages expect of the app, and the way to the other windows. */
import { h, type App } from 'vue'
import type { Router } from 'vue-router'
import { sessionTime } from './clock.ts'
import { addressOf } from './configs.ts'
import { page } from './page.ts'
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
  connectWindows(router)
}

export default [setup]
