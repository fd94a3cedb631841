// Builds Slidev's client with our layouts, once for all decks: what Slidev makes from a deck is
// replaced by modules that read the deck at run time. A process of its own, since Vite's build puts
// its process into production mode.
//   node buildClient.mjs ROOT FOLDER
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { resolveConfig } from '@slidev/parser'
import vue from '@vitejs/plugin-vue'
import { createJiti } from 'jiti'
import { mergeConfigs, presetIcons } from 'unocss'
import UnoCSS from 'unocss/vite'
import { build } from 'vite'
import { writeFormulaAssets } from '../formulas/assets.mjs'

const [root, folder] = process.argv.slice(2)
const source = join(root, 'scripts/live/client')
const require = createRequire(join(root, 'package.json'))
const slidevClient = dirname(
  createRequire(require.resolve('@slidev/cli/package.json')).resolve('@slidev/client/package.json'),
)

const slidevTheme = dirname(require.resolve('@slidev/theme-default/package.json'))

/** The modules that Slidev's server would make from a deck, and ours. */
const MADE_FROM_DECK = {
  '#slidev/slides': 'slides.ts',
  '#slidev/configs': 'configs.ts',
  '#slidev/title-renderer': 'titleRenderer.ts',
  '#slidev/global-layers': 'globalLayers.ts',
  '#slidev/conditional-styles': 'styles.ts',
  '#slidev/custom-nav-controls': 'NavButtons.vue',
  '#slidev/setups/main': 'setupMain.ts',
  '#slidev/setups/routes': 'setupRoutes.ts',
  '#slidev/setups/root': 'setupRoot.ts',
  '#slidev/setups/shortcuts': 'setupShortcuts.ts',
  '#slidev/setups/context-menu': 'none.ts',
  '#slidev/setups/shiki': 'none.ts',
  '#slidev/setups/code-runners': 'none.ts',
  '#slidev/setups/monaco': 'none.ts',
  '#slidev/setups/mermaid': 'none.ts',
  '#slidev/setups/mermaid-renderer': 'none.ts',
  'server-reactive:nav': 'state.ts',
  'server-reactive:drawings?diff': 'state.ts',
  'server-reactive:snapshots?diff': 'state.ts',
  'virtual:pwa-register': 'none.ts',
}

/** Parts that a slide of data never uses: code with types, code that turns into other code, what draws formulas. */
const NOT_NEEDED = {
  '@shikijs/vitepress-twoslash/client': 'plugin.ts',
  '@shikijs/vitepress-twoslash/style.css': 'none.css',
  '@shikijs/magic-move/style.css': 'none.css',
  'katex': 'none.ts',
  'katex/dist/katex.min.css': 'none.css',
}

/** Parts of Slidev's client that ours take the place of, as a whole: what is where in Slidev's client, and our file. */
const REPLACED = {
  // A landmark around every page, what is said of a turned page, the black screen.
  'App.vue': 'App.vue',
  // Turning pages passes backup slides by, and the number of slides does not count them.
  'composables/useNav': 'nav.ts',
  // One clock, which knows the plan.
  'internals/TimerInlined.vue': 'Clock.vue',
  // Above the presenter's view: what the presenter must know now.
  'internals/TimerBar.vue': 'Notices.vue',
  // Notes with the lines of the article; nothing edits them here, since they come from the article.
  'internals/NoteStatic.vue': 'Notes.vue',
  'internals/NoteEditable.vue': 'Notes.vue',
  // Every slide by name, also before anything is typed.
  'internals/Goto.vue': 'GoTo.vue',
  // A button that is no button within a button.
  'internals/MenuButton.vue': 'MenuButton.vue',
}

/** Slidev's switches: no server of Slidev's, no editor; base path and kind of address are known at run time only. */
const SWITCHES = {
  __DEV__: 'false',
  __SLIDEV_CLIENT_ROOT__: '""',
  __SLIDEV_HASH_ROUTE__: '__LECTERN_HASH__',
  __SLIDEV_MEMORY_ROUTE__: 'false',
  __SLIDEV_FEATURE_DRAWINGS_PERSIST__: 'false',
  __SLIDEV_FEATURE_DRAWINGS__: 'true',
  __SLIDEV_FEATURE_EDITOR__: 'false',
  __SLIDEV_FEATURE_RECORD__: 'false',
  __SLIDEV_FEATURE_PRESENTER__: 'true',
  __SLIDEV_FEATURE_PRINT__: 'true',
  __SLIDEV_FEATURE_BROWSER_EXPORTER__: 'false',
  __SLIDEV_FEATURE_WAKE_LOCK__: 'true',
  __SLIDEV_FEATURE_PWA__: 'false',
  __SLIDEV_HAS_SERVER__: 'false',
}

