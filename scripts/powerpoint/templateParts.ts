/** How the parts of a stranger's package point at each other: never out of it. */
import { posix } from 'node:path'
import { parseXml } from '../parse/xml.ts'
import { relationsPath } from '../office/parts.ts'
import { childrenNamed, first } from './tree.ts'

export interface Relation {
  /** the last word of its type */ kind: string
  /** of the part within the package; '' where it leads out */ path: string
  isOutside: boolean
}

/** @returns what a part points at, by the ids that it uses */
export function relationsIn(parts: Map<string, Buffer>, path: string): Map<string, Relation> {
  const part = parts.get(relationsPath(path))
  if (part === undefined) return new Map()
  const all = first(parseXml(part.toString('utf8')), 'Relationships')
  const found = (all === undefined ? [] : childrenNamed(all, 'Relationship')).flatMap(
    ({ attributes: { Id, Type, Target, TargetMode } }): [string, Relation][] => {
      if (Id == null || Type == null || Target == null) return []
      const isOutside = TargetMode === 'External' || /^[a-z][a-z\d+.-]*:/i.test(Target)
      const kind = Type.split('/').at(-1) ?? ''
      return [[Id, { kind, isOutside, path: isOutside ? '' : pathOf(posix.dirname(path), Target) }]]
    },
  )
  return new Map(found)
}

/** @returns the path of a part that another names */
export function pathOf(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}/${target}`
  return posix.normalize(path).replace(/^\/+/, '')
}
