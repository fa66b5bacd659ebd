import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const room = (name, forbidden) => ({
  files: [`src/lib/${name}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: forbidden.map((other) => ({
          group: [`#lib/${other}/*`],
          message: `${name} does not import ${other}`,
        })),
      },
    ],
  },
});

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'src/lib/i18n/compiled/', 'src/lib/api/schema.d.ts'] },
  ...ts.configs.strict,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text is drawn by escaping only.' },
        { property: 'outerHTML', message: 'Text is drawn by escaping only.' },
        { property: 'insertAdjacentHTML', message: 'Text is drawn by escaping only.' },
      ],
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Only lib/api/client.ts fetches.' }],
      'no-eval': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-useless-mustaches': 'off',
      // What is drawn is replaced whole ($state.raw), never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-useless-children-snippet': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteElement > SvelteText[value=/\\p{L}{2,}/u]',
          message: 'Words come from the message catalogue: t("…").',
        },
        {
          selector:
            'SvelteElement[name.name=/^[a-z]/] SvelteAttribute[key.name=/^(aria-label|title|placeholder|alt)$/] > SvelteLiteral[value=/\\p{L}{2,}/u]',
          message: 'Words come from the message catalogue: t("…").',
        },
      ],
      'max-lines': ['error', 300],
    },
  },
  { files: ['src/lib/api/client.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['scripts/**'], rules: { 'no-restricted-globals': 'off' } },
  room('ui', ['api', 'draft', 'redline', 'comment', 'desk', 'round', 'account']),
  room('draft', ['comment', 'desk', 'round', 'account']),
  room('redline', ['comment', 'desk', 'round', 'account']),
  room('comment', ['desk', 'round', 'account']),
  room('desk', ['comment', 'round', 'account']),
);
