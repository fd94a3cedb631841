/** server-reactive:*: the state that windows share begins empty; sync.ts fills it. */
export default {}
