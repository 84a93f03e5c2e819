import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compactTemplates } from './web-widget/build/compact-templates.ts';

const inRepository = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds `dist/web/console`: the console's page, and `comptoir-console.js` for pages of a house with its own sign-in. It is a
 * build of its own, as a chunk shared with the widget would tear the widget's one file apart; it runs after that build,
 * which empties `dist/web`.
 */
export default defineConfig({
  root: inRepository('web-widget/console'),
  base: './',
  resolve: { conditions: ['module', 'browser', 'production'] },
  plugins: [compactTemplates(inRepository('web-widget/'))],
  server: { fs: { allow: [inRepository('.')] }, proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: inRepository('dist/web/console'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: {
        index: inRepository('web-widget/console/index.html'),
        'comptoir-console': inRepository('web-widget/console/comptoir-console.ts'),
      },
      output: {
        entryFileNames: ({ name }) =>
          name === 'comptoir-console' ? 'comptoir-console.js' : 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
