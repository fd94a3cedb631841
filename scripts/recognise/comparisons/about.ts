/** Whom a sentence is about. */
import type { Contrast } from '../../languages/language.ts'
import type { Subject } from './subject.ts'

export interface About {
  /** the subject, as its place among the subjects; none where all are told of */ subject?: number
  /** of all at once */ isOfAll: boolean
  /** it names others too */ namesOthers: boolean
  /** it names others, and does not compare itself with them */ isMixed: boolean
  /** its subject stands far from its beginning */ isLate: boolean
  /** words before the subject */ before: number
}

/** A subject stands among so many words of a sentence's beginning. */
const NEAR = 7

const OF_ALL: About = {
  isOfAll: true,
  namesOthers: true,
  isMixed: true,
  isLate: false,
  before: 0,
}

/**
 * @param near words at the beginning among which the subject must stand, where it must
 * @returns whom the sentence is about; undefined when it names none, or only far from its beginning
 */
export function aboutOf(
  sentence: string,
  subjects: Subject[],
  contrast: Contrast,
  near = NEAR,
): About | undefined {
  const text = sentence.replace(contrast.announced, '')
  const named = subjects
    .flatMap(({ pattern }, subject) => {
      const found = pattern.exec(text)
      return found === null ? [] : [{ subject, at: found.index }]
    })
    .sort((one, other) => one.at - other.at)
  const [first, second] = named
  if (first === undefined) return undefined
  if (contrast.both.test(text)) return OF_ALL
  const unlike = contrast.unlike.exec(text)
  if (unlike !== null) return ofTheOther(text.slice(unlike[0].length), subjects, contrast, near)
  const before = text.slice(0, first.at).split(/\s+/).length - 1
  if (before > near)
    return near === NEAR && second === undefined
      ? { ...alone(first.subject, before), isLate: true }
      : undefined
  if (second === undefined) return alone(first.subject, before)
  if (contrast.joined.test(text.slice(first.at, second.at))) return OF_ALL
  return {
    ...alone(first.subject, before),
    namesOthers: true,
    isMixed: !contrast.comparative.test(text),
  }
}

/** "Unlike X, Y …" is about Y. */
function ofTheOther(
  rest: string,
  subjects: Subject[],
  contrast: Contrast,
  near: number,
): About | undefined {
  const about = aboutOf(rest, subjects, contrast, near)
  return about?.isOfAll === true ? undefined : about
}

function alone(subject: number, before: number): About {
  return { subject, before, isOfAll: false, namesOthers: false, isMixed: false, isLate: false }
}
