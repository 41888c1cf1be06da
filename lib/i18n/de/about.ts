import type { AboutText } from '../about-text'

export const aboutDe: AboutText = {
  title: 'Verfahren, Quellen, Grenzen',
  lead: 'Spillover zeigt, wie eng sich KI-Aktien und der Kryptomarkt gemeinsam bewegt haben, und worauf jede Zahl beruht. Es sagt nicht, warum. Nichts hiervon ist ein Rat.',
  sections: [
    {
      heading: 'Tage und Uhren',
      paragraphs: [
        'Eine Aktie hat an jedem Handelstag der New Yorker Börse einen Wert, zum Handelsschluss. Krypto wird immer gehandelt; als Wert eines Tages gilt der am Ende des UTC-Tages, vier bis fünf Stunden nach dem Schluss.',
        'Für ein Paar mit einer Aktie besteht die Stichprobe aus den Handelstagen, an denen beide einen Wert haben. Eine Rendite ist der Logarithmus des Verhältnisses zweier aufeinanderfolgender gemeinsamer Handelstage; ein Krypto-Wochenende gehört also zur Rendite bis Montag. Nichts wird aufgefüllt oder fortgeschrieben; was ausgelassen wurde, steht mit Grund dabei.',
        'Stunden zwischen den Ablesungen verkleinern eine Korrelation. Mit „Schluss New York“ gilt stattdessen die Krypto-Ablesung, die dem Schluss am nächsten liegt (höchstens 90 Minuten entfernt); Handelstage ohne solche Ablesung fallen weg und werden nie mit Tagesendwerten gemischt.',
        'Renditen von Aktien beruhen auf Schlusskursen, die um Splits und Dividenden bereinigt sind, soweit der Anbieter sie liefert, sonst auf Schlusskursen. Niveaus sind wie notiert.',
      ],
    },
    {
      heading: 'Korrelation',
      paragraphs: [
        'Pearsons Korrelation der täglichen Log-Renditen, sofern kein anderes Verfahren gewählt ist. Spearman und Kendall (Tau-b) beruhen auf Rängen, einzelne Tage wiegen dort weniger. Die exponentiell gewichtete Korrelation (Abklingfaktor 0,94, Mittelwert null) hat kein Fenster: ältere Tage verblassen.',
        'Ein rollierender Wert beruht nur auf den Tagen bis dahin: 60 meint die letzten 60 Renditen bis zu diesem Tag. Ein Fenster darf vor dem gezeigten Zeitraum beginnen, wo es Werte gibt.',
        'Die Korrelation der Niveaus steht als Warnung daneben. Zwei Reihen mit Trend korrelieren, was immer ihre Renditen tun: Im März 2024 lag die Korrelation der Niveaus von Nvidia und Krypto-Gesamtmarkt über 90 Handelstage bei etwa 0,9, die der Renditen bei etwa 0.',
        'Die partielle Korrelation ist das, was bleibt, wenn aus beiden die geradlinige Abhängigkeit von einem Markt (Nasdaq-100, S&P 500) herausgerechnet ist. Diese Fonds enthalten selbst KI-Aktien; dabei kann also auch ein Teil dessen verschwinden, wonach gefragt ist.',
      ],
    },
    {
      heading: 'Unsicherheit',
      paragraphs: [
        'Jedes Intervall ist ein 95-%-Intervall. Bei Pearson berücksichtigt es, dass Tage verschieden unruhig sind und Nachbartage einander ähneln (HAC: Newey-West, Bartlett-Gewichte, auf der Fisher-Skala). Bei wenigen Paaren ist dieses Intervall oft zu eng: In Simulationen mit 23 bis 60 Paaren enthielt es den wahren Wert in 85 bis 91 % der Fälle. Bei höchstens 60 Paaren steht darum das Fisher-Intervall daneben, das Paare als unabhängig annimmt, und eine Aussage muss in beiden gelten; das Band eines Diagramms ist allein das HAC-Intervall. Bei langen Stichproben mit extremen Tagen ist das Fisher-Intervall zu eng (72 bis 87 %) und wird nicht gezeigt. Für Ränge gelten die Intervalle von Bonett und Wright sowie Fieller, für die gewichtete Korrelation ein genähertes.',
        'Diese Intervalle gelten für je einen Wert. Eine gleichbleibende Korrelation wandert, wenn man sie durch ein kurzes Fenster betrachtet: Dass sich eine rollierende Linie bewegt, belegt keine Änderung.',
        'Liegt 0 in einem Intervall, so steht da „nicht von 0 zu unterscheiden“ und was ausgeschlossen ist, nicht aber, dass da nichts sei. Unter 0,1 gilt eine Korrelation als vernachlässigbar, wenn jedes dazu gezeigte Intervall ganz dort liegt; diese Grenze stand vorher fest.',
      ],
    },
    {
      heading: 'Datenstände und Links',
      paragraphs: [
        'Der Speicher wächst nur: Ein berichtigter Wert ist eine neue Zeile, und der Datenstand ist die Nummer des letzten Schubs von Zeilen. Eine Momentaufnahme behält Ansicht, Datenstand, Fassung der Verfahren und Antwort; sie liest den Speicher, wie er war. Was an einem Tag bekannt war, ist hier vom ersten Abruf an bekannt, nicht davor.',
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
    redistributable: 'Weitergabe: erlaubt.',
    notRedistributable: 'Weitergabe: nicht erlaubt.',
    limits: 'Grenzen',
    key: 'Schlüssel',
    noKey: 'keiner',
    caveats: 'Was an diesen Werten schwach ist',
  },
}
