import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const service = process.env['ADREF_SERVICE'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [sveltekit()],
  build: { target: 'es2022', cssTarget: 'chrome111', manifest: true },
  server: {
    proxy: {
      '/api': service,
      '/health': service,
    },
  },
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'], environment: 'node' },
});
