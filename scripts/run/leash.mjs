// Loaded into every child before its own script: a child that has lost its parent ends.
process.once('disconnect', () => process.exit(1))
// Waiting for that is no reason to stay.
process.channel?.unref()
