/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm run types` checks all there is, tests included; building is for those who run it.
  typescript: { ignoreBuildErrors: true },
  // Native or dynamically loaded modules: they stay in node_modules instead of the bundle.
  serverExternalPackages: [
    'better-sqlite3',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
    'pg',
    'pino',
    'yahoo-finance2',
  ],
}

export default config
