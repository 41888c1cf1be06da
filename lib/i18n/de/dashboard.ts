import { capital } from '../capital'
import type { DashboardText, FigureText } from '../dashboard-text'
import { methodNamesDe } from './method-names'

const BESIDE = { jackknife: 'Jackknife', fisher: 'Fisher' } as const
const figure = ({ r, interval, beside, n }: FigureText) =>
  interval === null
    ? `${r} (n = ${n})`
    : `${r} (95-%-Intervall ${interval}${beside.map((other) => `, ${BESIDE[other.kind]} ${other.interval}`).join('')}, n = ${n})`

const VERDICTS = {
  positive: (x: string, y: string) =>
    `${der(x)} und ${der(y)} bewegten sich tendenziell in dieselbe Richtung`,
  negative: (x: string, y: string) =>
    `${der(x)} und ${der(y)} bewegten sich tendenziell in entgegengesetzte Richtungen`,
  negligible: (x: string, y: string, excluded: string) =>
    `Zwischen ${dem(x)} und ${dem(y)} ist höchstens ein vernachlässigbarer Gleichlauf zu sehen; ${excluded}`,
  open: (x: string, y: string, excluded: string) =>
    `Ein Gleichlauf zwischen ${dem(x)} und ${dem(y)} ist nicht von 0 zu unterscheiden; ${excluded}`,
} as const

// Companies and coins stand without an article; markets and baskets are masculine.
const hasArticle = (name: string) =>
  /^(Krypto-Gesamtmarkt|KI-Infrastruktur-Korb|Korb |S&P 500|Nasdaq-100)/.test(name)
