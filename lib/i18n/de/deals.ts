import { capital } from '../capital'
import type { DealsText } from '../deals-text'
import { counted } from './grammar'

const deals = (count: string) => counted(count, 'Geschäft', 'Geschäfte')
const byDeals = (count: string) => counted(count, 'Geschäft', 'Geschäften')
const cycles = (count: string) => counted(count, 'gerichteter Kreis', 'gerichtete Kreise')
const firms = (count: string) => counted(count, 'Unternehmen', 'Unternehmen')

export const dealsDe: DealsText = {
  question: 'Wer finanziert wen?',
  cycles: ({ day, deals: count, firms: of, cycles: found, firm }) =>
    `Bis zum ${day} verbinden ${deals(count)} ${firms(of)}, und ${cycles(found)} ${found === '1' ? 'läuft' : 'laufen'} hindurch; ${
      firm === null ? 'keiner beruht' : `${firm} davon ${firm === '1' ? 'beruht' : 'beruhen'}`
    } allein auf bindenden oder bezahlten Geschäften.`,
  noCycle: ({ day, deals: count, firms: of }) =>
    `Bis zum ${day} ${count === '1' ? 'verbindet' : 'verbinden'} ${deals(count)} ${firms(of)}, und kein gerichteter Kreis läuft hindurch.`,
  noDeal: (day) => `Bis zum ${day} war kein Geschäft dieser Liste und Art angekündigt.`,
  hub: ({ firm, inCycles, cycles: of, gives, receives }) =>
    `${firm} steht in ${inCycles} der ${of}: Es gibt bei ${byDeals(gives)} und erhält bei ${receives}.`,
  money: ({ money, other }) =>
    `${money} ${money === '1' ? 'schließt' : 'schließen'} sich allein durch Käufe, Anteile und Kredite; ${other} ${other === '1' ? 'braucht' : 'brauchen'} ein Bezugsrecht oder eine Garantie, bei denen kein Geld geflossen ist.`,
  onlyMoney: 'Alle schließen sich allein durch Käufe, Anteile und Kredite.',
  noCrypto:
    'Kein Pfeil beginnt oder endet bei einem Kryptowert oder Kryptounternehmen: Die Liste enthält keine, auch nicht die Miner, die KI beherbergen. Die Behauptung, die Finanzierung der KI reiche bis zu Krypto, kann dieser Graph also nicht tragen, und auch nicht widerlegen.',
  crypto: (count) =>
    `${counted(count, 'Pfeil beginnt oder endet', 'Pfeile beginnen oder enden')} bei einem Kryptowert oder Kryptounternehmen.`,
  onlyKind: (kind) => `Gezählt werden nur ${kind}; ein Kreis, der eine andere Art braucht, zeigt sich nicht.`,
  sources: ({ deals: count, firm, filing, press, none }) =>
    `Von ${byDeals(count)} der Liste beruhen ${press} allein auf Presseberichten, ${firm} auf der Seite eines Unternehmens, ${filing} auf einer Pflichtmeldung; zu ${none} lag keine Quelle vor.`,
  dataLine: ({ deals: count, from, to }) =>
    `${deals(count)}, ${from} bis ${to}, aus veröffentlichten Berichten, Stand dieser Ausgabe`,
  source: 'Quelle: die bei jedem Geschäft genannten Berichte, die meisten aus zweiter Hand.',
  methodLine:
    'Kreise: jeder einfache gerichtete Kreis, jeder einmal, durch Tiefensuche. Azure zählt als Microsoft, AWS als Amazon. Nichts ist geschätzt oder ausgelost.',
  terms: ['Fakten aus veröffentlichten Berichten, mit Adressen belegt; die Worte sind die dieses Projekts.'],
  caveats: [
    'Ein Geschäft, das nur nach Monat oder Jahr datiert ist, zählt ab dessen letztem Tag, oder ab dem Tag des Berichts, wo dessen Adresse ihn nennt.',
    'Microsofts Anteile an OpenAI wurden ab 2019 gekauft; datiert sind sie nach dem Bericht, der ihre Summe nennt.',
  ],
  kinds: {
    equity: 'Anteile',
    purchase: 'Kauf',
    debt: 'Kredit',
    warrant: 'Bezugsrecht',
    backstop: 'Garantie',
    sale: 'Verkauf am Markt',
  },
  kindChoices: {
    all: 'alle Arten',
    equity: 'Anteile',
    purchase: 'Käufe',
    debt: 'Kredite',
    warrant: 'Bezugsrechte',
    backstop: 'Garantien',
  },
  codes: { equity: 'A', purchase: 'K', debt: 'D', warrant: 'B', backstop: 'G' },
  statuses: {
    paid: 'bezahlt',
    binding: 'bindend',
    announced: 'angekündigt',
    'letter-of-intent': 'Absichtserklärung',
    'in-talks': 'in Verhandlung',
    conflicting: 'widersprüchlich',
    superseded: 'ersetzt',
  },
  evidenceOf: { reported: 'berichtet', unverified: 'ungeprüft', conflicting: 'Quellen uneins' },
  basis: {
    firm: 'Seite eines Unternehmens',
    filing: 'Abschrift einer Pflichtmeldung',
    press: 'Presse',
    none: 'keine Quelle',
  },
  amount: {
    about: (amount) => `rund ${amount}`,
    upTo: (amount) => `bis zu ${amount}`,
    atLeast: (amount) => `${amount} oder mehr`,
    between: (low, high) => `${low} bis ${high}`,
    shares: (count) => `${count} Aktien`,
    percent: (share) => `${share} der Aktien`,
    none: 'nicht genannt',
  },
  fields: {
    at: 'Angekündigt bis',
    atAll: (day) => `${day} (alle)`,
    kind: 'Art',
    firm: 'Unternehmen unter Druck',
    steps: 'Verfolgte Schritte',
    stepsRule: 'Verfolgte Schritte: eine ganze Zahl von 1 bis 4',
  },
  chart: {
    title: 'Wer gibt wem',
    subtitle:
      'Ein Pfeil zeigt von dem, der zahlt, leiht, garantiert oder ein Recht auf Aktien gewährt, zu dem, der es erhält. Rechenleistung, Chips und gekaufte Anteile gehen den umgekehrten Weg und sind nicht gezeichnet.',
    strong: 'Kräftig: Teil eines gerichteten Kreises. Blass: nicht.',
    marked: 'Ring: das Unternehmen unter Druck.',
    arrow: ({ from, to, kind, amounts, status }) => `${from} → ${to}, ${kind}: ${amounts} (${status})`,
    summary: ({ firms: of, arrows, cycles: found }) =>
      `Netz aus ${firms(of)} und ${counted(arrows, 'Pfeil', 'Pfeilen')} mit ${cycles(found)}. Die Tabellen darunter enthalten dasselbe.`,
    caption: 'Eine Zeile je gezeichnetem Pfeil',
    columns: ['Pfeil', 'Geschäfte', 'Genannte Beträge', 'Stand', 'In wie vielen Kreisen'],
  },
  cycleTable: {
    title: 'Jeder gerichtete Kreis',
    intro:
      'Eine Kette von Pfeilen zurück zum Anfang, in der kein Unternehmen zweimal vorkommt. Sie ist nur so gut belegt wie ihr schwächster Schritt; hat ein Schritt mehrere Geschäfte, zählt das beste.',
    columns: ['Unternehmen', 'Arten, Schritt für Schritt', 'Geschlossen am', 'Schwächster Beleg'],
    empty: 'Unter den gezeigten Geschäften ist keiner.',
    moneyOnly: 'allein durch Geld',
    needsOther: 'braucht ein Bezugsrecht oder eine Garantie',
    everyHop: ({ status, evidence }) => `Jeder Schritt: ${status}, ${evidence}`,
    weakest: ({ deal, status, evidence }) => `${capital(status)}, ${evidence}: ${deal}`,
  },
  exposureTable: {
    title: 'Was jedes Unternehmen gibt und erhält, nach Art',
    intro:
      'Das untere Ende ist der größte Betrag allein, das obere sind alle Beträge an ihrem oberen Ende. Sie laufen über verschiedene Jahre, eine einzelne Summe wäre also falsch. Arten werden nie addiert, nichts wird verrechnet.',
    columns: ['Unternehmen', 'Gibt', 'Erhält'],
    empty: 'Kein Geschäft ist zu sehen.',
    entry: ({ kind, amount, deals: count, without }) =>
      `${capital(kind)}: ${amount} (${count}${without === null ? '' : `, ${without} ohne Betrag`})`,
    counted: deals,
  },
  stressTable: {
    title: 'Wenn ein Unternehmen nicht gäbe, was es versprochen hat',
    intro: ({ firm, owed, first, put }) =>
      `${firm} hat mit ${byDeals(first)} etwas versprochen; mit den weiteren Schritten sind ${deals(owed)} erreicht. ${put === '0' ? 'Kein Geschäft der Liste gibt ihm Geld.' : `Mit ${byDeals(put)} kam Geld hinein, oder es ist versprochen.`} Jeder Betrag bleibt bei seinem Geschäft: Welcher Teil bezahlt ist, ist nicht bekannt, und wer weiter hinten steht, kann sehr wohl Wort halten.`,
    nothing: (firm) =>
      `${firm} hat mit den gezeigten Geschäften nichts versprochen, und keines gibt ihm Geld.`,
    columns: ['Schritt', 'Wer leer ausginge', 'Von wem', 'Art', 'Betrag, der davon abhängt', 'Stand'],
    step: (step) => `Schritt ${step}`,
    put: 'Geld darin',
  },
  dealTable: {
    title: 'Die Geschäfte und ihre Quellen',
    summary: (count) => `${deals(count)} mit Quellen zeigen`,
    columns: ['Datum', 'Geschäft', 'Betrag', 'Stand', 'Quelle'],
    noSource: 'keine Quelle lag vor',
    noArrow: 'kein Pfeil',
    later: 'späterer Bericht',
  },
  evidence: {
    cycles: 'Gerichtete Kreise',
    cyclesNote: (sound) =>
      `${sound} ohne solche mit einem Schritt, der auf Verhandlungen, einer Absichtserklärung oder auf uneinigen oder fehlenden Quellen beruht.`,
    money: 'Kreise, die sich allein durch Geld schließen',
    firm: 'Kreise allein auf bindenden oder bezahlten Geschäften',
    crypto: 'Pfeile bei einem Kryptowert oder Kryptounternehmen',
    press: 'Geschäfte, die nur aus der Presse bekannt sind',
    n: ({ deals: count, firms: of }) => `${deals(count)}, ${firms(of)}`,
    counted: 'gezählt, nicht geschätzt',
    cyclesMethod: 'einfache gerichtete Kreise',
    countMethod: 'Zählung',
  },
  how: [
    'Ein Pfeil zeigt ein Versprechen oder eine Zahlung, wie sie angekündigt wurden, in der Richtung dessen, was gegeben wird. Ein ersetztes Geschäft steht in der Liste und wird nicht mehr gezeichnet.',
    'Ein Kreis aus Kauf und Beteiligung heißt: Der eine gibt dem anderen Geld, und der kauft bei ihm. Bei einem Bezugsrecht ist kein Geld geflossen, nur ein Recht auf Aktien vergeben.',
    'Der Tagesregler zeigt den Graphen so, wie er damals bekannt sein konnte. Eine Absichtserklärung heißt so, bis sie ersetzt war.',
    'Unter Druck ist Schritt 1 das, was das Unternehmen selbst versprochen hat. Ab Schritt 2 gilt jeder Betrag als „bis zu“; führt ein Schritt zum Unternehmen zurück, schließt sich der Kreis.',
  ],
  not: [
    'Ein Kreis zeigt nicht, dass dasselbe Geld herumläuft, und nicht, dass ein Verkauf keine Substanz hat.',
    'Die Liste ist nicht vollständig. Sie enthält, was berichtet und gefunden wurde; auch ein Unternehmen ohne Pfeil kann Geschäfte haben.',
    'Angekündigte Summen über viele Jahre sind keine Zahlungen. Wie viel bezahlt ist, steht nicht in diesen Quellen.',
    'Der Rechner zeigt ein Quartal eines Unternehmens, nach einem Bericht über interne Papiere. Er hält Kosten und vermietete Stunden fest, während sich der Preis bewegt.',
  ],
}
