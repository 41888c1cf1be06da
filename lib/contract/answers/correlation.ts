import { z } from 'zod'
import { METHODS } from '@/lib/share/view'
import {
  day,
  days,
  flag,
  fraction,
  list,
  method,
  number,
  numbersOrNull,
  oneOf,
  orNull,
  text,
  whole,
} from '../field'
import { assetId, figure, pairReturns, reason, standing } from '../figures'
import {
  dropped,
  hash,
  methods,
  providers,
  range,
  story,
  terms,
  vintage,
  warnings,
  withheld,
} from '../sample'

const partial = figure.extend({ given: assetId.describe('The asset held fixed.') }).meta({
  id: 'PartialFigure',
  description: 'The correlation of what is left of x and y beside a third asset.',
})

const rolling = z
  .strictObject({
    window: whole('Returns (values, for levels) in a window.'),
    days: days('The day on which each window ends.'),
    r: numbersOrNull('Rolling correlation; null until a window is full.'),
    lower: numbersOrNull('Lower end of the 95 % interval of that window; null where there is none.'),
    upper: numbersOrNull('Upper end; null likewise.'),
    n: list(z.int(), 'Pairs in the window.'),
  })
  .meta({ id: 'Rolling', description: 'The rolling line in columns, one entry for each day.' })

const dynamics = z
  .strictObject({
    distinguishable: flag('Whether the movement of the line is told from a constant correlation, at 5 %.'),
    p: fraction('Of a constant correlation.'),
    statistic: number('Likelihood ratio against a constant correlation, corrected for fat tails.'),
    tailScale: number('What it was divided by for fat tails.'),
    a: number('How much of the line is yesterday’s pair.'),
    b: number('How much of it is yesterday’s line.'),
    errorOfA: orNull(number('Standard error of a.'), 'Null at the edge of what is allowed.'),
    errorOfB: orNull(number('Standard error of b.'), 'Null at the edge of what is allowed.'),
    n: whole('Returns fitted.'),
    from: orNull(day('First day fitted.'), 'Null without any.'),
    to: orNull(day('Last day fitted.'), 'Null without any.'),
    method: method('Of this test.'),
    volatilityMethod: method('Of the volatilities that were taken out first.'),
  })
  .meta({ id: 'Dynamics', description: 'What a DCC fit says of itself.' })

const standIn = z
  .strictObject({
    asked: oneOf(METHODS, 'The method asked for.'),
    reason: z
      .enum([...reason.options, 'levels'])
      .describe('Why it could not be used; "levels": it is a method of returns.'),
    needed: whole('How many pairs it needs.'),
  })
  .meta({ id: 'StandIn', description: 'That another method had to stand in for the one asked for.' })

const pair = {
  x: assetId,
  y: assetId,
  ...figure.shape,
  methodUsed: oneOf(METHODS, 'The method of r and of the line.'),
  standIn: orNull(standIn, 'Null where the method asked for was used.'),
  dynamics: orNull(dynamics, 'Null for other methods than DCC.'),
  partial: orNull(partial, 'Null unless an asset is given.'),
  pearson: orNull(
    figure,
    'The Pearson correlation of the same returns; null for other methods than rank correlations.',
  ),
  levels: figure
    .extend({
      misleading: text('Why a correlation of levels must not be read as one of moves.'),
      lastWindow: figure.describe('Of the last window.'),
      pinned: orNull(figure, 'Of the window that ends on the pinned day; null without one.'),
      junctions: days('Days at which a level series changes its provider.'),
    })
    .meta({
      id: 'LevelFigure',
      description: 'The Pearson correlation of the quoted levels: a warning, no finding.',
    }),
  returns: orNull(pairReturns, 'Null where levels are correlated.'),
  rolling,
  last: standing.describe('The rolling value of the last day.'),
  pinned: orNull(standing, 'That of the pinned day; null without one.'),
  dropped,
  providers,
}

const pairSchema = z
  .strictObject(pair)
  .meta({ id: 'Pair', description: 'One of the further sources against the same target.' })

const breakTest = z
  .strictObject({
    statistic: orNull(number('Of Wied’s fluctuation test.'), 'Null where there is none: see `reason`.'),
    p: orNull(fraction('Of a constant correlation.'), 'Null where there is none.'),
    breakDay: orNull(
      day('When the two parts differ most; means something only where p is small.'),
      'Null where there is none.',
    ),
    n: whole('Returns used.'),
    from: orNull(day('First day.'), 'Null without any.'),
    to: orNull(day('Last day.'), 'Null without any.'),
    method: method('Of the test.'),
    reason: orNull(reason, 'Why there is none; it takes 200 returns. Null where there is one.'),
  })
  .meta({
    id: 'BreakTest',
    description: 'Whether the correlation has changed at some time within the range.',
  })

const constancy = z
  .strictObject({
    n: whole('Returns used.'),
    from: orNull(day('First day.'), 'Null without any.'),
    to: orNull(day('Last day.'), 'Null without any.'),
    decides: oneOf(['fluctuation', 'band'], 'Which of the two tests `p` is of.'),
    p: orNull(fraction('Of a constant correlation.'), 'Null where there is none.'),
    reason: orNull(reason, 'Why there is none. Null where there is one.'),
    band: z
      .strictObject({
        lower: orNull(number('Lower end, −1 to 1.'), 'Null where there is none.'),
        upper: orNull(number('Upper end, −1 to 1.'), 'Null where there is none.'),
        p: orNull(fraction('Of the furthest departure of the line.'), 'Null where there is none.'),
        outside: list(z.string(), 'Days whose rolling value lies outside.'),
        method: method('Of the band.'),
        draws: whole('Samples drawn.'),
        seed: whole('Where they begin.'),
        reason: orNull(reason, 'Why there is none. Null where there is one.'),
      })
      .describe('What holds the whole rolling line with 95 % probability if the correlation is constant.'),
  })
  .meta({
    id: 'Constancy',
    description: 'Whether the rolling line wanders more than a constant correlation would let it.',
  })

/** How closely two assets moved. */
export const correlationAnswer = z
  .strictObject({
    ...pair,
    others: list(pairSchema, 'Further sources, where several were asked for.').optional(),
    story,
    partials: list(partial, 'The first pair again, each time beside one market.'),
    breakTest: orNull(breakTest, 'Null for levels.'),
    constancy: orNull(constancy, 'Null unless asked for with `band=constant`.'),
    window: whole('The window asked for.'),
    method: oneOf(METHODS, 'The method asked for.'),
    on: oneOf(['returns', 'levels'], 'What is correlated.'),
    clock: oneOf(['day', 'close'], 'Which value of a 24/7 asset belongs to a session.'),
    range,
    warnings,
    terms,
    vintage,
    methods,
    seed: whole('Where random draws begin.'),
    hash,
    withheld,
  })
  .meta({ id: 'CorrelationAnswer', description: 'How closely two assets moved.' })
