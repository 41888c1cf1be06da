/** What every answer says to a browser: take types as given, tell other sites no path. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
]
/**
 * Every page but an embed stands in nobody's frame. Of two policies a browser follows both, and what is said here goes before
 * what a route says: so embeds, which are made to be framed and bring their own, are left out.
 */
const unframed = {
  key: 'Content-Security-Policy',
  value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
}
/** Next packs what a route sends only where the type is said here: from a route it reaches the packer as a list. */
const page = { key: 'Content-Type', value: 'text/html; charset=utf-8' }

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The first frame waits for no second request; 7 kB of styles travel with the page.
  // What was fetched before it was asked for is not shown once it is older than half a minute.
  experimental: { inlineCss: true, staleTimes: { static: 30 } },
  // `npm run types` checks all there is, tests included; building is for those who run it.
  typescript: { ignoreBuildErrors: true },
  // All who read a page find its head at its beginning, not only the crawlers that Next knows by name: what a head says of an
  // answer it says at once or not at all (app/link-preview.ts).
  htmlLimitedBots: /./,
  headers: async () => [
    { source: '/:path*', headers },
    { source: '/((?!embed/).*)', headers: [unframed] },
    { source: '/embed/:path+', headers: [page] },
  ],
  // Native or dynamically loaded modules: they stay in node_modules instead of the bundle.
  serverExternalPackages: [
    '@resvg/resvg-js',
    'better-sqlite3',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
    'pg',
    'pino',
    'piscina',
    'yahoo-finance2',
  ],
}

export default config
