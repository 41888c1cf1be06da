import type { ReferenceText } from '../reference-text'

export const referenceEn: ReferenceText = {
  title: 'The API',
  lead: 'Every question of these pages as JSON, as CSV, as a package of all its files (ZIP) and as a picture (SVG, PNG), for programs, spreadsheets and papers. No key, no registration.',
  common: [
    'The same question at the same vintage gives the same answer, on the page and in every format: JSON, CSV and package agree to the last digit, and pictures are drawn from the same figures and bear their hash. Add asof with the number that an answer gives as vintage, and it can be had again after the next pull.',
    'Figures stand in full precision and in columns. A null is never a zero: a reason beside it says why there is no figure. Shares and probabilities are numbers from 0 to 1, returns are log returns, per cent is said where it is meant.',
    'What cannot be used is refused with a sentence and the valid choices (application/problem+json, RFC 9457). An ETag comes with every answer that is read; sent back as If-None-Match it saves the same answer (304). A query may have 4,096 characters.',
    'Members may be added to answers; none changes its meaning within v1. What the providers’ terms ask for stands in the terms of every answer. The figures of the embedded sample are published closing figures, cited, not for redistribution as a feed.',
  ],
  document: 'The same for programs, as OpenAPI 3.1:',
  contents: 'Operations',
  formats: 'Formats',
  parameters: 'Parameters',
  noParameters: 'It takes none.',
  name: 'Name',
  meaning: 'Meaning',
  meaningLang: undefined,
  fallback: 'Without it',
  allowed: 'Allowed',
  required: 'must be given',
  example: 'Try it',
  examples: 'curl, Python, R',
  body: 'Body',
  fields: 'Fields of the answer',
  details: 'Fields, columns, examples and refusals',
  type: 'Type',
  columns: 'Columns of the CSV',
  errors: 'When it is refused',
  status: 'Status',
  parts: 'Parts of answers',
  partsLead:
    'What several answers have in common, under the names that the fields above refer to, and the form of every refusal.',
  asset: 'an asset or a basket such as ORCL+NVDA',
  day: 'a day such as 2025-10-07',
  instant: 'an instant such as 2025-10-07T20:00:00Z',
  anyText: 'a text',
  suchAs: (examples) => `such as ${examples}`,
  or: ', or ',
  between: (low, high) => `${low} to ${high}`,
  list: (least, most) =>
    most === null
      ? `at least ${least}, such as ORCL`
      : least === most
        ? `${least} assets`
        : `${least} to ${most} assets`,
}
