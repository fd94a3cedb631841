/** What was made of a text is kept: it is asked for many times, and after an edit most texts are what they were. */

/** Makes what belongs to a key, or gives what was made of the same key before. */
export type Kept<T> = (key: string, make: () => T) => T

/**
 * @param most characters of keys after which those that are asked no more are forgotten
 * @returns a store for what depends on its key alone; who gets something from it leaves it as it is
 */
export function kept<T>(most: number): Kept<T> {
  let known = new Map<string, T>()
  let before = new Map<string, T>()
  let size = 0
  return (key, make) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const value = before.get(key) ?? make()
    if (size > most) {
      before = known
      known = new Map()
      size = 0
    }
    known.set(key, value)
    size += key.length
    return value
  }
}

/**
 * @param make what belongs to an object that is never changed
 * @returns the same, made once for each object
 */
export function keptFor<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>()
  return key => {
    const found = known.get(key)
    if (found !== undefined) return found
    const value = make(key)
    known.set(key, value)
    return value
  }
}
