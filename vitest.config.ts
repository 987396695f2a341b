import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { __VERSION__: JSON.stringify('0.0.0-test'), __HOME__: JSON.stringify('https://example.org/home') },
  test: {
    include: ['tests/**/*.test.ts'],

    // Else the style of the review page would be empty in tests.
    css: true,
    testTimeout: 30_000,
  },
})
