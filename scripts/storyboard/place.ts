/** Where a part stands: what its slides are made with. */
import type { ArticleLine, Section } from '../types.ts'
import type { Telling } from './telling.ts'

/** Where a part stands: its section and the heading right above it. */
export interface Place extends Telling {
  section?: Section | undefined
  heading: ArticleLine
  /** its slides name the heading, which stands nowhere else */ sub?: boolean
  /** what its section says, to stand above what supports it */ message?: ArticleLine | undefined
  /** something of each passage stands on a slide, else none of it would */ atLeastOne?: boolean
  /** it opens the session: the question that it asks stands above the rest */ opens?: boolean
  /** a sentence that stands on the section's page already */ told?: ArticleLine | undefined
}
