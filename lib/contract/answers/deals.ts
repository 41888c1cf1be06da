import { z } from 'zod'
import { DEAL_KINDS, DEAL_STATUSES } from '@/lib/market/deal'
import { FIRM_IDS } from '@/lib/market/firms'
import { DEALS } from '@/lib/share/questions/deals'
import { day, flag, group, list, number, oneOf, orNull, text, texts, translated, whole } from '../field'
import { hash, methods, range, terms, viewOf, warnings, withheld } from '../sample'

const firm = z.enum(FIRM_IDS).meta({ id: 'Firm', description: 'A firm of the AI trade.' })
const kind = oneOf(DEAL_KINDS, 'What passes.')
const status = oneOf(DEAL_STATUSES, 'How far the deal has come by its own sources.')
const evidence = oneOf(['reported', 'unverified', 'conflicting'], 'What the sources are worth.')
const dealId = text('Names the deal.')

const amount = {
  low: orNull(number('Lower end, in `unit`.'), 'Null where no source states it.'),
  high: orNull(number('Upper end, in `unit`.'), 'Null where no source states it.'),
  unit: oneOf(['USD', 'shares', 'percent'], 'Unit of both ends.'),
}

const deal = z
  .strictObject({
    id: dealId,
    from: firm.describe('Who pays, lends, guarantees, or grants a right to shares.'),
    to: firm.describe('Who receives it.'),
    kind: oneOf([...DEAL_KINDS, 'sale'], 'What passes from the one to the other.'),
    date: text('As exactly as the source gives it: 2025-09-22, 2025-09 or 2025.'),
    day: day('The first day on which it was surely announced.'),
    amount: orNull(
      z.strictObject({ ...amount, isRough: flag('Whether the source gives it as an estimate.') }),
      'Null where none was disclosed.',
    ),
    status,
    later: orNull(
      z.strictObject({ day: day('From this day on.'), status, source: text('Who says so.') }),
      'What became of it; null where nothing is known.',
    ),
    evidence,
    basis: orNull(oneOf(['firm', 'filing', 'press'], 'Who says so.'), 'Null where no source was at hand.'),
    source: orNull(text('Address of the source.'), 'Null where none was at hand.'),
    terms: translated('What was agreed.'),
    note: orNull(translated('What else to know.'), 'Null for nothing.'),
    standing: status.describe('How it stood on the day asked for.'),
    isArrow: flag('Whether something passes between the two and nothing has taken its place.'),
    onCycles: whole('Cycles it takes part in.'),
  })
  .meta({ id: 'Deal', description: 'A dated deal between two firms, with its source.' })

const cycle = z.strictObject({
  firms: list(firm, 'In the order of the cycle.'),
  hops: list(
    z.strictObject({
      from: firm,
      to: firm,
      deals: list(dealId, 'All deals from the one to the other.'),
      kinds: list(kind, 'Their kinds.'),
      best: dealId.describe('The best evidenced of them.'),
    }),
    'From one firm to the next.',
  ),
  closedOn: day('The day from which every hop had a deal.'),
  weakest: z.strictObject({ deal: dealId, status, evidence }).describe('The hop with the worst of the best.'),
  isFirm: flag('Whether every hop has a deal that is binding or paid.'),
  isMoney: flag('Whether every hop has a deal by which money passes.'),
  isDoubtful: flag('Whether a hop rests on nothing but talks or doubtful sources.'),
})

const stressed = z
  .strictObject({
    step: whole('1: the firm itself does not give what it has promised. 2: one that counts on it does not.'),
    deal: dealId,
    from: firm,
    to: firm,
    kind,
    amount: orNull(z.strictObject(amount), 'Null where none was disclosed.'),
  })
  .meta({ id: 'StressedDeal', description: 'What one deal puts at stake.' })

const fact = z
  .strictObject({
    value: number('The figure: millions of USD, or per cent of revenue.'),
    low: orNull(number('Lower end of the range reported.'), 'Null where none is.'),
    high: orNull(number('Upper end of the range reported.'), 'Null where none is.'),
    source: text('Address of the source.'),
    note: translated('What the source says.'),
  })
  .meta({ id: 'MarginFact', description: 'A reported figure with its source.' })

const priceRange = z
  .strictObject({ low: number('If the loss is all timing.'), high: number('If none of it is.') })
  .meta({ id: 'PriceRange', description: 'A price of rent, today’s being 1.' })

/** Who finances whom. */
export const dealsAnswer = z
  .strictObject({
    view: viewOf(DEALS.parameters),
    sentence: text('The answer in one sentence, in the language asked for.'),
    warnings,
    range,
    counts: group('How many there are.', {
      deals: whole('Deals.'),
      arrows: whole('Those that are arrows of the graph.'),
      firms: whole('Firms with an arrow.'),
      cycles: whole('Directed cycles.'),
      moneyCycles: whole('Those by which money passes at every hop.'),
      firmCycles: whole('Those that are binding or paid at every hop.'),
      doubtfulCycles: whole('Those with a doubtful hop.'),
      cryptoArrows: whole('Arrows that begin or end at a crypto asset or its infrastructure.'),
    }),
    deals: list(deal, 'As they stood.'),
    cycles: list(cycle, 'Every directed cycle among the arrows.'),
    exposure: list(
      z.strictObject({
        firm,
        side: oneOf(['gives', 'receives'], 'Which side.'),
        kind,
        deals: whole('Deals.'),
        withoutAmount: whole('Those of which no amount was disclosed.'),
        ...amount,
      }),
      'For each firm, side, kind and unit. Nothing is netted.',
    ),
    stress: group('What hangs on one firm.', {
      firm: firm.describe('The firm under stress.'),
      steps: whole('How far it is followed.'),
      owed: list(stressed, 'Who is owed what, along the arrows.'),
      put: list(stressed, 'Who has put money into the firm, or promised to.'),
    }),
    margin: group('The margin calculator.', {
      report: group('What a report said of the business of renting out AI servers.', {
        firm,
        from: day('First day of the period.'),
        to: day('Last day of the period.'),
        reported: day('When it was reported.'),
        facts: group('Its figures.', {
          revenue: fact,
          margin: fact,
          depreciation: fact,
          loss: fact,
          companyMargin: fact,
        }),
      }),
      cases: list(
        z.strictObject({
          marginPercent: number('Gross margin, in per cent.'),
          isChosen: flag('Whether it is the one asked for.'),
          grossProfit: number('In millions of USD.'),
          afterDepreciation: number('After the depreciation that the margin leaves out, in millions of USD.'),
          withoutLoss: number('The same if the whole loss was a matter of timing.'),
          breakEven: priceRange.describe('The price at which nothing is earned.'),
          atCompanyMargin: priceRange.describe(
            'The price at which the margin would be that of the whole company.',
          ),
        }),
        'At both ends of the reported range and at the margin asked for.',
      ),
    }),
    methods,
    terms,
    caveats: texts('What is weak about these figures.'),
    hash,
    withheld,
  })
  .meta({
    id: 'DealsAnswer',
    description: 'Who finances whom: dated deals, their cycles, what hangs on one firm.',
  })
