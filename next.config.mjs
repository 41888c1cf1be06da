/** What every answer says to a browser: take types as given, tell other sites no path, and no device is asked for anything. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value:
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  },
]
/**
 * What is no page and no embed runs nothing, asks for nothing and stands in nobody's frame, even a drawing that is opened by
 * itself. Drawings and a browser's own view of a picture have styles. Of headers that are said here and by a route the one here
 * is sent: so embeds, which bring their own policy, are left out. Pages get theirs from proxy.ts, which comes after this.
 */
const inert = [
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]
/** Pictures and embeds are made to be shown by other sites. */
const shownByOthers = [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }]
/**
 * A page that opened ours has no hold on it: a browser minds it only where a page came by HTTPS, and complains of it elsewhere.
 * Where only PUBLIC_URL tells of HTTPS, proxy.ts says it. That who came so comes by nothing else is said by lib/front.
 */
const apart = [{ key: 'Cross-Origin-Opener-Policy', value: 'same-origin' }]
const byHttps = [
  /** @type {const} */ ({ type: 'header', key: 'x-forwarded-proto', value: 'https(?:\\s*,.*)?' }),
]
/** Next packs what a route sends only where the type is said here: from a route it reaches the packer as a list. */
const page = { key: 'Content-Type', value: 'text/html; charset=utf-8' }

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The first frame waits for no second request; 7 kB of styles travel with the page.
  // What was fetched before it was asked for is not shown once it is older than half a minute.
  // Shortened code of the server gave other last digits than its source, and with them other hashes (lib/decisions/2026-11-29-recomputable-answers.md).
  experimental: { inlineCss: true, staleTimes: { static: 30 }, serverMinification: false },
  // `npm run types` checks all there is, tests included; building is for those who run it.
  typescript: { ignoreBuildErrors: true },
  // All who read a page find its head at its beginning, not only the crawlers that Next knows by name: what a head says of an
  // answer it says at once or not at all (app/link-preview.ts).
  htmlLimitedBots: /./,
  // No page has a picture to be scaled; the route that scales would do so with our own drawings for whoever asks.
  images: { unoptimized: true },
  headers: async () => [
    { source: '/:path*', headers },
    { source: '/:path*', has: byHttps, headers: apart },
    { source: '/((?!embed/).*)', headers: inert },
    { source: '/api/v1/:file(.*\\.(?:svg|png))', headers: shownByOthers },
    { source: '/embed/:path+', headers: [page, ...shownByOthers] },
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
    'prom-client',
    'yahoo-finance2',
  ],
}

export default config
