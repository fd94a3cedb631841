/** Messages to the user, as data, and the one error that carries them. */

/** A finding, shown as `file:line:column severity rule message hint: …`. */
export interface Message {
  rule: string
  severity: 'error' | 'warning' | 'info'
  message: string
  hint?: string
  file?: string
  line?: number
  column?: number
  slide?: number
}

/** 1: the article or the deck has errors; 2: wrong usage; 3: the machine lacks something. */
export type ExitCode = 1 | 2 | 3

/** An error that the user is meant to read: shown as its messages, never as a stack trace. */
export class LecternError extends Error {
  readonly messages: Message[]
  readonly exitCode: ExitCode

  constructor(messages: Message | Message[], exitCode: ExitCode = 1) {
    const list = Array.isArray(messages) ? messages : [messages]
    super(list.map(formatMessage).join('\n'))
    this.name = 'LecternError'
    this.messages = list
    this.exitCode = exitCode
  }
}

/** One line: `article.md:42:1 error fit/overflow Slide 7 is 3 lines too tall. hint: …`. */
export function formatMessage(message: Message): string {
  const place = [
    message.file,
    message.line,
    message.line === undefined ? undefined : message.column,
  ]
    .filter(part => part !== undefined)
    .join(':')
  const hint = message.hint === undefined ? '' : ` hint: ${message.hint}`
  return `${place}${place ? ' ' : ''}${message.severity} ${message.rule} ${message.message}${hint}`
}
