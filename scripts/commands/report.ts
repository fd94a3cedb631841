/** Talk goes to standard error. */
import { formatMessage } from '../messages.ts'
import type { Message } from '../types.ts'

/** Shows warnings and errors; information stays for `check`. */
export function report(messages: Message[]): void {
  for (const message of messages)
    if (message.severity !== 'info') process.stderr.write(`${formatMessage(message)}\n`)
}

/** A line that is rewritten as work goes on; nothing when standard error is not a terminal. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text}`)
}
