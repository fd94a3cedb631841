/** Which part of a library a run does. */
import { LecternError } from '../messages.ts'

/** "3/8" as given, else what a Kubernetes Indexed Job or a CI system says. @throws LecternError for anything else */
export function shardOf(given: string | undefined): { index: number; count: number } | undefined {
  const { JOB_COMPLETION_INDEX, JOB_COMPLETIONS, CI_NODE_INDEX, CI_NODE_TOTAL } = process.env
  const text =
    given === 'auto'
      ? JOB_COMPLETION_INDEX !== undefined
        ? `${Number(JOB_COMPLETION_INDEX) + 1}/${JOB_COMPLETIONS}`
        : `${CI_NODE_INDEX}/${CI_NODE_TOTAL}`
      : given
  if (text === undefined) return undefined
  const match = /^(\d+)\/(\d+)$/.exec(text)
  const [index, count] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || index < 1 || index > count)
    throw new LecternError(
      {
        rule: 'usage/shard',
        severity: 'error',
        message: `"${text}" is no shard.`,
        hint:
          'write --shard 3/8, or --shard auto where JOB_COMPLETION_INDEX and JOB_COMPLETIONS, ' +
          'or CI_NODE_INDEX and CI_NODE_TOTAL are set',
      },
      2,
    )
  return { index: index - 1, count }
}
