// Builds the layouts for the server, in a process of its own: Vite's build puts its process into production mode, and a
// development server that starts afterwards in the same process would serve a client that does not run.
//   node build.mjs ROOT FOLDER
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { writeFormulaAssets } from '../../formulas/assets.mjs'

const [root, folder] = process.argv.slice(2)

await build({
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'error',
  plugins: [vue()],
  base: './',
  // Formulas come drawn, so that no layout needs what draws them.
  resolve: {
    alias: [
      { find: /^katex$/, replacement: join(root, 'scripts/live/client/none.ts') },
      { find: /^katex\/.*\.css$/, replacement: join(root, 'scripts/live/client/none.css') },
    ],
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'scripts/deck/server/entry.ts'),
    ssrEmitAssets: true,
    outDir: folder,
    emptyOutDir: true,
    license: { fileName: 'licenses.md' },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    minify: false,
    rollupOptions: { output: { entryFileNames: 'entry.mjs', codeSplitting: false } },
  },
})

writeFormulaAssets(join(folder, 'assets'))
