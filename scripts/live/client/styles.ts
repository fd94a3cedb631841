/** #slidev/conditional-styles: the theme's and Lectern's. */
import '#slidev-theme/styles/index.ts'
import '../../../styles/index.css'
