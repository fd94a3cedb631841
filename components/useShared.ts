import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

/**
 * A value that the windows of one browser share (the audience's and the presenter's) and that survives a reload.
 * @param key names the value within the deck; on a server and in print the value stays what it is
 */
export function useShared<T>(key: string, initial: T): Ref<T> {
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
