import type { ParametersText } from '../parameters-text'

export const parametersDe: ParametersText = {
  sample: {
    from: 'Erster Tag des Zeitraums oder wie weit vor seinem Ende: 1M, 3M, 6M, 1Y, 3Y, max.',
    to: 'Letzter Tag des Zeitraums oder latest.',
    provider:
      'Wessen Werte gelten, wo eine Anlage mehrere Anbieter hat; all verbindet sie nach Rang. Ohne Angabe der mit der längsten ununterbrochenen Reihe.',
    clock:
      'Welcher Wert einer rund um die Uhr gehandelten Anlage zu einer Sitzung gehört: der am Ende des UTC-Tages oder die Notierung, die dem New Yorker Schluss am nächsten ist.',
    asof: 'Was damals bekannt war: die Nummer eines Datenstands, ein Tag oder ein Zeitpunkt. Ohne Angabe der neueste Datenstand.',
    at: 'Ein festgehaltener Tag, dessen Werte neben den letzten stehen.',
  },
  pair: 'Die beiden Anlagen, die zur nächsten Frage mitgehen; keine Zahl hängt von ihnen ab.',
  lang: 'Sprache der Sätze und Hinweise. Eine unbekannte gilt als en.',
  v: 'Version der Bedeutung der Parameter; ein Link einer älteren Version wird so gelesen, wie er gemeint war.',
  picture: {
    theme: 'Farben der Zeichnung.',
    size: 'Ein Blatt mit allen Diagrammen oder eine Karte von 1200 × 630 Pixeln für einen Blick.',
  },
  decimal:
    'Wie Zahlen geschrieben sind. comma: mit Dezimalkommas, Semikolons zwischen den Zellen und einer Byte-Reihenfolge-Marke, wie deutsche Tabellenprogramme es öffnen.',
  correlation: {
    x: 'Ein bis vier Anlagen oder Körbe, jede gegen y. Die erste ist die wichtigste.',
    y: 'Die Anlage, gegen die sie gestellt werden.',
    window: 'Renditen (bei Kursen Werte) im gleitenden Fenster.',
    method: 'Wie die Korrelation berechnet wird. ewma und dcc brauchen kein Fenster.',
    on: 'Was korreliert wird. Kurse stehen zur Wahl, um zu zeigen, wie sie täuschen.',
    given:
      'Eine Anlage, die in der partiellen Korrelation festgehalten wird, oder none; alle Zahlen beruhen dann auf den gemeinsamen Tagen aller drei.',
    scale: 'Skala der Kurszeichnung; keine Zahl hängt davon ab.',
    band: 'Ob die Zeichnung das Band zeigt, in dem eine gleichbleibende Korrelation bliebe; keine Zahl hängt davon ab.',
  },
  'event-study': {
    event:
      'Das Ereignis, mit seinem Kürzel; /events zählt sie auf. Ohne event und day das, mit dem diese Seiten begannen.',
    day: 'Irgendein Tag statt eines Ereignisses; einer ohne Handel steht für die nächste Sitzung.',
    table: 'Was die CSV enthält: das Ereignisfenster oder eine der Tabellen daneben.',
    source: 'Die Anlage, um die es bei dem Ereignis geht.',
    target: 'Die Anlage, deren Bewegung betrachtet wird.',
    market: 'Wem das Ziel gewöhnlich folgt.',
    pre: 'Sitzungen des Ereignisfensters vor dem Ereignis.',
    post: 'Sitzungen des Ereignisfensters danach.',
    estimation: 'Sitzungen, aus denen das Modell lernt; weniger, wo es weniger gibt.',
    gap: 'Sitzungen, die zwischen ihnen und dem Fenster ausgelassen werden.',
    fall: 'Der kleinste Rückgang der Quelle, der als einer zählt, als Anteil: 0.05 sind 5 %.',
  },
  matrix: {
    assets: 'Die Anlagen, durch Kommas getrennt.',
    window: 'So viele letzte Renditen jedes Paars; 0 für den ganzen Zeitraum.',
  },
  'lead-lag': {
    x: 'Die eine Anlage.',
    y: 'Die andere.',
    maxLag: 'Sitzungen (Tage), die die eine vor der anderen liegen kann.',
  },
  connectedness: {
    assets: 'Die Anlagen, durch Kommas getrennt.',
    of: 'Der täglichen Renditen oder ihrer Größe.',
    lags: 'Vergangene Tage in jeder Gleichung; 0 lässt das Bayes-Kriterium wählen.',
    horizon: 'Tage voraus, den Tag des Schocks mitgezählt.',
    window: 'Renditen im gleitenden Fenster.',
  },
  bubble: {
    asset: 'Die Anlage.',
    series: 'Ihre Kurse, um Splits und Dividenden bereinigt oder wie notiert.',
    scale:
      'log fragt, ob das Wachstum in Prozent mit dem Kurs zunimmt; level hält schon stetiges Wachstum für explosiv.',
    minWindow: 'Zeilen des kürzesten Fensters; 0 für die Regel von Phillips, Shi und Yu.',
  },
  scenario: {
    source: 'Die Anlage, die sich bewegt.',
    target: 'Die Anlage, nach deren Spanne gefragt wird.',
    shock:
      'Was die Quelle über den ganzen Zeitraum tut, als einfache Rendite: −0.2 ist ein Rückgang um 20 %.',
    horizon: 'Sitzungen voraus (Tage, bei zwei rund um die Uhr gehandelten Anlagen).',
    seed: 'Wo Zufallszahlen beginnen: Derselbe Wert gibt dieselbe Antwort.',
  },
  deals: {
    at: 'Nur was bis zu diesem Tag angekündigt war. Ohne Angabe alles.',
    kind: 'Nur Geschäfte dieser Art.',
    firm: 'Die Firma unter Druck.',
    steps: 'Wie weit der Druck verfolgt wird.',
    revenue: 'Des Margenrechners: Umsatz von drei Monaten, in Mio. USD.',
    margin: 'Seine Bruttomarge, in Prozent des Umsatzes.',
    depreciation: 'Abschreibungen, die in der Marge fehlen, in Prozent des Umsatzes.',
    loss: 'Der Teil des Ergebnisses, der ein Verlust auf neue Systeme war, in Mio. USD.',
  },
  series: {
    asset: 'Die Anlage; /assets zählt sie auf.',
    field:
      'Was gemessen wird. Ohne Angabe das Hauptfeld der Anlage: Schlusskurse oder die Marktkapitalisierung eines Gesamtmarkts.',
    interval: 'Werte von Tagen oder stündliche Notierungen.',
    from: 'Erster Tag. Ohne Angabe alles, was es gibt.',
    to: 'Letzter Tag oder latest.',
    provider: 'Wessen Werte; all verbindet sie nach Rang.',
    asof: 'Was damals bekannt war: die Nummer eines Datenstands, ein Tag oder ein Zeitpunkt. Ohne Angabe der neueste Datenstand.',
  },
  quotes: { assets: 'Die Anlagen, durch Kommas getrennt.' },
  ingest: { assets: 'Die Anlagen, durch Kommas getrennt; Körbe stehen für ihre Mitglieder.' },
  snapshot: { id: 'Die Kennung, die beim Teilen vergeben wurde.' },
  keptByDeals: 'Nur für die nächste Frage aufgehoben, keine Zahl der Geschäfte hängt davon ab. ',
}
