/** Words that carry no point of their own: nobody is asked to fill them in. */
export const functionWords = new Set(
  `para como este esta estos estas porque cuando donde pero sino sobre entre también`.split(/\s+/),
)
