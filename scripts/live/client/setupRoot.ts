/** #slidev/setups/root: what is set up with the app itself. */
export default []
