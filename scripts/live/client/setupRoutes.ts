/** #slidev/setups/routes: the audience's client has the slides and nothing else. */
import type { RouteRecordRaw } from 'vue-router'
import { page } from './page.ts'

const AUDIENCE = new Set<string | symbol | undefined>(['play', 'NotFound'])

function forRole(routes: RouteRecordRaw[]): RouteRecordRaw[] {
  if (page.role === 'presenter') return routes
  return routes.filter(({ name, path }) => AUDIENCE.has(name) || path === '')
}

export default [forRole]
