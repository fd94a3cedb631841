/** Words that carry no point of their own: nobody is asked to fill them in. */
export const functionWords = new Set(
  `para como este esta porque mais quando sobre entre também isso essa esse pelos pelas`.split(
    /\s+/,
  ),
)
