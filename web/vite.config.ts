import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { demoApi } from './src/testing/demo/vite-plugin.ts';

export default defineConfig(({ command, mode }) => ({
  // `npm run dev` answers with demo data; with KONTOR_URL it goes to a running portal instead
  plugins: [react(), command === 'serve' && mode !== 'test' && !process.env['KONTOR_URL'] ? demoApi() : null],
  // the gateway serves the page at every depth and below any directory, and writes its address before the names of the files
  base: './',
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    outDir: 'target/static',
    emptyOutDir: true,
    // the CSP forbids data: scripts and styles; an asset is a file
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'mantine', test: /node_modules[\\/](@mantine|@floating-ui|dayjs)[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: process.env['KONTOR_URL']
      ? Object.fromEntries(['/api', '/bff', '/auth', '/login', '/oauth2'].map((path) => [path, process.env['KONTOR_URL'] as string]))
      : {},
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 60_000,
    // two workers: the build shares the machine with the rest of the reactor
    maxWorkers: 2,
    css: false,
  },
}));
