// Articles of any length, made from a fixed stock of sentences: the same number gives the same text.
const SUBJECTS = [
  'A clear goal',
  'An honest talk',
  'A short meeting',
  'A written plan',
  'A good question',
  'A steady rhythm',
  'A calm review',
  'A fair rule',
]
const VERBS = ['helps', 'changes', 'carries', 'protects', 'shows', 'opens', 'slows', 'rewards']
const OBJECTS = [
  'the whole team',
  'every new colleague',
  'the next decision',
  'a difficult week',
  'the work of others',
  'what customers notice',
  'the first month',
  'a long project',
]

/** A sentence of about ten words; `seed` chooses its words. */
function sentence(seed) {
  const subject = SUBJECTS[seed % 8]
  const verb = VERBS[Math.floor(seed / 8) % 8]
  const object = OBJECTS[Math.floor(seed / 64 + seed) % 8]
  return `${subject} ${verb} ${object} more than people expect (${seed}).`
}

/** @param sections each gives about six slides: section, statement, points, comparison, definition or quote */
export function articleOf(sections) {
  const parts = Array.from({ length: sections }, (_, at) => {
    const seed = at * 17
    return [
      `## ${SUBJECTS[at % 8]}, part ${at + 1}`,
      `${sentence(seed)} ${sentence(seed + 1)}`,
      `${sentence(seed + 2)} ${sentence(seed + 3)} ${sentence(seed + 4)}`,
      [
        `- **${VERBS[at % 8]} first.** ${sentence(seed + 5)}`,
        `- **${VERBS[(at + 1) % 8]} next.** ${sentence(seed + 6)}`,
        `- **${VERBS[(at + 2) % 8]} last.** ${sentence(seed + 7)}`,
      ].join('\n'),
      [
        '| Aspect | Before | After |',
        '| --- | --- | --- |',
        '| Time | a week | a day |',
        `| Trust | ${VERBS[at % 8]} | ${OBJECTS[at % 8]} |`,
        '| Cost | high | low |',
      ].join('\n'),
      `> ${sentence(seed + 8)}`,
      `Tip: ${sentence(seed + 9)}`,
    ].join('\n\n')
  })
  return ['# A long article', sentence(1), ...parts, ''].join('\n\n')
}
