/** What of Slidev's client is used by name. Its own source is not written for our compiler's settings, so it is described here. */
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
    $slidev: { configs: Record<string, unknown> }
    $nav: ComputedRef<{ currentSlideNo: number }>
  }
}

declare module '#slidev-client/state/index.ts' {
  import type { Ref } from 'vue'
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
