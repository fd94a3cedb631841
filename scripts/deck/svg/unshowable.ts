/** Why a drawing is not shown: a clause that goes on after "cannot be shown: ". */
export class Unshowable extends Error {}
