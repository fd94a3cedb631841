import tseslint from 'typescript-eslint'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'

/**
 * The way of the data: a stage may import what stands before it, never what comes after. Layouts
 * are asked by all after recognise; a person's direction is brought to the outline before slides are made.
 */
const STAGES = ['read', 'recognise', 'layouts', 'direction', 'storyboard', 'fit', 'render']
/** What only the edge may touch: files, browser, servers, the terminal. */
const EDGE = [
  'run',
  'network',
  'browser',
  'commands',
  'commandLine',
  'deck',
  'diagrams',
  'files',
  'fonts',
  'formats',
  'live',
  'outputs',
  'pdf',
  'office',
  'powerpoint',
  'word',
  'bench',
  'score',
  'hostile',
]
const IMPURE = [
  'node:fs',
  'node:fs/*',
  'node:child_process',
  'node:net',
  'node:http',
  'node:https',
  'node:dns',
  'node:dns/*',
  'node:process',
  'playwright-core',
  'vite',
  '@slidev/cli',
  '@slidev/client',
  'chokidar',
]

/** What the layouts may know: types, texts, and how components choose. */
const BEYOND_LAYOUTS = [
  ...['read', 'recognise', 'storyboard', 'fit', 'render', 'paper', ...EDGE].map(
    room => `**/${room}/**`,
  ),
  '**/compile.ts',
  '**/cli.ts',
  '**/messages.ts',
  '**/*.vue',
  ...IMPURE,
]

/** A layout is asked through its spec, never by its name; the storyboard names those that it makes itself. */
const BY_NAME = [
  'BinaryExpression[operator=/^[!=]==$/][left.property.name="layout"][right.type="Literal"]',
  'BinaryExpression[operator=/^[!=]==$/][left.name="layout"][right.type="Literal"]',
  'SwitchStatement[discriminant.property.name="layout"]',
  'SwitchStatement[discriminant.name="layout"]',
].map(selector => ({
  selector,
  message: 'What depends on a layout is answered by its spec in scripts/layouts/.',
}))

/** Parsers of what strangers wrote; scripts/parse keeps their work and their trees within bounds. */
const PARSERS = {
  group: [
    'mdast-util-from-markdown',
    'hast-util-from-html',
    'linkedom',
    'parse5',
    '@rgrove/parse-xml',
    'jszip',
  ],
  allowTypeImports: true,
  message: 'scripts/parse is the one place that reads what strangers wrote, within bounds.',
}

/** What a browser runs as one function, and functions that are still to be divided. */
const LONG_FUNCTIONS = [
  'scripts/deck/judge.ts',
  'scripts/powerpoint/measure.ts',
  'scripts/storyboard/index.ts',
]
/** Blank lines and comments are no burden. */
const counted = max => ['error', { max, skipBlankLines: true, skipComments: true }]

const forbid = (files, group, message) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ group, message }, PARSERS] },
    ],
  },
})

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'lib', 'exports', '.lectern', 'coverage'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...vue.configs['flat/recommended'],
  prettier,
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      'vue/multi-word-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
    },
  },
  {
    files: ['scripts/**'],
    // Packing what Lectern itself wrote needs no bounds.
    ignores: ['scripts/parse/**', 'scripts/office/pack.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [PARSERS] }] },
  },
  { rules: { 'no-cond-assign': ['error', 'always'] } },
  {
    files: ['scripts/**', 'components/**', 'layouts/**', 'setup/**'],
    rules: { 'max-lines': counted(300), 'max-lines-per-function': counted(60) },
  },
  { files: LONG_FUNCTIONS, rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['scripts/**', 'components/**', 'layouts/**', 'setup/**', 'tests/**', '*.js', '*.ts'],
    rules: { 'max-len': ['error', { code: 120, ignoreUrls: true }] },
  },
  ...STAGES.map((stage, index) =>
    forbid(
      [`scripts/${stage}/**/*.ts`],
      [...STAGES.slice(index + 1), ...EDGE]
        .map(later => `**/${later}/**`)
        .concat('**/compile.ts', '**/cli.ts', IMPURE),
      `${stage} is a pure stage: it knows only what comes before it in ${STAGES.join(' → ')}, ` +
        'and no files, browser or server.',
    ),
  ),
  {
    files: ['scripts/**'],
    ignores: ['scripts/bench/**', 'scripts/live/client/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'scripts/network is the one way to the network.' },
      ],
    },
  },
  forbid(
    ['scripts/text/**'],
    [...STAGES, ...EDGE, 'paper'].map(room => `**/${room}/**`).concat(IMPURE),
    'Text is what all stages share: it knows none of them.',
  ),
  forbid(
    ['scripts/languages/**'],
    [...STAGES, ...EDGE, 'paper'].map(room => `**/${room}/**`).concat(IMPURE),
    'What is known of languages is for all stages: it knows none of them.',
  ),
  forbid(
    ['scripts/formats/**/*.ts'],
    ['recognise', 'storyboard', 'fit', 'render', 'paper', 'commands', 'live', 'browser', 'pdf']
      .map(room => `**/${room}/**`)
      .concat('**/compile.ts', '**/cli.ts'),
    'A format gives clean Markdown: it knows neither what becomes of it nor who asked for it.',
  ),
  forbid(
    ['scripts/coverage/**/*.ts'],
    ['**/read/**', '**/recognise/**', ...EDGE.map(room => `**/${room}/**`), ...IMPURE],
    'What is counted is counted from the source itself, without the code that reads it, and without files.',
  ),
  forbid(
    ['scripts/directing/**/*.ts'],
    [...EDGE.map(room => `**/${room}/**`), '**/compile.ts', '**/cli.ts', ...IMPURE],
    'What is written for and read from those who direct is pure: files and network are the edge.',
  ),
  forbid(
    ['scripts/layouts/**/*.ts'],
    BEYOND_LAYOUTS,
    'The layouts are pure: stages, documents and commands ask them, never the other way round.',
  ),
  {
    files: ['scripts/**/*.ts'],
    ignores: ['scripts/layouts/**', 'scripts/storyboard/{plan,expected}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...BY_NAME] },
  },
  forbid(
    ['components/**', 'layouts/**'],
    ['**/scripts/**', '@slidev/client', '@slidev/client/**'],
    'Layouts and components are also drawn without Slidev and without the compiler.',
  ),
)
