import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { compactTemplates } from './web-widget/build/compact-templates.ts';

const inRepository = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the pages load the widget from, here and on every page that embeds it: the name stays. */
const widgetScript = 'widget/comptoir-chat.js';

/** While developing, the widget's script is its source. */
function serveWidgetSource(): Plugin {
  return {
    name: 'comptoir-widget-source',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url === `/${widgetScript}`) {
          request.url = `/@fs${inRepository('web-widget/comptoir-chat.ts')}`;
        }
        next();
      });
    },
  };
}

/**
 * Builds `dist/web`: the demonstration page and the widget. Each is an entry of its own that shares no chunk with the
 * other, so `widget/comptoir-chat.js` is one self-contained file beside the chart's code, which it imports relatively
 * to itself and therefore from whatever host the script was loaded from.
 */
export default defineConfig({
  root: inRepository('web-widget/demo'),
  base: './',
  // Production forms of libraries also where NODE_ENV says otherwise, e.g. when a test or a first start builds the pages.
  resolve: { conditions: ['module', 'browser', 'production'] },
  plugins: [serveWidgetSource(), compactTemplates(inRepository('web-widget/'))],
  server: {
    fs: { allow: [inRepository('.')] },
    proxy: {
      '/api': 'http://127.0.0.1:3000',
      '/socket.io': { target: 'http://127.0.0.1:3000', ws: true },
    },
  },
  build: {
    outDir: inRepository('dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Preloading would add a shared helper and absolute addresses to the one file that must have neither.
    modulePreload: false,
    rolldownOptions: {
      input: {
        index: inRepository('web-widget/demo/index.html'),
        'comptoir-chat': inRepository('web-widget/comptoir-chat.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'comptoir-chat' ? widgetScript : 'assets/[name]-[hash].js'),
        chunkFileNames: 'widget/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
