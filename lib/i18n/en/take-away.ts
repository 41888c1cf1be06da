import type { TakeAwayText } from '../take-away-text'

const sentenceOf = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ')

export const takeAwayEn: TakeAwayText = {
  title: 'All files, citation, code, embedding',
  files: {
    title: 'All files',
    germanCsv: 'CSV for German spreadsheets',
    all: 'The same asked of all days there are, not of the range shown:',
    allZip: 'Package',
    explained:
      'The package holds the numbers, what they were computed from, every setting, the sources with their terms, the hash and this citation: its figures can be computed anew from it, as far as the terms of the sources let it hold what they rest on.',
  },
  citation: {
    title: 'Citation',
    plain: 'Text',
    computedBy: ({ question, span, vintage, hash }) =>
      `Computed by Spillover: “${question}” (${sentenceOf([span, vintage, `hash ${hash}`])}).`,
    note: ({ span, vintage, hash }) => sentenceOf([span, vintage, `hash ${hash}`]),
    vintage: ({ number, day }) => `data vintage ${number}${day === null ? '' : ` of ${day}`}`,
    listed: 'Sources named with each entry',
  },
  code: {
    title: 'Code that loads the file',
    excel: 'Excel (Data, Get Data, Blank Query, Advanced Editor)',
    explained: 'The address names the data vintage: it gives the same numbers tomorrow.',
  },
  embed: {
    title: 'Embed in another page',
    live: 'Follows new data',
    fixed: 'Stays as it is',
    frame: (question) => `Spillover: ${question}`,
  },
  withheld: ({ column, sources }) =>
    `'${column}' is left out: the terms of ${sources.join(', ')} do not allow its values to be passed on. An operator with a licence can set LICENSED_SOURCES.`,
  notPassedOn: (sources) =>
    `The terms of ${sources} do not allow their values to be passed on. Figures computed from them are open: ask a question. An operator with a licence can set LICENSED_SOURCES.`,
  readme: ({ question, answer, files, withheld, terms, citation }) =>
    [
      question,
      '',
      answer,
      '',
      'FILES',
      ...files.map(({ name, meaning }) => `${name}: ${meaning}`),
      '',
      'Days are YYYY-MM-DD, numbers have a decimal point and full double precision, an empty cell is a missing value.',
      'metadata.json names every setting, the version of each method, the data vintage, what each column means and the',
      'SHA-256 of each file. The hash is that of the figures: page, API and image of the same answer bear the same one.',
      ...(withheld.length === 0 ? [] : ['', 'LEFT OUT', ...withheld]),
      '',
      'TERMS OF THE SOURCES',
      ...terms,
      '',
      'CITATION',
      citation,
      '',
      'No advice to buy or sell anything.',
    ].join('\n'),
  fileMeanings: {
    data: 'the figures, as in the CSV of the page.',
    answer: 'the whole answer of the API: every estimate with its n, interval, p, method and dates.',
    metadata: 'settings, sources, terms, vintage, methods, hash, citation, columns and checksums.',
    returns: 'the log returns that the figures are computed from, on the days common to all named.',
    'returns-given':
      'the same on the days that a third asset has too: for the correlation that is left with it held fixed.',
    levels: 'levels as quoted, on the days common to all named.',
    values:
      'the values that the figures are computed from, each asset on its own days; adjusted closes where the source gives them, unless quoted ones are asked for.',
    'event-days': 'the listed events that the study knows of, and what each is to it.',
    'market-caps': 'the market caps that moves in USD are taken from.',
    window: 'the event window, session by session.',
    placebo:
      'what the target did around all other dates, each scaled to how restless the days before the event were.',
    'after-falls': 'what followed falls of the source, beside all other days.',
    events: 'the same study around every listed event.',
    falls: 'the same study around every large fall of the source.',
    hours: 'moves within the day of the event, where readings exist.',
  },
}
