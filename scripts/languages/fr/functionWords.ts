/** Words that carry no point of their own: nobody is asked to fill them in. */
export const functionWords = new Set(
  `cette leurs avec dans pour sans sont plus nous vous elles être avoir comme mais`.split(/\s+/),
)
