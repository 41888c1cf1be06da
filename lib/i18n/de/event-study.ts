import { capital } from '../capital'
import type { EventStudyText } from '../event-study-text'
import { counted, dem, den, der } from './grammar'

export const eventStudyDe: EventStudyText = {
  question: ({ x, y, day, fell }) =>
    fell === null
      ? `Bewegte sich ${der(y)} am ${day} ungewöhnlich?`
      : fell
        ? `Hat der Rückgang bei ${dem(x)} am ${day} ${den(y)} „mitgerissen“?`
        : `Hat der Anstieg bei ${dem(x)} am ${day} ${den(y)} „beflügelt“?`,
  session: ({ y, fell, size, share }) =>
    `${capital(der(y))} ${fell ? 'fiel' : 'stieg'} in diesem Handelstag um ${size}; an ${share ?? 'keinem'} der übrigen Handelstage war der ${fell ? 'Rückgang' : 'Anstieg'} mindestens so groß.`,
  stands: ({ market, fell, until, p, opposite }) =>
    opposite
      ? `Nimmt man ${market} heraus, hebt sich${until === null ? '' : `, bis zum ${until} gerechnet,`} nicht der ${fell ? 'Rückgang' : 'Anstieg'}, sondern ein ${fell ? 'Anstieg' : 'Rückgang'} über den Markt hinaus von anderen Tagen ab (p\u00a0${p}).`
      : `Nimmt man ${market} heraus, hebt sich${until === null ? '' : `, bis zum ${until} gerechnet,`} der ${fell ? 'Rückgang' : 'Anstieg'} von anderen Tagen ab (p\u00a0${p}).`,
  notStands: ({ market, fell, until, p }) =>
    `Nimmt man ${market} heraus, hebt sich${until === null ? '' : `, bis zum ${until} gerechnet,`} der ${fell ? 'Rückgang' : 'Anstieg'} von anderen Tagen nicht ab (p\u00a0${p}).`,
  fewDates: ({ n, least }) =>
    `Ob das auffällt, lässt sich nicht sagen: Zum Vergleich gibt es nur ${counted(n, 'anderen Tag', 'andere Tage')}, p kann also nicht unter ${least} fallen.`,
  noVerdict: (reason) => `Ob sich das von anderen Tagen abhebt, lässt sich nicht sagen: ${reason}`,
  noDay: ({ y, day, range }) =>
    `Was ${der(y)} am ${day} tat, lässt sich nicht sagen: ${
      range === null
        ? 'Quelle, Ziel und Markt haben in diesem Zeitraum keine gemeinsame Rendite.'
        : `Keine Rendite der Stichprobe, ${range.from} bis ${range.to}, umfasst diesen Tag.`
    }`,
  tooFewBefore: ({ has, needs }) =>
    `Die Vorgeschichte ist zu kurz. Sie hat ${counted(has, 'Handelstag', 'Handelstage')} zum Lernen, nötig sind mindestens ${needs}.`,
  notOver: 'Das Fenster reicht über den letzten Wert hinaus.',
  noSpread: 'Das Ziel ist der Markt selbst oder bewegt sich genau mit ihm.',
  beyond: ({ market, window, car, bound, n }) =>
    `Ohne ${market} bleiben im Fenster ${window} ${car}. ${
      bound === null
        ? ''
        : `Aufgefallen wäre es unter etwa ${bound.low} oder über etwa ${bound.high}, verglichen mit ${n} anderen Tagen, deren Fenster etwa gleich viele Kalendertage umfasst.`
    }`.trim(),
  caps: ({ x, y }) => `In Marktwert: ${[x, y].filter((part) => part !== null).join('; ')}.`,
  cap: ({ name, usd, approximate }) =>
    approximate === null ? `${der(name)} ${usd}` : `${der(name)} ${usd}, ${approximate}`,
  falls: ({ x, y, n, size, falls, others }) =>
    `Ohne Modell, also samt allem, was beide bewegte: An den ${counted(n, 'Handelstag', 'Handelstagen')}, an denen ${der(x)} um ${size} oder mehr fiel, bewegte sich ${der(y)} am selben Tag im (geometrischen) Mittel um ${falls}, an den übrigen Tagen um ${others}`,
  difference: ({ difference, interval }) => `: neben diesen ${difference} (95-%-Intervall ${interval})`,
  noFalls: ({ x, size }) => `An keinem Handelstag der Stichprobe fiel ${der(x)} um ${size} oder mehr.`,
  horizon: (horizon, count) =>
    horizon === 1 ? 'den nächsten Handelstag' : `die nächsten ${count} Handelstage`,
  later: ({ horizon, difference, interval }) => `über ${horizon} ${difference} (${interval})`,
  afterwards: (list) => `Nach diesen Rückgängen, neben den übrigen Tagen: ${list}.`,
  near: (list) =>
    `Im Abstand von höchstens fünf Handelstagen stehen andere Ereignisse, deren Anteil sich nicht trennen lässt: ${list}.`,
  nearEvent: ({ title, day, apart }) => `„${title}“ (${day}, ${apart})`,
  apart: ({ count, direction }) =>
    direction === 'same'
      ? 'derselbe Handelstag'
      : `${counted(count, 'Handelstag', 'Handelstage')} ${direction === 'after' ? 'später' : 'früher'}`,
  depends: ({ p, with: withOthers }) =>
    `Das Urteil hängt daran, dass die Tage anderer bekannter Ereignisse fehlen: Mit ihnen wäre p ${withOthers} statt ${p.replace(/^= /, '')}.`,
  chosenForTarget:
    'Dieser Tag ist verzeichnet, weil sich Krypto selbst bewegte. Ein Tag, der nach dem Rückgang ausgesucht ist, fällt eher auf, als p besagt, und belegt nichts über die Quelle.',
  figures: ({ n, from, to, used, usedFrom, usedTo }) =>
    `Aus ${n} gemeinsamen Renditen, ${from} bis ${to}; gelernt wurde die übliche Bewegung mit dem Markt an ${counted(used, 'Handelstag', 'Handelstagen')}, ${usedFrom} bis ${usedTo}.`,
  moved: ({ event, day }) => `Der ${event} ist kein Handelstag; für ihn steht der nächste, der ${day}.`,

  card: {
    heading: 'Das Ereignis',
    ownDay: (day) => `${day}: ein selbst gewählter Tag, zu dem kein Ereignis der Quelle verzeichnet ist.`,
    session: (day) => `Handelstag: ${day}`,
    noInstant: 'Uhrzeit nicht bekannt',
    known: 'Was darüber bekannt ist',
    otherEvents: 'Ein anderes Ereignis oder einen anderen Tag untersuchen',
    event: 'Ereignis',
    day: 'Beliebiger Tag',
    show: 'Zeigen',
    groupOf: (x) => `Ereignisse zu ${dem(x)}`,
    groupOthers: 'Andere Ereignisse',
  },

  fields: {
    source: 'Quelle',
    target: 'Ziel',
    market: 'Festgehaltener Markt',
    fall: 'Rückgang ab',
    pre: 'Handelstage davor',
    post: 'Handelstage danach',
    estimation: 'Handelstage zum Lernen',
    gap: 'Ausgelassen davor',
    rule: ({ label, low, high }) => `${label}: eine ganze Zahl von ${low} bis ${high}`,
    fallRule: (low, high) => `Rückgang ab: von ${low} bis ${high}`,
  },

  afterFalls: {
    title: ({ x, y, size }) => `${capital(der(y))} nach Rückgängen bei ${dem(x)} um ${size} oder mehr`,
    subtitle:
      'Mittlere Bewegung an diesen Handelstagen und danach, neben der aller übrigen. Ohne Modell: Was beide bewegte, steckt noch darin.',
    horizon: (horizon, count) =>
      horizon === 0
        ? 'Derselbe Handelstag'
        : horizon === 1
          ? 'Nächster Handelstag'
          : `Nächste ${count} Handelstage`,
    axis: 'Unterschied der Mittelwerte, Prozent',
    zero: 'kein Unterschied',
    interval: '95-%-Intervall',
    counts: ({ n, apart }) => (n === apart ? `${n} Rückgänge` : `${n} Rückgänge, ${apart} ohne Überlappung`),
    summary: (list) => `Intervalle des Unterschieds der Mittelwerte. ${list}`,
    point: ({ horizon, difference, interval }) => `${horizon}: ${difference} (${interval}).`,
    columns: [
      'Danach',
      'Rückgänge',
      'ohne Überlappung',
      'Mittel nach Rückgängen, %',
      'Median, %',
      'Mittel sonst, %',
      'Unterschied, %',
      '95 % von',
      '95 % bis',
      'Anteil unter 0 nach Rückgängen',
      'sonst',
    ],
    caption:
      'Bewegungen des Ziels nach Rückgängen der Quelle und sonst, in Prozent; Mittel und Mediane logarithmierter Renditen, als Änderungen',
  },

  placebo: {
    title: (y) => `Dieses Ereignis unter anderen Tagen: ${der(y)} über den Markt hinaus`,
    subtitle: ({ n, market }) =>
      `Kumulierte abnormale Rendite, wenn man ${market} herausnimmt, von ${counted(n, 'anderen Tag', 'anderen Tagen')} mit etwa gleich langem Fenster, jede nach der Unruhe der Tage vor dem Ereignis bemessen.`,
    axis: 'kumulierte abnormale Rendite, Prozent',
    count: 'Tage',
    mark: (car) => `dieses Ereignis ${car}`,
    bar: ({ from, to, count }) => `${from} bis ${to}: ${count}`,
    further:
      'Die kräftigen Balken liegen mindestens so weit von 0 wie das Ereignis, gleich in welcher Richtung: Ihr Anteil ist p.',
    summary: ({ n, low, high, car, p }) =>
      `Histogramm von ${n} Tagen. 95 von 100 liegen zwischen ${low} und ${high} Prozent. Dieses Ereignis: ${car} Prozent, p ${p}.`,
    columns: ['Von, %', 'bis, %', 'Tage'],
    caption:
      'Kumulierte abnormale Renditen der anderen Tage, in Prozent; Klassen gleicher Breite in Logarithmen',
  },

  abnormal: {
    title: (y) => `${capital(der(y))} über den Markt hinaus, Handelstag für Handelstag`,
    subtitle: ({ market, beta }) =>
      `Was von jeder logarithmierten Rendite bleibt, wenn man ${market} mit dem üblichen Anteil (Beta ${beta}) herausnimmt, als Änderung in Prozent.`,
    axis: 'abnormale Rendite, Prozent',
    sessions: 'Handelstage ab dem Ereignis',
    bar: ({ session, day, abnormal, cumulative }) =>
      `Handelstag ${session}, ${day}: ${abnormal}, kumuliert ${cumulative}`,
    band: (sd) =>
      `Eine Standardabweichung in beide Richtungen: eines gewöhnlichen Handelstags (${sd}) und der Prognose aller zusammen`,
    sum: 'zusammen',
    sumBar: (total) => `Alle Handelstage des Fensters: ${total}`,
    summary: ({ list, total }) => `Balkendiagramm abnormaler Renditen. ${list} Kumuliert: ${total}.`,
    columns: ['Handelstag', 'Datum', 'abnormal, %', 'kumuliert, %'],
    caption: 'Abnormale Renditen des Ereignisfensters, in Prozent',
  },

  hours: {
    title: (day) => `Stunde für Stunde am ${day}`,
    subtitle:
      'Veränderung seit der letzten Ablesung vor diesem UTC-Tag oder, wo es keine gibt, seit der ersten.',
    axis: 'Prozent',
    utc: 'Stunde des Tages, UTC',
    open: 'New York öffnet',
    close: 'schließt',
    none: (day) =>
      `Zum ${day} liegen keine stündlichen Ablesungen vor, der Verlauf innerhalb des Tages lässt sich nicht zeigen. Anbieter halten sie rund zwei Jahre vor: npm run ingest -- --interval 1h.`,
    summary: (list) => `Linien über die Stunden des Tages. ${list}`,
    course: ({ name, move, n }) => `${name} beendete den Tag bei ${move} (${n} Ablesungen).`,
    columns: (names) => ['UTC', ...names.map((name) => `${name}, %`)],
    caption: 'Veränderung in Prozent bei jeder Ablesung des Tages',
  },

  tables: {
    events: (x) => `Alle Ereignisse zu ${dem(x)}`,
    falls: ({ x, size }) => `Jeder Rückgang bei ${dem(x)} um ${size} oder mehr`,
    explained: ({ n, least }) =>
      `${counted(n, 'Tag', 'Tage')}, jeder neben allen Tagen, die keiner davon sind.${least === null ? '' : ` Kleinstes für alle berichtigtes p (Benjamini-Hochberg): ${least}.`}`,
    pooled: ({ n, mean, p, overlapping }) =>
      `Geometrisches Mittel über den Markt hinaus bei den ${n} mit einem Wert: ${mean} (p ${p}, Boehmer, Musumeci und Poulsen)${overlapping === '0' ? '' : `; ${overlapping} teilen Tage mit dem davor, das p ist also zu klein`}.`,
    absent: (list) => `Nicht in der Stichprobe: ${list}.`,
    columns: {
      session: () => 'Handelstag',
      source: (name) => name,
      target: (name) => name,
      beyond: () => 'Über den Markt hinaus',
      p: () => 'p',
      adjusted: () => 'p, berich\u00adtigt',
    },
    csv: 'CSV dieser Tabelle',
    thisOne: 'dieses',
    study: (day) => `${day} untersuchen`,
    none: (x) => `Zu ${dem(x)} ist kein Ereignis verzeichnet.`,
  },

  evidence: {
    session: (name) => `${capital(der(name))} an diesem Handelstag`,
    window: ({ name, window }) => `${capital(der(name))} im Fenster ${window}`,
    usd: (amount) => `Marktwert: ${amount}.`,
    approximately: (amount) => `Marktwert: rund ${amount}.`,
    share: ({ share, others }) =>
      `Mindestens so weit in dieselbe Richtung: ${share} der ${others} übrigen Handelstage.`,
    car: ({ y, market }) => `${capital(der(y))} ohne ${market} (CAR): dieses p entscheidet`,
    carNote:
      'Zweiseitig, jeder Tag nach seinem jüngsten Prognosefehler; vor dem Hinsehen als entscheidend benannt.',
    withOthers: 'Dasselbe mit den Tagen anderer bekannter Ereignisse',
    raw: 'Dasselbe, ohne nach der Unruhe der Tage davor zu bemessen',
    tTest: 't-Test des CAR nach Lehrbuch',
    tTestNote:
      'Hält Renditen für normalverteilt und gleichmäßig: 6 bis 10 % Fehlalarme. Entscheidet hier nichts.',
    beta: ({ y, market }) => `Übliche Bewegung: ${der(y)} gegen ${market} (Beta)`,
    betaNote: ({ sd, asked }) =>
      `Standardabweichung dessen, was bleibt: ${sd} je Handelstag. Verlangt waren ${asked} Handelstage.`,
    after: ({ horizon }) => `Unterschied nach Rückgängen: ${horizon}`,
    afterNote: ({ falls, others, share }) =>
      `Geometrisches Mittel nach Rückgängen ${falls}, sonst ${others}. Unter 0 nach Rückgängen: ${share}.`,
    pooledEvents: (x) => `Geometrisches Mittel des CAR aller Ereignisse zu ${dem(x)}`,
    pooledFalls: (x) => `Geometrisches Mittel des CAR aller großen Rückgänge bei ${dem(x)}`,
    pooledNote: (overlapping) =>
      `${counted(overlapping, 'Ereignis teilt', 'Ereignisse teilen')} Tage mit dem davor; der Test hält sie für unabhängig.`,
    pooledReading: 'Der Test hält die Ereignisse für unabhängig.',
    p: (p) => `p ${p}`,
    dates: (n) => counted(n, 'anderer Tag', 'andere Tage'),
    nFalls: (n) => counted(n, 'Rückgang', 'Rückgänge'),
    nEvents: (n) => counted(n, 'Ereignis', 'Ereignisse'),
  },

  how: [
    'Das erste Bild braucht kein Modell: Wenn die Quelle um eine gewählte Größe fiel, wie bewegte sich das Ziel an diesem Handelstag und danach, verglichen mit allen übrigen? Reicht das Intervall eines Punktes über 0, ist er nicht von keinem Unterschied zu unterscheiden; von vier solchen Intervallen zu 95 % verfehlt durch Zufall eher eines als ein einzelnes. Das beschreibt und entscheidet nichts: Es entscheidet ein p, das des Histogramms.',
    'Das Histogramm fragt nach diesem Ereignis allein. Es nimmt heraus, was das Ziel üblicherweise mit dem Markt tut, fasst den Rest über das Fenster zusammen und stellt ihn unter alle anderen Tage. p ist der Anteil der Tage, die mindestens so weit von 0 liegen, dieser mitgezählt.',
    'In den Tabellen werden viele Tage zugleich geprüft, einige p unter 0,05 entstehen also zufällig; das berichtigte p trägt dem Rechnung.',
  ],
  not: [
    'Dass beide am selben Handelstag fielen, zeigt nicht, dass einer den anderen bewegte: Beide können einem Dritten folgen, und herausgenommen ist nur, was mit dem gewählten Markt geht.',
    'Andere Nachrichten derselben Tage lassen sich nicht trennen; was von ihnen bekannt ist, wird genannt.',
    'Ein Tag, der nach dem Rückgang des Ziels ausgesucht ist, fällt eher auf, als p besagt.',
    'Der Tag von Krypto endet Stunden nach dem New Yorker Schluss; die Bewegung eines Handelstags enthält also Stunden, in denen keine Aktie gehandelt wurde.',
  ],
}
