/** A Vue plugin that does nothing, in place of one for code that is compiled with types. */
export default {
  install() {
    // Nothing to install.
  },
}
