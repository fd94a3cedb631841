/** What is found wrong, and how it is told. */

/** What was run when it was found. */
export type HostileCommand =
  'read' | 'generate' | 'check' | 'export' | 'build' | 'site' | 'present' | 'library'

/**
 * code: text of a file ran, or could run; request: another machine was asked; file: something
 * outside the output folder was made, changed or taken away, or got out of where it was; hang: it
 * took too long; internal, stack, message: what was said is not for users; exit: how it ended;
 * left: processes or temporary files are left behind; lost: words are told nowhere; interpreted:
 * text did not come back as it was written.
 */
export type FindingKind =
  | 'code'
  | 'request'
  | 'file'
  | 'hang'
  | 'internal'
  | 'stack'
  | 'message'
  | 'exit'
  | 'left'
  | 'lost'
  | 'interpreted'

export interface HostileFinding {
  file: string
  command: HostileCommand
  kind: FindingKind
  detail: string
}

/** What one run gives: kinds with their details, of which the caller knows the file and the command. */
export type Problem = Pick<HostileFinding, 'kind' | 'detail'>

const DETAIL_LETTERS = 300

/** One line: `file command kind detail`. */
export function lineOf({ file, command, kind, detail }: HostileFinding): string {
  const short = detail.replace(/\s+/g, ' ').trim().slice(0, DETAIL_LETTERS)
  return `${file} ${command} ${kind} ${short}`
}

/** @param runs how often each command was run; @returns the last line */
export function summaryOf(
  findings: HostileFinding[],
  runs: Map<HostileCommand, number>,
  files: number,
): string {
  const counts = [...runs].map(([command, count]) => {
    const found = findings.filter(finding => finding.command === command).length
    return `${command} ${found} in ${count}`
  })
  return `${files} files, ${findings.length} findings: ${counts.join(', ')}`
}
