/** How an answer can be had. One more is one line here, and its name at the operations that have a route for it. */
export const FORMATS = {
  json: { ending: '', type: 'application/json', meaning: 'The answer in columns, full precision.' },
  csv: { ending: '.csv', type: 'text/csv', meaning: 'The same values: one header row and nothing else.' },
  svg: { ending: '.svg', type: 'image/svg+xml', meaning: 'A drawing with its sentence, sources and link.' },
  png: { ending: '.png', type: 'image/png', meaning: 'The same drawing as pixels.' },
  zip: { ending: '.zip', type: 'application/zip', meaning: 'All files of the answer in one archive.' },
} as const satisfies Record<string, { ending: string; type: string; meaning: string }>

export type Format = keyof typeof FORMATS
