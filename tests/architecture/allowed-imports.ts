/**
 * Who may import whom. A room is a folder of `lib/`, or one of the other places named here; inside itself a room
 * is free. What is not in its list, a room does not know.
 */
export const ROOMS: Record<string, readonly string[] | 'anything'> = {
  app: [
    ...['queries', 'components', 'contract', 'export', 'share', 'ingest', 'i18n', 'env', 'logger', 'market'],
    ...['limits', 'request-scope', 'metrics', 'shutdown'],
  ],
  // Of the providers only what they say of themselves (provider-facts): reading never asks one.
  queries: [
    'store',
    'analysis',
    'compute',
    'limits',
    'views',
    'share',
    'i18n',
    'market',
    'providers',
    'sample',
    'metrics',
  ],
  analysis: ['stats', 'market'],
  compute: ['analysis', 'limits', 'env', 'logger', 'metrics'],
  limits: ['request-scope', 'env'],
  front: ['limits', 'request-scope', 'contract', 'i18n', 'share', 'metrics', 'shutdown', 'env', 'logger'],
  'request-scope': [],
  stats: [],
  market: [],
  views: ['analysis', 'market', 'i18n', 'share'],
  components: ['views', 'contract', 'share', 'i18n', 'drawing'],
  drawing: ['views', 'i18n'],
  // 'root' is package.json: the version.
  export: ['views', 'i18n', 'drawing', 'share', 'limits', 'root'],
  // 'root' is package.json: the version and the licence.
  contract: ['share', 'market', 'i18n', 'root'],
  share: ['market', 'i18n'],
  i18n: ['market'],
  ingest: ['providers', 'store', 'market', 'env', 'logger', 'metrics', 'secrecy'],
  // 'root' is package.json: the version in the user agent.
  providers: ['market', 'env', 'root'],
  store: ['market', 'env', 'limits', 'generated', 'sample'],
  env: [],
  logger: ['env', 'secrecy'],
  secrecy: ['env'],
  metrics: ['logger'],
  shutdown: [],
  generated: [],
  sample: [],
  commands: 'anything',
  tests: 'anything',
  root: 'anything',
}

/** Packages that belong to some rooms only. A name that ends in '*' stands for all that begin so. */
export const PACKAGES: Record<string, readonly string[]> = {
  '@prisma/*': ['store', 'generated'],
  'better-sqlite3': ['store'],
  pg: ['store'],
  axios: ['providers'],
  cockatiel: ['providers'],
  'yahoo-finance2*': ['providers'],
  croner: ['env', 'ingest'],
  'csv-parse*': ['ingest'],
  'cli-progress': [],
  'd3-*': ['drawing'],
  recharts: ['components'],
  '@stdlib/*': ['stats'],
  'ml-matrix': ['stats'],
  'pure-rand*': ['stats'],
  piscina: ['compute'],
  'prom-client': ['metrics'],
  '@resvg/*': ['export'],
  esbuild: [],
  'next*': ['app', 'components'],
  'proxy-addr': ['front'],
  'rate-limiter-flexible': ['limits'],
  'react*': ['app', 'components'],
  zod: ['app', 'contract', 'env', 'ingest', 'providers', 'share'],
}

/** Rooms that also run in a browser, or are pure: nothing of Node. */
export const WITHOUT_NODE = ['stats', 'market', 'analysis', 'views', 'components', 'drawing', 'i18n']

/** The only files that read `process.env`. Next's own NEXT_RUNTIME is asked in instrumentation.ts. */
export const ENVIRONMENT_READERS = [
  /^lib\/env\.ts$/,
  /^lib\/commands\/[^/]+\.mjs$/,
  /^instrumentation\.ts$/,
  /^[^/]+\.config\.\w+$/,
  /^tests\//,
]

/** All that may stand at the top of the repository, beside hidden files. */
export const TOP_LEVEL = [
  'LICENSE',
  'README.md',
  'app',
  'components',
  'compose.yaml',
  'instrumentation.ts',
  'lib',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'prisma',
  'proxy.ts',
  'tests',
  'tsconfig.json',
]
