import type { ParametersText } from '../parameters-text'

export const parametersEn: ParametersText = {
  sample: {
    from: 'First day of the range, or how far back from its end: 1M, 3M, 6M, 1Y, 3Y, max.',
    to: 'Last day of the range, or latest.',
    provider:
      'Whose values are used where an asset has several providers; all joins them by priority. Without it the one with the longest unbroken history.',
    clock:
      'Which value of a 24/7 asset belongs to a session: that at the end of the UTC day, or the reading nearest the New York close.',
    asof: 'What was known then: a vintage number, a day, or an instant. Without it the latest vintage.',
    at: 'A pinned day, whose values are given beside the last ones.',
  },
  pair: 'The two assets that a reader takes along to the next question; no figure rests on them.',
  lang: 'Language of sentences and warnings. One that is not known counts as en.',
  v: 'Version of what the parameters mean; a link of an older version is read as it was meant.',
  picture: {
    theme: 'Colours of the drawing.',
    size: 'A sheet with all charts, or a card of 1200 × 630 pixels for a glance.',
  },
  decimal:
    'How numbers are written. comma: with decimal commas, semicolons between cells and a byte order mark, as German spreadsheets open it.',
  correlation: {
    x: 'One to four assets or baskets, each set against y. The first is the main one.',
    y: 'The asset that they are set against.',
    window: 'Returns (values, for levels) in the rolling window.',
    method: 'How the correlation is computed. ewma and dcc do not use the window.',
    on: 'What is correlated. Levels are offered to show how they mislead.',
    given:
      'An asset held fixed in the partial correlation, or none; all figures then use the days common to all three.',
    scale: 'Scale of the chart of levels; no figure rests on it.',
    band: 'Whether the chart shows the band that a constant correlation would stay in; no figure rests on it.',
  },
  'event-study': {
    event:
      'The event, by its slug; /events lists them. Without event and day it is the one that this site began with.',
    day: 'Any day instead of an event; one that is no session stands for the next.',
    table: 'What the CSV holds: the event window, or one of the tables beside it.',
    source: 'The asset that the event is about.',
    target: 'The asset whose move is looked at.',
    market: 'What the target usually follows.',
    pre: 'Sessions of the event window before the event.',
    post: 'Sessions of the event window after the event.',
    estimation: 'Sessions that the model learns from; fewer where fewer exist.',
    gap: 'Sessions left out between them and the window.',
    fall: 'The least fall of the source that counts as one, as a share: 0.05 is 5 %.',
  },
  matrix: {
    assets: 'The assets, with commas between them.',
    window: 'The last so many returns of each pair; 0 for the whole range.',
  },
  'lead-lag': {
    x: 'One asset.',
    y: 'The other.',
    maxLag: 'Sessions (days) that one may lie before the other.',
  },
  connectedness: {
    assets: 'The assets, with commas between them.',
    of: 'Of daily returns, or of how large they were.',
    lags: 'Past days in every equation; 0 lets Bayes’ criterion choose.',
    horizon: 'Days ahead, the day of the shock included.',
    window: 'Returns in the rolling window.',
  },
  bubble: {
    asset: 'The asset.',
    series: 'Its prices adjusted for splits and dividends, or as quoted.',
    scale:
      'log asks whether the growth in per cent grows with the level; level finds any steady growth explosive.',
    minWindow: 'Rows of the shortest window; 0 for the rule of Phillips, Shi and Yu.',
  },
  scenario: {
    source: 'The asset that moves.',
    target: 'The asset whose range is asked for.',
    shock: 'What the source does over the whole horizon, as a simple return: −0.2 is a fall by 20 %.',
    horizon: 'Sessions ahead (days, for two 24/7 assets).',
    seed: 'Where random draws begin: the same seed gives the same answer.',
  },
  deals: {
    at: 'Only what was announced by this day. Without it all deals.',
    kind: 'Only deals of this kind.',
    firm: 'The firm under stress.',
    steps: 'How far the stress is followed.',
    revenue: 'Of the margin calculator: revenue of three months, in millions of USD.',
    margin: 'Its gross margin, in per cent of revenue.',
    depreciation: 'Depreciation that the margin leaves out, in per cent of revenue.',
    loss: 'The part of the result that was a loss on new systems, in millions of USD.',
  },
  series: {
    asset: 'The asset; /assets lists them.',
    field: 'What is measured. Without it the asset’s main field: closes, or the market cap of a total.',
    interval: 'Values of days, or hourly readings.',
    from: 'First day. Without it all there is.',
    to: 'Last day, or latest.',
    provider: 'Whose values; all joins them by priority.',
    asof: 'What was known then: a vintage number, a day, or an instant. Without it the latest vintage.',
  },
  quotes: { assets: 'The assets, with commas between them.' },
  ingest: { assets: 'The assets, with commas between them; baskets stand for their members.' },
  snapshot: { id: 'The id that sharing gave.' },
  keptByDeals: 'Only kept for the next question, no figure of the deals rests on it. ',
}
