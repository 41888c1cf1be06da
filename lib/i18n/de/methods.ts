import type { MethodsText } from '../methods-text'

export const methodsDe: MethodsText = {
  methods: {
    pearson: 'Korrelation (Pearson)',
    spearman: 'Rangkorrelation (Spearman)',
    kendall: 'Rangkorrelation (Kendalls Tau-b)',
    ewma: 'exponentiell gewichtete Korrelation (Abklingfaktor 0,94)',
    dcc: 'dynamische bedingte Korrelation (DCC)',
  },
  methodHints: {
    pearson: 'Pearson',
    spearman: 'Spearman-Ränge',
    kendall: 'Kendalls Tau-b',
    ewma: 'EWMA 0,94 (ohne Fenster)',
    dcc: 'DCC auf GARCH (ohne Fenster, ab 500 Paaren)',
  },
  undefinedReasons: {
    'too-few-pairs': 'zu wenige Paare',
    'too-few-rows': 'weniger Zeilen, als das Verfahren braucht',
    'missing-values': 'ein Wert fehlt, wo keiner ausgelassen werden darf',
    collinear: 'eine Reihe ist eine lineare Funktion der anderen',
    'not-converged': 'die Suche nach den Parametern kam zu keinem Ende',
    'out-of-range': 'die Zahlen sind zu groß, um damit zu rechnen',
    'window-larger-than-sample': 'das Fenster ist größer als die Stichprobe',
    'window-not-full': 'die Werte füllen das Fenster noch nicht',
    'no-variation': 'eine der beiden Reihen schwankt nicht',
    'levels-have-no-interval':
      'Niveaus schwanken um keinen festen Wert, darum gelten die üblichen Intervalle für sie nicht',
    'perfect-correlation': 'die Paare liegen auf einer Geraden',
    'not-a-day-of-the-sample': 'dieser Tag gehört nicht zur Stichprobe',
  },
}
