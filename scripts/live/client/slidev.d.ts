/**
 * What of Slidev's client is used by name. Its own source is not written for our compiler's
 * settings, so it is described here.
 */
declare module '#slidev-client/context.ts' {
  import type { ComputedRef, Ref } from 'vue'
  export function frontmatterToProps(
    frontmatter: Record<string, unknown>,
    index: number,
  ): Record<string, unknown>
  export function useSlideContext(): {
    $clicksContext: { setup: () => void; current: number; total: number }
    $frontmatter: Record<string, unknown>
    $page: Ref<number>
    $renderContext: Ref<string>
    $slidev: { configs: Record<string, unknown> }
    $nav: ComputedRef<{ currentSlideNo: number }>
  }
}

declare module '#slidev-client/composables/useNav.ts' {
  import type { ClicksContext, SlideRoute } from '@slidev/types'
  import type { ComputedRef, Ref } from 'vue'
  import type { RouteLocationNormalized } from 'vue-router'
  export interface Nav {
    slides: Ref<SlideRoute[]>
    total: ComputedRef<number>
    currentRoute: ComputedRef<RouteLocationNormalized>
    currentSlideNo: ComputedRef<number>
    nextRoute: ComputedRef<SlideRoute | undefined>
    prevRoute: ComputedRef<SlideRoute | undefined>
    hasNext: ComputedRef<boolean>
    hasPrev: ComputedRef<boolean>
    clicksDirection: Ref<number>
    queryClicks: Ref<number>
    isPresenter: ComputedRef<boolean>
    isPrintMode: ComputedRef<boolean>
    printRange: Ref<number[]>
    next: () => Promise<void>
    prev: () => Promise<void>
    nextSlide: () => Promise<void>
    prevSlide: (lastClicks?: boolean) => Promise<void>
    goFirst: () => Promise<void>
    goLast: () => Promise<void>
    go: (no: number, clicks?: number) => Promise<void>
  }
  export function useNav(): Nav
  export function useFixedNav(route: SlideRoute, clicks: ClicksContext): Nav
}

declare module '#slidev-client/composables/useClicks.ts' {
  import type { ClicksContext } from '@slidev/types'
  import type { Ref } from 'vue'
  export function createClicksContextBase(
    current: Ref<number>,
    clicksStart?: number,
    total?: number,
  ): ClicksContext
}

declare module '#slidev-client/composables/useDrawings.ts' {
  import type { Ref } from 'vue'
  export function useDrawings(): { drawingEnabled: Ref<boolean> }
}

declare module '#slidev-client/composables/useWakeLock.ts' {
  export function useWakeLock(): void
}

declare module '#slidev-client/setup/root.ts' {
  export default function setupRoot(): void
}

declare module '#slidev-client/internals/*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<Record<string, unknown>>
  export default component
}

declare module '#slidev-client/state/index.ts' {
  import type { Ref } from 'vue'
  export const cursorStyle: Ref<'cursor' | 'laser'>
  export const showPresenterCursor: Ref<boolean>
  export const fullscreen: { isFullscreen: Ref<boolean>; toggle: () => Promise<void> }
  export const activeElement: Ref<HTMLElement | null | undefined>
  export const hmrSkipTransition: Ref<boolean>
  export const showGotoDialog: Ref<boolean>
  export const showOverview: Ref<boolean>
  export const presenterLayout: Ref<number>
  export const presenterNotesFontSize: Ref<number>
  export const syncDirections: Ref<{
    viewerSend: boolean
    viewerReceive: boolean
    presenterSend: boolean
    presenterReceive: boolean
  }>
}

declare module '#slidev-client/state/syncState.ts' {
  export interface Sync {
    enabled?: boolean
    init: (
      channelKey: string,
      onUpdate: (patch: object) => void,
      state: object,
      persist?: boolean,
    ) => ((state: object, updating?: boolean) => void) | undefined
  }
  export function addSyncMethod(sync: Sync): void
  export function disableBuiltinSync(): void
}

declare module '#slidev-client/state/shared.ts' {
  export interface SharedState {
    page: number
    clicks: number
    clicksTotal: number
    timer: {
      status: 'stopped' | 'running' | 'paused'
      slides: Record<number, { start?: number; end?: number }>
      startedAt: number
      pausedAt: number
    }
    cursor?: { x: number; y: number; style?: 'cursor' | 'laser' }
    lastUpdate?: { id: string; type: 'presenter' | 'viewer'; time: number }
  }
  export const sharedState: SharedState
}

declare module '#slidev-client/styles/index.ts'
declare module '#slidev-client/main.ts'
declare module '#slidev-theme/styles/index.ts'