const themeManifest = JSON.parse(readFileSync(join(slidevTheme, 'package.json'), 'utf8'))
const defaults = resolveConfig({ fonts: { provider: 'none' } }, themeManifest.slidev)

/** A name of a module that we answer ourselves; anything else is left to Vite. */
const ownModules = {
  name: 'lectern:own-modules',
  enforce: 'pre',
  resolveId(id, importer) {
    const file = MADE_FROM_DECK[id] ?? NOT_NEEDED[id] ?? replacement(id, importer)
    if (file !== undefined) return join(source, file)
    // What we import of Slidev's client is the very client that is built.
    const [, place, path] = /^#slidev-(client|theme)\/(.*)$/.exec(id) ?? []
    if (path !== undefined) return join(place === 'client' ? slidevClient : slidevTheme, path)
    return id === '@slidev/client' ? join(slidevClient, 'index.ts') : null
  },
}

/** Only Slidev's own files are given ours; ours still find Slidev's, by #slidev-client. */
function replacement(id, importer) {
  if (!id.startsWith('.') || !importer?.startsWith(slidevClient)) return undefined
  return REPLACED[relative(slidevClient, join(dirname(importer), id)).replaceAll('\\', '/')]
}

/** In a template Vue would look these names up in the component, so they are replaced as text, as Slidev does. */
const switchesInTemplates = {
  name: 'lectern:switches-in-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.vue(?:$|\?)/.test(id)) return null
    let text = code
    for (const [name, value] of Object.entries(SWITCHES)) text = text.replaceAll(name, value)
    return text === code ? null : text
  },
}

async function unoConfig() {
  const jiti = createJiti(import.meta.url, { moduleCache: false, fsCache: false })
  const logo = () => readFileSync(join(slidevClient, 'assets/logo.svg'), 'utf8')
  const icons = presetIcons({
    collectionsNodeResolvePath: [root, slidevClient],
    collections: { slidev: { logo } },
  })
  const safelist = (await jiti.import(join(slidevClient, '.generated/unocss-tokens.ts'))).default
  const config = mergeConfigs([
    { presets: [icons], safelist },
    (await jiti.import(join(slidevClient, 'uno.config.ts'))).default,
    (await jiti.import(join(root, 'setup/unocss.ts'))).default(),
  ])
  const families = Object.fromEntries(
    ['sans', 'mono', 'serif'].map(kind => [kind, defaults.fonts[kind].join(',')]),
  )
  config.theme = { ...config.theme, fontFamily: { ...families, ...config.theme?.fontFamily } }
  return config
}

await build({
  configFile: false,
  root: source,
  base: './',
  publicDir: false,
  logLevel: 'error',
  define: {
    ...SWITCHES,
    '__SLIDEV_DEFAULTS__': JSON.stringify(defaults),
    '__VUE_PROD_DEVTOOLS__': 'false',
    'import.meta.env.BASE_URL': '__LECTERN_BASE__',
  },
  resolve: {
    dedupe: ['vue', 'vue-router'],
  },
  css: { postcss: { plugins: [(await import('postcss-nested')).default()] } },
  plugins: [
    ownModules,
    switchesInTemplates,
    vue(),
    UnoCSS({ configFile: false, ...(await unoConfig()) }),
  ],
  build: {
    outDir: folder,
    emptyOutDir: true,
    license: { fileName: 'licenses.md' },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 5000,
    manifest: true,
    rollupOptions: {
      input: join(source, 'main.ts'),
      output: {
        // One classic script: modules do not load from a file.
        format: 'iife',
        codeSplitting: false,
        entryFileNames: 'assets/client-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
})

const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
const parts = Object.values(manifest)
const script = parts.find(part => part.isEntry).file
const styles = parts.flatMap(part => [
  ...(part.css ?? []),
  ...(part.file.endsWith('.css') ? [part.file] : []),
])
const formulaStyle = `assets/${writeFormulaAssets(join(folder, 'assets'))}`
writeFileSync(
  join(folder, 'client.json'),
  JSON.stringify({ script, styles: [...new Set(styles)], formulaStyle }),
)
rmSync(join(folder, '.vite'), { recursive: true })
