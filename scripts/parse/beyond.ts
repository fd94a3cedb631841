/** What a stranger's file has too much of, in words for the user; whoever knows the file's name makes it a message. */
export class BeyondLimit extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'BeyondLimit'
    this.hint = hint
  }
}
