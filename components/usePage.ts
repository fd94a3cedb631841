import { computed, inject, unref, type ComputedRef, type Ref } from 'vue'

/** The slide's number and the number of slides, from whoever shows the slide: Slidev's client or the page renderer. */
export function usePage(): { page: ComputedRef<number>; total: ComputedRef<number> } {
  const page = inject<Ref<number> | number>('$$slidev-page', 1)
  const context = inject<{ nav?: { total?: number } } | undefined>('$$slidev-context', undefined)
  return {
    page: computed(() => unref(page)),
    total: computed(() => context?.nav?.total ?? unref(page)),
  }
}
