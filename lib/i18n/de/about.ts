import type { AboutText } from '../about-text'

export const aboutDe: AboutText = {
  title: 'Verfahren, Quellen, Grenzen',
  lead: 'Spillover zeigt, wie eng sich KI-Aktien und der Kryptomarkt gemeinsam bewegt haben, und worauf jede Zahl beruht. Es sagt nicht, warum. Nichts hiervon ist ein Rat.',
  sections: [
    {
      heading: 'Tage und Uhren',
      paragraphs: [
        'Eine Aktie hat an jeder Sitzung der New Yorker Börse einen Wert, zum Handelsschluss. Krypto wird immer gehandelt; als Wert eines Tages gilt der am Ende des UTC-Tages, vier bis fünf Stunden nach dem Schluss.',
        'Für ein Paar mit einer Aktie besteht die Stichprobe aus den Sitzungen, an denen beide einen Wert haben. Eine Rendite ist der Logarithmus des Verhältnisses zweier aufeinanderfolgender gemeinsamer Sitzungen; ein Krypto-Wochenende gehört also zur Rendite bis Montag. Nichts wird aufgefüllt oder fortgeschrieben; was ausgelassen wurde, steht mit Grund dabei.',
        'Stunden zwischen den Ablesungen verkleinern eine Korrelation. Mit „Schluss New York“ gilt stattdessen die Krypto-Ablesung, die dem Schluss am nächsten liegt (höchstens 90 Minuten entfernt); Sitzungen ohne solche Ablesung fallen weg und werden nie mit Tagesendwerten gemischt.',
        'Renditen von Aktien beruhen auf Schlusskursen, die um Splits und Dividenden bereinigt sind, soweit der Anbieter sie liefert, sonst auf Schlusskursen. Niveaus sind wie notiert.',
      ],
    },
    {
      heading: 'Korrelation',
      paragraphs: [
        'Pearsons Korrelation der täglichen Log-Renditen, sofern kein anderes Verfahren gewählt ist. Spearman und Kendall (Tau-b) beruhen auf Rängen, einzelne Tage wiegen dort weniger. Die exponentiell gewichtete Korrelation (Abklingfaktor 0,94, Mittelwert null) hat kein Fenster: ältere Tage verblassen.',
        'Ein rollierender Wert blickt nur zurück: 60 heißt die 60 Renditen, die an diesem Tag enden. Ein Fenster darf vor dem gezeigten Zeitraum beginnen, wo es Werte gibt.',
        'Die Korrelation der Niveaus steht als Warnung daneben. Zwei Reihen mit Trend korrelieren, was immer ihre Renditen tun: Im März 2024 lag die Korrelation der Niveaus von Nvidia und Krypto-Gesamtmarkt über 90 Sitzungen bei etwa 0,9, die der Renditen bei etwa 0.',
        'Die partielle Korrelation ist das, was bleibt, wenn aus beiden die geradlinige Abhängigkeit von einem Markt (Nasdaq-100, S&P 500) herausgerechnet ist. Diese Fonds enthalten selbst KI-Aktien; dabei kann also auch ein Teil dessen verschwinden, wonach gefragt ist.',
      ],
    },
    {
      heading: 'Unsicherheit',
      paragraphs: [
        'Jedes Intervall ist ein 95-%-Intervall. Bei Pearson berücksichtigt es, dass Tage verschieden unruhig sind und Nachbartage einander ähneln (Newey-West, Bartlett-Gewichte, auf der Fisher-Skala); bei höchstens 60 Paaren steht das Fisher-Intervall daneben, das Paare als unabhängig annimmt und für Märkte zu eng ist. Für Ränge gelten die Intervalle von Bonett und Wright sowie Fieller, für die gewichtete Korrelation ein genähertes.',
        'Diese Intervalle gelten für je einen Wert. Eine gleichbleibende Korrelation wandert, wenn man sie durch ein kurzes Fenster betrachtet: Dass sich eine rollierende Linie bewegt, belegt keine Änderung.',
        'Liegt 0 im Intervall, so steht da „nicht von 0 zu unterscheiden“ und was ausgeschlossen ist, nicht aber, dass da nichts sei. Unter 0,1 gilt eine Korrelation als vernachlässigbar, wenn das ganze Intervall dort liegt; diese Grenze stand vorher fest.',
      ],
    },
    {
      heading: 'Stände und Links',
      paragraphs: [
        'Der Speicher wächst nur: Ein berichtigter Wert ist eine neue Zeile, und der Stand ist die Nummer des letzten Schubs von Zeilen. Eine Momentaufnahme behält Ansicht, Stand, Fassung der Verfahren und Antwort; sie liest den Speicher, wie er war. Was an einem Tag bekannt war, ist hier vom ersten Abruf an bekannt, nicht davor.',
        'Die Summen zweier Anbieter sind zwei Reihen. Zusammengesetzt werden sie nur, wo die Seite es sagt; die Rendite über die Nahtstelle fällt weg und wird gezählt.',
      ],
    },
    {
      heading: 'Grenzen',
      paragraphs: [
        'Eine Korrelation sagt nichts über Ursache, Richtung oder Weg. Ereignisse stehen mit ihren Quellen da und damit, wie gut diese sie stützen; dass zweierlei am selben Tag geschah, macht nicht das eine zur Ursache des anderen.',
        'Tageswerte verraten nicht, wer sich innerhalb eines Tages zuerst bewegt hat.',
      ],
    },
  ],
  providers: {
    heading: 'Quellen und ihre Bedingungen',
    terms: 'Bedingungen',
    key: 'Schlüssel',
    noKey: 'keiner',
  },
}
