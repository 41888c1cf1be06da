import type { MethodsText } from '../methods-text'

export const methodsEn: MethodsText = {
  methods: {
    pearson: 'correlation (Pearson)',
    spearman: 'rank correlation (Spearman)',
    kendall: 'rank correlation (Kendall tau-b)',
    ewma: 'exponentially weighted correlation (decay 0.94)',
    dcc: 'dynamic conditional correlation (DCC)',
  },
  methodHints: {
    pearson: 'Pearson',
    spearman: 'Spearman ranks',
    kendall: 'Kendall tau-b',
    ewma: 'EWMA 0.94 (window ignored)',
    dcc: 'DCC on GARCH (window ignored, from 500 pairs)',
  },
  undefinedReasons: {
    'too-few-pairs': 'too few pairs',
    'too-few-rows': 'fewer rows than the method needs',
    'missing-values': 'a value is missing where none may be skipped',
    collinear: 'one series is a linear function of the others',
    'not-converged': 'the search for the parameters did not settle',
    'out-of-range': 'the numbers are too large to compute with',
    'window-larger-than-sample': 'the window is larger than the sample',
    'window-not-full': 'the history does not fill the window yet',
    'no-variation': 'one of the two does not vary',
    'levels-have-no-interval': 'levels keep to no fixed mean, so the usual intervals do not hold for them',
    'perfect-correlation': 'the pairs lie on one line',
    'not-a-day-of-the-sample': 'that day is not in the sample',
  },
}
