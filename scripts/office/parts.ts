/** The parts of a package and how they point at each other. */
import { document, el } from './xml.ts'

const BASE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const SLIDES = `${OFFICE}.presentationml`
const WORD = `${OFFICE}.wordprocessingml`

/** Kinds of parts that have a content type of their own. */
const CONTENT_TYPES = {
  presentation: `${SLIDES}.presentation.main+xml`,
  slide: `${SLIDES}.slide+xml`,
  slideLayout: `${SLIDES}.slideLayout+xml`,
  slideMaster: `${SLIDES}.slideMaster+xml`,
  notesSlide: `${SLIDES}.notesSlide+xml`,
  notesMaster: `${SLIDES}.notesMaster+xml`,
  theme: `${OFFICE}.theme+xml`,
  document: `${WORD}.document.main+xml`,
  styles: `${WORD}.styles+xml`,
  numbering: `${WORD}.numbering+xml`,
  settings: `${WORD}.settings+xml`,
  header: `${WORD}.header+xml`,
  footer: `${WORD}.footer+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: `${OFFICE}.extended-properties+xml`,
} as const

export interface PackagePart {
  /** within the package */ path: string
  kind: keyof typeof CONTENT_TYPES
  content: string
  relations: Relations
}

/** What a part points at; each target once. */
export class Relations {
  readonly #targets = new Map<string, { id: string; kind: string; isOutside: boolean }>()

  /** @returns the id by which the part names its target */
  to(kind: string, target: string, isOutside = false): string {
    const known = this.#targets.get(target)
    if (known !== undefined) return known.id
    const id = `rId${this.#targets.size + 1}`
    this.#targets.set(target, { id, kind, isOutside })
    return id
  }

  get isEmpty(): boolean {
    return this.#targets.size === 0
  }

  xml(): string {
    const all = [...this.#targets].map(([target, { id, kind, isOutside }]) =>
      el('Relationship', {
        Id: id,
        Type: kind.startsWith('http') ? kind : `${BASE}/${kind}`,
        Target: target,
        TargetMode: isOutside ? 'External' : undefined,
      }),
    )
    const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships'
    return document(el('Relationships', { xmlns }, all))
  }
}

/** "ppt/slides/slide1.xml" has its relations in "ppt/slides/_rels/slide1.xml.rels". */
export function relationsPath(path: string): string {
  return path.replace(/([^/]*)$/, '_rels/$1.rels')
}

/** @returns the part that says of which kind each part is */
export function contentTypes(parts: PackagePart[], endings: string[]): string {
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const defaults: [string, string][] = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...endings.map((ending): [string, string] => [ending, `image/${ending}`]),
  ]
  return document(
    el(
      'Types',
      { xmlns },
      defaults.map(([Extension, ContentType]) => el('Default', { Extension, ContentType })),
      parts.map(({ path, kind }) =>
        el('Override', { PartName: `/${path}`, ContentType: CONTENT_TYPES[kind] }),
      ),
    ),
  )
}
