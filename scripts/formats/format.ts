/** What a format of articles is. */
import type { Passage } from '../coverage/words.ts'
import { LecternError } from '../messages.ts'
import { BeyondLimit } from '../parse/beyond.ts'
import type { LeftOut } from '../types.ts'

/** What the user named, before it is known what it is. */
export interface GivenFile {
  bytes: Buffer
  /** its name for messages: a path, an address, or that of standard input */ name: string
  /** as a server said; '' for a file */ contentType: string
  /** where a page came from in the end */ address?: string | undefined
}

export interface Reading {
  /** clean Markdown */ text: string
  /** what was noise around the article, or is not for readers */ leftOut: LeftOut[]
  /** the words of the file itself, for the count of what is covered; without them the file is Markdown already */
  passages?: Passage[]
  /** where its pictures were put, when they were in the file */ folder?: string
  /** it was deeper than the limit */ isCut?: boolean
}

export interface Format {
  id: string
  /** what people call it: "Markdown" */ title: string
  /** in lists for people: the lower, the earlier */ place: number
  /** of the files in a folder that are articles, without the dot */ endings: string[]
  /** whether a file is in this format, by its first bytes, its name, and what a server said of it */
  accepts: (file: GivenFile) => boolean
  /**
   * @param keepAll takes nothing for noise
   * @throws LecternError when it cannot be read
   */
  read: (file: GivenFile, keepAll: boolean) => Promise<Reading>
}

/** A file that gives no article. */
export function unreadable(
  file: string,
  rule: string,
  message: string,
  hint: string,
): LecternError {
  return new LecternError({ rule, severity: 'error', file, message, hint })
}

/** What went wrong with a packed document, in words for the user. */
export function damaged(file: string, error: unknown, kind: string, way: string): LecternError {
  if (error instanceof LecternError) return error
  if (error instanceof BeyondLimit)
    return unreadable(file, 'read/document', error.message, error.hint)
  return unreadable(file, 'read/document', `This is not ${kind}, or it is damaged.`, way)
}
