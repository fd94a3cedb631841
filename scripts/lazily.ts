/** Modules that are loaded when they are needed, so that a start waits for none of them. */

let last: Promise<unknown> = Promise.resolve()

/**
 * @param load imports a module
 * @returns a function that loads it at its first call and gives the same promise at each; modules are loaded one after
 * another, since two that share a third would find it half done
 */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= inTurn(load)
    return loading
  }
}

function inTurn<T>(load: () => Promise<T>): Promise<T> {
  const loading = last.then(load)
  // Who asked for a module is told that it failed; the next one is loaded all the same.
  last = loading.catch(() => undefined)
  return loading
}
