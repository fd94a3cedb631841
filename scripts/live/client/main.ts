/** Slidev's client with Lectern's layouts, for any deck. The order counts. */
import './place.ts'
import './notesRoom.ts'
// The styles before the layouts, so that the layouts' own come after them, as in Slidev's build.
import '#slidev-client/styles/index.ts'
import './client.css'
import '#slidev-client/main.ts'
