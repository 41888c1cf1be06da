import type { AnswerSentences, LeftText, StrengthSpan } from '../answer-text'
import { capital } from '../capital'
import type { FigureText } from '../figure-text'
import { figure } from './figure'
import { counted, dem, der } from './grammar'

const DIRECTIONS = { positive: 'in dieselbe Richtung', negative: 'in entgegengesetzte Richtungen' } as const
const TENDENCIES = { weak: 'schwacher', moderate: 'mäßiger', strong: 'starker' } as const
const SIZES = { weak: 'schwach', moderate: 'mäßig', strong: 'stark' } as const
/** 'mit schwacher Tendenz', 'mit schwacher bis mäßiger Tendenz'. */
function tending(strength: StrengthSpan | null): string {
  if (strength === null) return 'tendenziell'
  const [least, most] = [TENDENCIES[strength.least], TENDENCIES[strength.most]]
  return `mit ${least === most ? least : `${least} bis ${most}`} Tendenz`
}

const sizeOf = ({ least, most }: StrengthSpan) =>
  least === most ? SIZES[least] : `${SIZES[least]} bis ${SIZES[most]}`
const SIGNS = { positive: 'positiv', negative: 'negativ' } as const

type AnswerParts = Parameters<AnswerSentences['answer']>[0]

function leadOf({ verdict, strength, left, x, y, whole, excluded, needs }: AnswerParts): string | null {
  switch (verdict) {
    case 'undefined':
      return null
    case 'too-few':
      return `Nur ${whole.n} gemeinsame Renditen: zu wenige, um zu sagen, ob sich ${der(x)} und ${der(y)} gemeinsam bewegten. Nötig sind mindestens ${needs}.`
    case 'negligible':
      return `Zwischen ${dem(x)} und ${dem(y)} ist höchstens ein vernachlässigbarer Gleichlauf zu sehen; ${excluded}.`
    case 'open':
      return `Ein Gleichlauf zwischen ${dem(x)} und ${dem(y)} ist nicht von 0 zu unterscheiden; ${excluded}.`
    default:
      return `${capital(der(x))} und ${der(y)} bewegten sich ${tending(strength)} ${DIRECTIONS[verdict]} (Korrelation ${whole.r})${left.map(leftClause).join('')}.`
  }
}

function leftClause({ given, verdict, strength, turned, r }: LeftText): string {
  const size =
    verdict === 'open'
      ? 'nicht von 0 zu unterscheiden'
      : verdict === 'negligible'
        ? 'vernachlässigbar'
        : `${sizeOf(strength)}${turned ? ` und ${SIGNS[verdict]}` : ''} (${r})`
  return `; hält man ${given} fest, ist der Rest ${size}`
}

const period = ({ from, to }: FigureText) => `vom ${from} bis zum ${to}`
const upTo = ({ from, to }: FigureText, what = 'Renditen') => `am ${to} aus den ${what} seit dem ${from}`

export const answerDe: AnswerSentences = {
  question: (x, y, on) =>
    on === 'returns'
      ? `Bewegen sich ${der(x)} und ${der(y)} gemeinsam?`
      : `Verlaufen ${der(x)} und ${der(y)} ähnlich?`,
  answer: (parts) => {
    const { window, method, ewma, whole, last, lastReason, pinned } = parts
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
    return { lead: leadOf(parts), figures: `${range}${now}${then}.` }
  },
  story: ({ day, x, changeX, y, changeY, claim }) =>
    `Am ${day}, mit dem die Schlagzeile begann: ${x} ${changeX}, ${y} ${changeY}, gegenüber dem Schluss davor.${claim === null ? '' : ` ${claim}`}`,
  ofFirst: ({ x, count, sentence }) => `Für ${x}, die erste von ${count} Anlagen: ${sentence}`,
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
  given: ({ given, figure: f, verdict, excluded, isRest, isAside }) => {
    const meaning =
      verdict === 'open'
        ? `, nicht von 0 zu unterscheiden: ${excluded}`
        : verdict === 'negligible'
          ? `, also vernachlässigbar wenig: ${excluded}`
          : isAside
            ? '; da die Korrelation selbst nicht von 0 zu unterscheiden ist, folgt daraus nichts'
            : ''
    const left = isRest
      ? `bleibt eine partielle Korrelation von ${figure(f)}`
      : `beträgt die Pearson-Korrelation der Renditen über die Tage, die alle drei gemeinsam haben, ${figure(f)}`
    return `Hält man ${given} fest, ${left}${meaning}.`
  },
  noCause: 'Welche der beiden Seiten die andere bewegt hat und warum, zeigt eine Korrelation nicht.',
  holdsAi: (count) =>
    count === 1
      ? 'Dieser Fonds enthält selbst KI-Aktien; ihn festzuhalten kann auch den Übertragungsweg herausrechnen.'
      : 'Diese Fonds enthalten selbst KI-Aktien; sie festzuhalten kann auch den Übertragungsweg herausrechnen.',
  levelsBeside: ({ whole, last, window }) =>
    `Nach Niveaus wären es ${whole} über den ganzen Zeitraum${last === null ? '' : ` und ${last} über die letzten ${window}`}: irreführend, denn zwei Reihen mit Trend korrelieren, was immer ihre Renditen tun.`,
  levelsExample: ({ x, y, window, day, levels, returns }) =>
    `So war es im Frühjahr 2024: Über die ${window} bis zum ${day} korrelieren die Niveaus von ${dem(x)} und ${dem(y)} mit ${levels}, ihre Tagesrenditen mit ${figure(returns)}.`,
  excluded: (upper, lower) => {
    if (upper === null && lower === null)
      return 'keine Korrelation ist ausgeschlossen, wie stark sie auch sei'
    const ends = [upper && `über ${upper}`, lower && `unter ${lower}`].filter((end) => end !== null)
    return `Korrelationen ${ends.join(' oder ')} sind ausgeschlossen`
  },
}
