/** Edits of a list: items in other words, left out, added, moved; made from two lists and done to a third. */

/** What an item is known by: its texts, joined. */
export type ItemName = string

/** One difference: `was` alone is left out, `now` alone is added, both are a change; `after` says where it stands. */
export interface ItemEdit {
  was?: ItemName | undefined
  now?: unknown
  /** behind which item; '' is the beginning */ after?: ItemName | undefined
}

/** @returns what an item of a list is known by */
export function nameOfItem(item: unknown): ItemName {
  if (Array.isArray(item)) return item.map(nameOfItem).join(' | ')
  if (typeof item === 'object' && item !== null) return nameOfItem(Object.values(item))
  return String(item)
}

/** @returns the edits that make one list of another; nothing where items have the same texts */
export function editsBetween(before: readonly unknown[], after: readonly unknown[]): ItemEdit[] {
  const kept = keptOf(before, after)
  const inPlace = rewordings(before, after, kept)
  const pairs = [...kept, ...inPlace.map(({ from, to }) => [from, to] as const)]
  const told = new Set(pairs.map(([, to]) => to))
  const gone = before.flatMap((_, index) => (pairs.some(([from]) => from === index) ? [] : [index]))
  const added = after.flatMap((_, index) => (told.has(index) ? [] : [index]))
  const edits: ItemEdit[] = inPlace.map(({ from, to }) => ({
    was: nameOfItem(before[from]),
    now: after[to],
  }))
  const moved = new Map<number, number>()
  for (const to of added) {
    const from = gone.find(index => !isTaken(moved, index) && same(before[index], after[to]))
    if (from !== undefined) moved.set(to, from)
  }
  for (const index of gone)
    if (!isTaken(moved, index)) edits.push({ was: nameOfItem(before[index]) })
  for (const to of added) {
    const place = to === 0 ? '' : nameOfItem(after[to - 1])
    const from = moved.get(to)
    edits.push(
      from === undefined
        ? { now: after[to], after: place }
        : { was: nameOfItem(before[from]), after: place },
    )
  }
  return edits
}

function isTaken(moved: ReadonlyMap<number, number>, index: number): boolean {
  return [...moved.values()].includes(index)
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Longest common subsequence, as pairs of places. */
function keptOf(before: readonly unknown[], after: readonly unknown[]): [number, number][] {
  const lengths = before.map(() => new Array<number>(after.length + 1).fill(0))
  lengths.push(new Array<number>(after.length + 1).fill(0))
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const length = same(before[row], after[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
      const values = lengths[row]
      if (values !== undefined) values[column] = length
    }
  const pairs: [number, number][] = []
  let row = 0
  let column = 0
  while (row < before.length && column < after.length) {
    if (same(before[row], after[column])) {
      pairs.push([row, column])
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}

/** Between two items that stayed, as many that went as came are the same items in other words. */
function rewordings(
  before: readonly unknown[],
  after: readonly unknown[],
  kept: readonly [number, number][],
): { from: number; to: number }[] {
  const ends = [...kept, [before.length, after.length] as const]
  let from = 0
  let to = 0
  return ends.flatMap(([nextFrom, nextTo]) => {
    const old = range(from, nextFrom)
    const fresh = range(to, nextTo)
    from = nextFrom + 1
    to = nextTo + 1
    const isMoved = fresh.some(index => before.some(item => same(item, after[index])))
    if (old.length !== fresh.length || isMoved) return []
    return old.map((index, place) => ({ from: index, to: fresh[place] ?? 0 }))
  })
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

/**
 * @param find the place of a named item in a list, -1 where it is gone
 * @returns the list as it is wanted, and the names that were not found
 */
export function withEdits(
  list: readonly unknown[],
  edits: readonly ItemEdit[],
  find: (items: readonly unknown[], name: ItemName) => number = placeOf,
): { items: unknown[]; missing: ItemName[] } {
  const items = [...list]
  const missing: ItemName[] = []
  for (const { was, now, after } of edits) {
    const at = was === undefined ? -1 : find(items, was)
    if (was !== undefined && at === -1) missing.push(was)
    // What is gone can be neither changed nor moved.
    if (was !== undefined && at === -1) continue
    const value = now ?? items[at]
    if (after === undefined) {
      if (now === undefined) items.splice(at, 1)
      else if (at === -1) items.push(now)
      else items[at] = now
      continue
    }
    if (at !== -1) items.splice(at, 1)
    const place = after === '' ? -1 : find(items, after)
    const isLost = after !== '' && place === -1
    if (isLost) missing.push(after)
    items.splice(isLost ? items.length : place + 1, 0, value)
  }
  return { items, missing }
}

/** @returns the place of the item that has exactly this name */
export function placeOf(items: readonly unknown[], name: ItemName): number {
  return items.findIndex(item => nameOfItem(item) === name)
}
