/** Edges of the pages that only the running head and foot stand in, mm. */
export const MARGINS = { top: 22, inline: 20, bottom: 20 }
