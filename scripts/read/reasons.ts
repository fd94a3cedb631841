/** What several readers say of a piece that they left out. */

export const PUBLISHING_TAG = 'a tag of the publishing system'
