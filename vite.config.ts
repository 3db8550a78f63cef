import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * React is CommonJS. Our own files get it through one ES module, or each later chunk would need the bundler's
 * run-time, a file of its own and one more request of the first view.
 */
function reactAsEsModule(): Plugin {
  const require = createRequire(import.meta.url);
  const mark = '\0as-es-module:';
  return {
    name: 'react-as-es-module',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      (source === 'react' || source === 'react/jsx-runtime') && importer?.startsWith(here('src/'))
        ? mark + source
        : null,
    load(id) {
      if (!id.startsWith(mark)) return null;
      const source = id.slice(mark.length);
      const names = Object.keys(require(source));
      return `import whole from '${source}'; export default whole; export const { ${names.join(', ')} } = whole;`;
    },
  };
}

/** Scripts and styles also come compressed as well as can be, once, here, and not with each answer. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const assets = join(dir, 'assets');
      for (const file of readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))) {
        const content = readFileSync(join(assets, file));
        writeFileSync(join(assets, `${file}.gz`), gzipSync(content, { level: 9 }));
        writeFileSync(join(assets, `${file}.br`), brotliCompressSync(content));
      }
    },
  };
}

/**
 * The desk, its management pages, the published guide, the portal's pages but its home, and the second language come when
 * asked for; all the rest is one file.
 */
const isApp = (id: string) =>
  !/@simplewebauthn|src\/web\/(account\/|admin|desk|entry\/|guide|passkey\/ceremony|profile|proof\/|provider|shared\/(contract|rich|attachments|release)\/|portal\/(?!home\/|portal-))|src\/text\/(decoded|rich\/|web\/(admin|audit|desk|mails|permissions|standing|privacy|sign-ins|profile|providers|skills|rich|release|files|opening|(\w+\/)?en\.ts)|guide\/)/.test(
    id,
  );

export default defineConfig({
  root: here('src/web'),
  // The server puts a fresh nonce in place of this word in every index.html it sends.
  html: { cspNonce: '__NONCE__' },
  resolve: { alias: [{ find: /^#\//, replacement: here('src/') }] },
  plugins: [reactAsEsModule(), react(), compressed()],
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    // A font written into the style sheet would be forbidden by the content policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'app', test: isApp }] } } },
  },
  server: { proxy: { '/api': 'http://localhost:3000', '/guia/feriados.ics': 'http://localhost:3000' } },
});
