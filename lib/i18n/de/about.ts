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
        'Die dynamische bedingte Korrelation (DCC, Engle 2002) rechnet zuerst wechselnde Schwankungen aus beiden heraus (GARCH) und passt dann an alle Renditen des Zeitraums an, wie sich die Korrelation bewegt; ein früher Wert kennt also spätere Tage. Sie braucht 500 Paare; bei weniger Paaren und für Niveaus steht die exponentiell gewichtete da. Eine angepasste Linie bewegt sich auch, wenn der wahre Wert es nicht tut; darum sagt ein Likelihood-Quotient, ob ihre Bewegung von einer gleichbleibenden Korrelation zu unterscheiden ist.',
        'Ein rollierender Wert beruht nur auf den Tagen bis dahin: 60 meint die letzten 60 Renditen bis zu diesem Tag. Ein Fenster darf vor dem gezeigten Zeitraum beginnen, wo es Werte gibt.',
        'Die Korrelation der Niveaus steht als Warnung daneben. Zwei Reihen mit Trend korrelieren, was immer ihre Renditen tun: Im März 2024 lag die Korrelation der Niveaus von Nvidia und Krypto-Gesamtmarkt über 90 Handelstage bei etwa 0,9, die der Renditen bei etwa 0.',
        'Die partielle Korrelation ist das, was bleibt, wenn aus beiden die geradlinige Abhängigkeit von einem Markt (Nasdaq-100, S&P 500) herausgerechnet ist. Diese Fonds enthalten selbst KI-Aktien; dabei kann also auch ein Teil dessen verschwinden, wonach gefragt ist.',
      ],
    },
    {
      heading: 'Unsicherheit',
      paragraphs: [
        'Jedes Intervall ist ein 95-%-Intervall. Bei Pearson berücksichtigt es, dass Tage verschieden unruhig sind und Nachbartage einander ähneln (HAC: Newey-West, Bartlett-Gewichte, auf der Fisher-Skala). In kurzen Stichproben ist es oft zu eng. Darum steht das Jackknife-Intervall daneben, das jedes Paar einmal weglässt, und bei höchstens 60 Paaren auch das Fisher-Intervall, das Paare als unabhängig annimmt. Was die Seite über eine Korrelation sagt, muss in jedem dieser Intervalle gelten; ihr Satz nennt die weiteren, wo es wenige Paare sind oder wo er ohne sie etwas anderes sagen würde. Das Jackknife-Intervall einer partiellen Korrelation ist das dessen, was von beiden Anlagen neben dem Markt übrig ist. Das Band eines Diagramms ist allein das HAC-Intervall.',
        'Für Ränge gelten die Intervalle von Bonett und Wright sowie Fieller, für die gewichtete Korrelation ein genähertes. Das Intervall einer DCC-Linie setzt voraus, dass sich Korrelationen so bewegen, wie das Modell es annimmt.',
        'Wie oft Intervalle einer Art den wahren Wert enthalten, zeigen Simulationen mit Stichproben, deren wahrer Wert bekannt ist: ruhige Renditen, Renditen mit extremen Tagen und Zeiten der Unruhe. Wo es in manchen davon deutlich weniger als 95 % sind, steht das bei den Zahlen hinter der Antwort. Alle Ergebnisse stehen im Quelltext, in lib/stats/CALIBRATION.md.',
        'Diese Intervalle gelten für je einen Wert. Eine gleichbleibende Korrelation wandert, wenn man sie durch ein kurzes Fenster betrachtet: Dass sich eine rollierende Linie bewegt, belegt keine Änderung.',
        'Liegt 0 in einem Intervall, so steht da „nicht von 0 zu unterscheiden“ und was ausgeschlossen ist, nicht aber, dass da nichts sei. Unter 0,1 gilt eine Korrelation als vernachlässigbar, wenn jedes dazu gezeigte Intervall ganz dort liegt; diese Grenze stand vorher fest. Ebenso die Wörter für die Größe, eine Festlegung dieser Seite: unter 0,3 schwach, unter 0,6 mäßig, darüber stark, und zwar für beide Enden ihrer Intervalle; Kendalls Tau-b wird dafür wie bei normalverteilten Renditen auf Pearsons Skala umgerechnet. Bei weniger als 20 gemeinsamen Renditen steht da, dass es zu wenige sind, um etwas zu sagen.',
        'Auf jeder Seite entscheidet ein p, das benannt war, bevor es zu sehen war; was eine Seite sonst als Befund nennt, hängt daran oder zählt alles, worauf geschaut wurde (Holm, oder das Größte von allen). In simulierten Speichern, in denen nichts etwas bewegt oder ein gemeinsamer Faktor alles, irrt jede Seite dann in etwa 5 von 100. Wer durch alle sieben Seiten geht, trifft weit öfter auf einen Irrtum; darum steht neben jedem Befund, was aus ihm wird, wenn alle sieben gezählt sind (Bonferroni): Dann irrt irgendeine Seite in 3 bis 4 von 100. Die Geschäfte lesen keine Renditen und können einen solchen Schluss nicht tragen.',
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
    redistribution: {
      forbidden:
        'Weitergabe der Werte: nicht erlaubt; Downloads lassen sie deshalb weg, es sei denn, der Betreiber dieses Servers hat gesetzt, dass er eine Lizenz hat.',
      'with-citation': 'Weitergabe der Werte: mit Nennung der Quelle erlaubt.',
    },
    limits: 'Grenzen',
    key: 'Schlüssel',
    noKey: 'keiner',
    caveats: 'Was an diesen Werten schwach ist',
  },
}
