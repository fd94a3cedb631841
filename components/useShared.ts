import { inject, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

/** What whoever shows the slides offers to components: a value for all windows and devices of the session. */
type Share = <T>(name: string, initial: T) => Ref<T>

/**
 * A value that the windows of a session share and that survives a reload: over all devices where
 * the deck is presented by Lectern,
 * else among the windows of one browser.
 * @param key names the value within the deck; on a server and in print the value stays what it is
 */
export function useShared<T>(key: string, initial: T): Ref<T> {
  const share = inject<Share | undefined>('$$lectern-share', undefined)
  return share === undefined ? sharedInBrowser(key, initial) : share(key, initial)
}

/** Whether this window may change what all see, and the time that all devices agree on (ms since 1970). */
export function useSession(): { isPresenters: boolean; now: () => number } {
  return {
    isPresenters: inject<string>('$$lectern-role', 'presenter') === 'presenter',
    now: inject<() => number>('$$lectern-time', Date.now, false),
  }
}

function sharedInBrowser<T>(key: string, initial: T): Ref<T> {
  const value = ref(initial) as Ref<T>
  let channel: BroadcastChannel | undefined
  let received = ''
  onMounted(() => {
    const name = `lectern:${location.pathname.replace(/\/(?:presenter\/)?\d*$/, '')}:${key}`
    try {
      const kept = sessionStorage.getItem(name)
      if (kept !== null) value.value = JSON.parse(kept) as T
    } catch {
      // A browser that keeps nothing still shows the slide.
    }
    channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<string>) => {
      received = data
      value.value = JSON.parse(data) as T
    }
    watch(
      value,
      next => {
        const text = JSON.stringify(next)
        try {
          sessionStorage.setItem(name, text)
        } catch {
          // As above.
        }
        if (text !== received) channel?.postMessage(text)
      },
      { deep: true },
    )
  })
  onBeforeUnmount(() => channel?.close())
  return value
}
