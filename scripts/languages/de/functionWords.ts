/** Words that carry no point of their own: nobody is asked to fill them in. */
export const functionWords = new Set(
  `diese dieser dieses einen einer eines haben nicht werden wurde können müssen sollen immer
  zwischen andere anderen dass alle auch oder aber wenn weil durch gegen ohne`.split(/\s+/),
)
