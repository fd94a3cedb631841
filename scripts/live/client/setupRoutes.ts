/**
 * #slidev/setups/routes: the audience's client has the slides and nothing else; the presenter's has
 * a remote, and no editor of notes.
 */
import type { RouteRecordRaw } from 'vue-router'
import { page } from './page.ts'
import Remote from './Remote.vue'

const AUDIENCE = new Set<string | symbol | undefined>(['play', 'NotFound'])

function forRole(routes: RouteRecordRaw[]): RouteRecordRaw[] {
  const remote = { name: 'remote', path: '/remote', component: Remote }
  if (page.role === 'presenter')
    return [remote, ...routes.filter(({ name }) => name !== 'notes-edit')]
  return routes.filter(({ name, path }) => AUDIENCE.has(name) || path === '')
}

export default [forRole]
