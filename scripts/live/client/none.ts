/** Modules that a deck of data does not need: no set-ups of its own, no server's state, no plugin. */
export default []