const der = (name: string) => (hasArticle(name) ? `der ${name}` : name)
const dem = (name: string) => (hasArticle(name) ? `dem ${name}` : name)
const counted = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`
const period = ({ from, to }: FigureText) => `vom ${from} bis zum ${to}`
const upTo = ({ from, to }: FigureText, what = 'Renditen') => `am ${to} aus den ${what} seit dem ${from}`

/** Where an approximate count of shares comes from; the catalogue says it in English. */
const SHARE_SOURCES: Readonly<Record<string, string>> = {
  ORCL: '10-Q vom September 2025: 2,8 bis 2,9 Milliarden Aktien',
}

export const dashboardTextDe: DashboardText = {
  assetNames: {
    TOTAL: 'Krypto-Gesamtmarkt',
    'TOTAL-BTC': 'Krypto-Gesamtmarkt ohne Bitcoin',
    'TOTAL-STABLE': 'Krypto-Gesamtmarkt ohne Stablecoins',
    BTC: 'Bitcoin',
    ETH: 'Ether',
    AI: 'KI-Infrastruktur-Korb',
    SPY: 'S&P 500 (SPDR-ETF)',
    QQQ: 'Nasdaq-100 (Invesco-ETF)',
    SMH: 'Halbleiter (VanEck-ETF)',
    GOOGL: 'Alphabet (Klasse A)',
  },
  basket: (members) => `Korb ${members}`,
  question: (x, y, on) =>
    on === 'returns'
      ? `Bewegen sich ${der(x)} und ${der(y)} gemeinsam?`
      : `Verlaufen ${der(x)} und ${der(y)} ähnlich?`,
  answer: ({ verdict, x, y, window, method, ewma, whole, last, lastReason, excluded, pinned }) => {
    const lead = verdict === 'undefined' ? null : `${capital(VERDICTS[verdict](x, y, excluded))}.`
    const range = `${capital(ewma ? upTo(whole) : period(whole))} betrug die ${method} der Tagesrenditen ${figure(whole)}`
    const now =
      last !== null
        ? `; über die letzten ${window}, ${period(last)}, betrug sie ${figure(last)}`
        : lastReason !== null
          ? `; über die letzten ${window} lässt sie sich nicht angeben: ${lastReason}`
          : ''
    const then =
      pinned === null
        ? ''
        : `; im Fenster bis zum ${pinned.day} korrelieren die Renditen mit ${pinned.returns}${
            pinned.method === null ? '' : ` (${pinned.method})`
          }, die Niveaus mit ${pinned.levels} (${pinned.method === null ? '' : 'Pearson, '}irreführend)`
    return { lead, figures: `${range}${now}${then}.` }
  },
  story: ({ day, x, changeX, y, changeY }) =>
    `Am ${day}, mit dem die Schlagzeile begann: ${x} ${changeX}, ${y} ${changeY}, gegenüber dem Schluss davor.`,
  ofFirst: ({ x, count, sentence }) => `Für ${x}, die erste von ${count} Anlagen: ${sentence}`,
  onDays: ({ days, count }) => (count === null ? `am ${days}` : `an ${count} Tagen (zuerst am ${days})`),
  window: (count, sessions, on) =>
    `${count} ${on === 'levels' ? 'Werte' : sessions ? 'Handelstage' : 'Tage'}`,
  answerLevels: ({ x, y, method, ewma, last, window, whole }) =>
    `${capital(ewma ? upTo(whole, 'Werten') : period(whole))} betrug die ${method} der Niveaus von ${dem(x)} und ${dem(y)} ${figure(whole)}${
      last === null ? '' : ` und über die letzten ${window} ${figure(last)}`
    }. Das belegt nichts: Zwei Reihen mit Trend korrelieren, was immer ihre Renditen tun. Ob beide sich gemeinsam bewegen, ist eine Frage an die Tagesrenditen.`,
  noAnswer: ({ x, y, reason, n, needed, on, method, window, last }) => {
    const pairs =
      on === 'returns'
        ? counted(n, 'gemeinsame Rendite', 'gemeinsame Renditen')
        : counted(n, 'gemeinsamer Wert', 'gemeinsame Werte')
    const count = needed === null ? pairs : `${pairs}, mindestens ${needed} nötig`
    const what = on === 'returns' ? 'Tagesrenditen' : 'Niveaus (irreführend)'
    const now =
      last === null
        ? ''
        : ` Über die letzten ${window}, ${period(last)}, betrug die ${method} der ${what} ${figure(last)}.`
    return `Eine Korrelation zwischen ${dem(x)} und ${dem(y)} lässt sich für diesen Zeitraum nicht angeben: ${reason} (${count}).${now}`
  },
  given: ({ given, figure: f, verdict, excluded, holdsAi, isRest }) => {
    const meaning =
      verdict === 'open'
        ? `, nicht von 0 zu unterscheiden: ${excluded}`
        : verdict === 'negligible'
          ? `, also vernachlässigbar wenig: ${excluded}`
          : ''
    const left = isRest
      ? `bleibt eine partielle Korrelation von ${figure(f)}`
      : `beträgt die Pearson-Korrelation der Renditen über die Tage, die alle drei gemeinsam haben, ${figure(f)}`
    return `Hält man ${given} fest, ${left}${meaning}.${holdsAi ? ' Dieser Fonds enthält selbst KI-Aktien; ihn festzuhalten kann auch den Übertragungsweg herausrechnen.' : ''}`
  },
  levelsBeside: ({ whole, last, window }) =>
    `Nach Niveaus wären es ${whole} über den ganzen Zeitraum${last === null ? '' : ` und ${last} über die letzten ${window}`}: irreführend, denn zwei Reihen mit Trend korrelieren, was immer ihre Renditen tun.`,
  excluded: (upper, lower) => {
    if (upper === null && lower === null)
      return 'keine Korrelation ist ausgeschlossen, wie stark sie auch sei'
    const ends = [upper && `über ${upper}`, lower && `unter ${lower}`].filter((end) => end !== null)
    return `Korrelationen ${ends.join(' oder ')} sind ausgeschlossen`
  },
  markets: { QQQ: 'den Nasdaq-100 (QQQ)', SPY: 'den S&P 500 (SPY)' },
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
  evidence: {
    whole: (method, on, ewma) =>
      `${capital(method)} der ${on === 'returns' ? 'täglichen Log-Renditen' : 'Niveaus'}, ${ewma ? 'am letzten Tag' : 'ganzer Zeitraum'}`,
    last: (window) => `Letztes Fenster, ${window}`,
    pinned: (day, hasWindow) => (hasWindow ? `Fenster bis ${day}` : `Wert vom ${day}`),
    beside: {
      jackknife: (label) => `${label}: Jackknife-Intervall (jedes Paar einmal weggelassen)`,
      fisher: (label) => `${label}: Fisher-Intervall (Paare als unabhängig angenommen)`,
    },
    jackknifeNote: (interval) => `Jackknife-Intervall (jedes Paar einmal weggelassen): ${interval}.`,
    coverage: ({ n, lowest, highest }) =>
      `In simulierten Stichproben von ${n} Renditen enthielten solche Intervalle den wahren Wert in ${lowest}${highest === null ? '' : ` bis ${highest}`} % der Fälle.`,
    partial: (given) => `Partielle Korrelation bei festgehaltenem ${given}`,
    levels: 'Korrelation der Niveaus, ganzer Zeitraum',
    levelsLast: (window) => `Korrelation der Niveaus, letzte ${window}`,
    levelsPinned: (day) => `Korrelation der Niveaus, Fenster bis ${day}`,
    misleading: 'irreführend',
    methodNames: methodNamesDe,
    standing: ({ share, count, change, sessions, peak, peakDay }) =>
      `Mindestens so hoch wie ${share} aller ${count} rollierenden Werte bis zum Ende des Zeitraums${change === null ? '' : `; ${change} gegenüber dem Wert vor 21 ${sessions ? 'Handelstagen' : 'Tagen'}`}; Höchstwert ${peak} am ${peakDay}.`,
    junctions: (days) => `Innerhalb dieser Werte wechselt der Anbieter ${days}.`,
    holdsAi: (given) =>
      `${given} enthält selbst KI-Aktien: den Fonds festzuhalten kann auch den Übertragungsweg herausrechnen.`,
    to: 'bis',
    nPairs: (n, on) => (on === 'returns' ? counted(n, 'Rendite', 'Renditen') : counted(n, 'Wert', 'Werte')),
    nWorth: (pairs, worth) => `${pairs}, so viel wert wie etwa ${worth} gleich gewichtete`,
  },
  charts: {
    indexed: (day) => `Indexiert, ${day} = 100`,
    log: 'Logarithmische Skala, jede Reihe in ihrer Einheit',
    linear: 'Jede Reihe in ihrer Einheit; mit zwei Achsen lassen sich zwei beliebige Linien ähnlich zeichnen',
    rollingTitle: (window, on, line) => {
      const what = on === 'returns' ? 'Tagesrenditen' : 'Niveaus (irreführend)'
      if (line === 'dcc') return `Dynamische bedingte Korrelation der ${what}`
      return line === 'ewma'
        ? `Exponentiell gewichtete Korrelation der ${what}`
        : `Rollierende Korrelation der ${what}, Fenster ${window}`
    },
    rollingSubtitle: ({ method, on, line, band }) =>
      `${method}, ${on === 'returns' ? 'Log-Renditen' : 'notierte Niveaus'}; ${
        line === 'dcc'
          ? 'jeder Wert folgt den Tagen davor, mit Gewichten, die an den ganzen Zeitraum angepasst sind'
          : 'jeder Wert beruht nur auf den Tagen bis dahin'
      }${band === null ? '' : `; ${band}`}`,
    band: (x, line) =>
      `95-%-Intervall${line === 'window' ? ' des Fensters' : line === 'dcc' ? ', falls das Modell gilt' : ''} (${x})`,
    bandHolds: (p) =>
      `Die Linie der Fenster, die ganz im Zeitraum liegen, bleibt in dem Band, das sie bei gleichbleibender Korrelation in 95 von 100 Fällen ganz hielte (p ${p}): Von einer gleichbleibenden ist sie hierdurch nicht zu unterscheiden.`,
    bandLeft: ({ count, n, day, p }) =>
      `Die Linie der Fenster, die ganz im Zeitraum liegen, verlässt das Band an ${count} von ${n} Tagen, zuerst am ${day}; bei gleichbleibender Korrelation täte sie das in höchstens 5 von 100 Fällen (p ${p}).`,
    constantBand: (low, high, of) =>
      `${low} und ${high}: eine gleichbleibende Korrelation hielte die ganze Linie${of === null ? '' : ` von ${of}`} in 95 % der Stichproben dazwischen`,
    staleEnd: ({ day, age }) => `Daten enden am ${day}, ${age}`,
    zero: 'keine Korrelation',
    hundred: '100 = Beginn',
    junction: ({ asset, days }) =>
      `Anbieter von ${asset} wechselt ${days}: die Stufe dort ist keine Bewegung`,
    axisIndex: 'Index',
    axisPrice: 'USD',
    axisCap: 'Marktwert in USD',
    axisCorrelation: 'r',
    source: (providers, dates) => `Quelle: ${providers}. ${dates}.`,
    summaryLevels: (lines) => `Liniendiagramm. ${lines}`,
    summaryLine: ({ name, from, to, change, junctions }) =>
      `${capital(name)} ging von ${from} auf ${to} (${change}${
        junctions === null ? '' : `, über einen Wechsel des Anbieters ${junctions} hinweg`
      }).`,
    summaryRolling: ({ x, y, last, lowest, highest, dates }) =>
      `Liniendiagramm der rollierenden Korrelation zwischen ${dem(x)} und ${dem(y)}, ${dates}: zuletzt ${last}, niedrigster Wert ${lowest}, höchster ${highest}.`,
    empty: 'Keine Werte in diesem Zeitraum.',
  },
  quotes: {
    sinceSession: (day) => `seit ${day}`,
    endOfUtcDay: (day) => `${day}, Ende des UTC-Tages`,
    noCap: 'Marktwert von dieser Quelle nicht angegeben',
    noChange: 'kein früherer Wert',
    approximateCap: ({ asset, count, source }) =>
      `ungefähr: Kurs mal ${count} Aktien (${SHARE_SOURCES[asset] ?? source})`,
    noData: 'noch kein Wert im Speicher',
    states: {
      live: 'live',
      closed: 'Schlusskurs',
      stale: 'veraltet',
      sample: 'mitgelieferte Beispieldaten',
      none: 'keine Daten',
    },
    sampleState: (day) => `mitgelieferte Beispieldaten bis ${day}`,
    ageDays: (days) => (days === 1 ? '1 Tag alt' : `${days} Tage alt`),
    ageHours: (hours) => (hours === 1 ? '1 Stunde alt' : `${hours} Stunden alt`),
    ageMinutes: (minutes) => (minutes <= 1 ? 'gerade eben' : `${minutes} Minuten alt`),
  },
  notices: {
    joined: ({ asset, providers, day, count }) => {
      const returns =
        count === null
          ? ''
          : count === '1'
            ? `; die Rendite über die Nahtstelle am ${day} ist ausgelassen`
            : `; die ${count} Renditen über Nahtstellen (die erste am ${day}) sind ausgelassen`
      return `${capital(der(asset))} ist aus ${providers} zusammengesetzt${returns}.`
    },
    levelJunction: ({ asset, days }) =>
      `${capital(der(asset))} wechselt am ${days} den Anbieter; ein Sprung des Niveaus ist dort keine Bewegung des Marktes.`,
    couldReachFurther: ({ asset, provider, first, others }) =>
      `${capital(der(asset))} stammt von ${provider} und beginnt am ${first}; provider=all würde ${others} anfügen.`,
    lagging: ({ asset, last, other }) =>
      `${capital(der(asset))} endet am ${last}, während ${der(other)} weiterläuft: das Paar endet dort.`,
    dropped: ({ asset, what, days }) => `${capital(asset)}, ausgelassen: ${what} (${days}).`,
    between: ({ asset, count }) =>
      `${capital(der(asset))} hat ${counted(count, 'Tag', 'Tage')} zwischen den Handelstagen (Wochenenden, Feiertage); ${count === '1' ? 'er zählt' : 'sie zählen'} zur Rendite des nächsten Handelstags.`,
    droppedReasons: {
      missing: (count) => `${counted(count, 'Tag', 'Tage')} ohne Wert`,
      'not-a-session': (count) => `${counted(count, 'Wert', 'Werte')} an Tagen ohne Börsenhandel`,
      junction: (count) => `${counted(count, 'Rendite', 'Renditen')} über zwei Anbieter hinweg`,
      'not-positive': (count) =>
        `${counted(count, 'Rendite', 'Renditen')} mit einem Ende, das nicht über 0 liegt`,
      'no-close-reading': (count) =>
        `${counted(count, 'Handelstag', 'Handelstage')} ohne Ablesung nahe dem New Yorker Schluss`,
    },
    vintage: (vintage, latest) =>
      `Zahlen nach Datenstand ${vintage}; der Speicher hat jetzt Datenstand ${latest}.`,
    keptFigures: ({ x, whole, last }) =>
      `${x} ${figure(whole)} über den Zeitraum${last === null ? '' : ` und ${figure(last)} über das letzte Fenster`}`,
    methodMovedOn: ({ before, sentence, figures }) =>
      `Die Verfahren haben sich seit dem Teilen geändert (damals ${before}). Damals stand hier: „${sentence}“ Die Zahlen dazu: ${figures}. Die Zahlen unten sind neu berechnet.`,
    clock:
      'Krypto wird nahe dem New Yorker Schluss abgelesen; Handelstage ohne solche Ablesung sind ausgelassen.',
    dynamics: ({ distinguishable, p, of }) =>
      `DCC${of === null ? '' : ` für ${of}`}: ${
        distinguishable
          ? `Dass sich die Korrelation bewegt hat, ist von einer gleichbleibenden zu unterscheiden (Likelihood-Quotient, p ${p}). Die Linie ist an den ganzen Zeitraum angepasst; frühe Werte kennen also spätere Tage.`
          : `Eine Bewegung ist von einer gleichbleibenden Korrelation nicht zu unterscheiden (Likelihood-Quotient, p ${p}). Eine angepasste Linie geht auch dann auf und ab, wenn der wahre Wert es nicht tut.`
      }`,
    insteadOfDcc: ({ reason, n, needed, of }) => {
      const why =
        reason === null
          ? 'DCC ist ein Modell von Renditen, nicht von Niveaus'
          : needed === null
            ? `DCC ergibt keine Werte${of === null ? '' : ` für ${of}`}: ${reason}`
            : `DCC braucht mindestens ${needed} Paare von Renditen; der Zeitraum enthält ${n}${of === null ? '' : ` für ${of}`}`
      return `${why}. Gezeigt ist stattdessen die exponentiell gewichtete Korrelation (EWMA, Abklingfaktor 0,94).`
    },
    bandMissing: {
      sentence: ({ why, of }) =>
        `Das Band einer gleichbleibenden Korrelation ist${of === null ? '' : ` für ${of}`} nicht gezeichnet: ${why}.`,
      reasons: {
        method: 'das gibt es nur für die gleitende Pearson-Korrelation',
        levels: 'das gibt es nur für Renditen, nicht für Niveaus',
        'not-computed': 'dem Server fehlte Zeit oder Platz, es zu berechnen',
      },
    },
    overlap: ({ shared, several, of }) => {
      const what = shared ?? (of === null ? 'Die meisten Coins' : 'die meisten Coins')
      const stand = several ? 'stehen' : 'steht'
      const both = of === null ? `${what} ${stand}` : `Bei ${of} ${stand} ${what}`
      return `${both} auf beiden Seiten: Ein Teil dieser Korrelation ergibt sich schon daraus.`
    },
    latestVintage: 'der neueste Datenstand',
    unknownProvider: ({ given, choices, shown }) =>
      `Keine hier gezeigte Anlage hat einen Anbieter „${given}“. Zur Wahl stehen: ${choices}.${
        shown === null ? '' : ` Stattdessen gezeigt: ${shown}.`
      }`,
    futureVintage: ({ given, latest }) =>
      `Den Datenstand ${given} gibt es noch nicht; der letzte ist ${latest}.`,
    nothingInRange: ({ asset, first, last }) =>
      `${capital(der(asset))} hat in diesem Zeitraum keine Werte; Werte gibt es vom ${first} bis zum ${last}.`,
    emptyAsset: (asset) =>
      `${capital(der(asset))} hat noch keine Werte im Speicher. Bitte erst abrufen oder importieren.`,
  },
  problem: ({ parameter, given, problem, choices, shown }) => {
    const instead = shown === null ? '' : ` Stattdessen gezeigt: ${shown}.`
    const list = choices.join(', ')
    switch (problem) {
      case 'unknown-asset':
        return `${parameter}: „${given}“ ist nicht bekannt. Zur Wahl stehen: ${list}, oder ein Korb wie ORCL+NVDA.${instead}`
      case 'same-asset':
        return `${parameter}: „${given}“ ist schon beteiligt. Zur Wahl stehen: ${list}.${instead}`
      case 'too-many-assets':
        return `${parameter}: höchstens ${list} ${list === '1' ? 'Anlage ist' : 'Anlagen sind'} möglich; „${given}“ ist eine zu viel.${instead}`
      case 'not-in-range':
        return `${parameter}: „${given}“ ist keine ganze Zahl ${choices[1] === 'n' ? `ab ${choices[0]}` : `von ${choices[0]} bis ${choices[1]}`}.${instead}`
      case 'not-a-day':
        return `${parameter}: „${given}“ ist kein Tag. Bitte wie 2025-10-07 angeben${list === '' ? '' : ` oder eines von: ${list}`}.${instead}`
      case 'from-after-to':
        return `${parameter}: „${given}“ liegt nach dem Ende des Zeitraums, ${list}.${instead}`
      case 'not-a-vintage':
        return `${parameter}: „${given}“ ist weder die Nummer eines Datenstands noch ein Tag noch ein Zeitpunkt wie 2025-10-07T20:00:00Z.${instead}`
      case 'repeated':
        return `${parameter}: mehrfach angegeben (${given}); das erste zählt.`
      default:
        return `${parameter}: „${given}“ ist nicht verwendbar.${list === '' ? '' : ` Zur Wahl stehen: ${list}.`}${instead}`
    }
  },
  unknownAsset: ({ given, choices }) => `„${given}“ ist nicht bekannt. Zur Wahl stehen: ${choices}.`,
  unknownSnapshot: (given) =>
    `Eine Momentaufnahme „${given}“ gibt es nicht. Bitte prüfen, ob der Link vollständig ist.`,
  notComputed: {
    busy: 'Der Server rechnet gerade für viele andere. Bitte gleich noch einmal versuchen.',
    'time-limit':
      'Das dauerte länger, als der Server erlaubt, und wurde beendet. Ein kürzerer Zeitraum oder ein kleineres Fenster braucht weniger Zeit.',
    cancelled: 'Die Rechnung wurde beendet, weil niemand mehr auf sie wartete.',
  },
  snapshotsFull: (most) =>
    `Dieser Server bewahrt ${most} Momentaufnahmen auf und hat keinen Platz für eine weitere. Der Betreiber kann welchen schaffen; der einfache Link geht auch so.`,
  unknownParameter: (name) => `„${name}“ ist kein Parameter und wurde übergangen.`,
  notAView: '„view“ muss ein Objekt aus den Parametern einer Seite sein oder die Abfrage ihres Links.',
  dataLine: {
    sample: (from, to) => `Mitgelieferte Beispieldaten, ${from} bis ${to}`,
    provider: (provider, from, to) => `${provider}, ${from} bis ${to}`,
  },
  importedTerms: (provider) =>
    `${provider}: vom Betreiber dieses Servers importiert, zu Bedingungen, die er kennt.`,
  methodLine: ({ versions, vintage, seed }) =>
    `Verfahren ${versions}. Datenstand ${vintage} (Nummer des letzten Schubs von Werten). Startwert ${seed} (für Zufallszahlen; hier beruht keine Zahl darauf).`,
  events: {
    move: (name, change) => `${name} ${change}`,
    moves: (parts) => `An diesem Handelstag, von Schluss zu Schluss: ${parts}`,
    evidence: (text) => `Beleg: ${text}`,
  },
  table: {
    caption: (dates, shown, all) =>
      `Werte hinter den Diagrammen, ${dates}${shown === all ? '' : `: die neuesten ${shown} von ${all} Tagen, alle stehen in der CSV-Datei`}`,
    day: 'Tag',
  },
  presets: {
    story: 'Oracle und Krypto, 7. Oktober 2025 angeheftet',
    bitcoin: 'Nvidia und Bitcoin, Fenster von 90 Handelstagen',
    basket: 'KI-Korb und Krypto, bereinigt um den Nasdaq-100',
    constant: 'Nvidia und Krypto, neben dem Band einer gleichbleibenden Korrelation',
    march2024: 'März 2024: was Niveaus aus Nvidia und Krypto machen',
  },
  choices: {
    none: 'nichts',
    givenAutomatic: (markets) => `automatisch (${markets})`,
    groups: {
      equity: 'Aktien',
      etf: 'Fonds',
      coin: 'Coins',
      token: 'KI-Token',
      total: 'Krypto-Summen',
      basket: 'Körbe',
      own: 'Importiert',
    },
    aiBasket: (count) => `KI-Infrastruktur, gleichgewichtet (${count} Mitglieder)`,
    providerDefault: (name) => `Automatisch (${name})`,
    providerAll: 'Alle, nach Vorrang zusammengesetzt',
    sampleProvider: 'mitgelieferte Beispieldaten',
    scales: { indexed: 'Indexiert auf 100', log: 'Logarithmisch', linear: 'Linear' },
    ranges: { '1M': '1M', '3M': '3M', '6M': '6M', '1Y': '1J', '3Y': '3J', max: 'Max' },
  },
}
