import { capital } from '../capital'
import type { DealsText } from '../deals-text'
import { counted } from './grammar'

const deals = (count: string) => counted(count, 'deal', 'deals')
const cycles = (count: string) => counted(count, 'directed cycle', 'directed cycles')
const firms = (count: string) => counted(count, 'firm', 'firms')

export const dealsEn: DealsText = {
  question: 'Who finances whom?',
  cycles: ({ day, deals: count, firms: of, cycles: found, firm }) =>
    `By ${day}, ${deals(count)} link ${firms(of)}, and ${cycles(found)} ${found === '1' ? 'runs' : 'run'} through them; ${
      firm === null ? 'none rests' : `${firm} of them ${firm === '1' ? 'rests' : 'rest'}`
    } on binding or paid deals alone.`,
  noCycle: ({ day, deals: count, firms: of }) =>
    `By ${day}, ${deals(count)} ${count === '1' ? 'links' : 'link'} ${firms(of)}, and no directed cycle runs through them.`,
  noDeal: (day) => `By ${day}, no deal of this list and kind had been announced.`,
  hub: ({ firm, inCycles, cycles: of, gives, receives }) =>
    `${firm} stands in ${inCycles} of the ${of}: it gives in ${deals(gives)} and receives in ${receives}.`,
  money: ({ money, other }) =>
    `${money} ${money === '1' ? 'closes' : 'close'} through purchases, shares and loans alone; ${other} ${other === '1' ? 'needs' : 'need'} a warrant or a guarantee, by which no money has passed.`,
  onlyMoney: 'All of them close through purchases, shares and loans alone.',
  noCrypto:
    'No arrow begins or ends at a crypto asset or a crypto firm: the list holds none, nor the miners that host AI. So this graph cannot carry the claim that the financing of AI reaches crypto, nor speak against it.',
  crypto: (count) =>
    `${counted(count, 'arrow begins or ends', 'arrows begin or end')} at a crypto asset or a crypto firm.`,
  onlyKind: (kind) => `Only ${kind} are counted; a cycle that needs another kind does not show.`,
  sources: ({ deals: count, firm, filing, press, none }) =>
    `Of ${deals(count)} listed, ${press} rest on press reports alone, ${firm} on a firm’s own page, ${filing} on a filing; for ${none} no source was at hand.`,
  dataLine: ({ deals: count, from, to }) =>
    `${deals(count)}, ${from} to ${to}, from published reports, as of this release`,
  source: 'Source: the reports named at each deal, most of them secondary.',
  methodLine:
    'Cycles: every simple directed cycle, each once, by depth-first search. Azure counts as Microsoft, AWS as Amazon. Nothing here is estimated or drawn at random.',
  terms: ['Facts from published reports, cited with their addresses; the wording is this project’s own.'],
  caveats: [
    'A deal dated by month or year only counts from the last day of it, or from the day of the report where its address names one.',
    'Microsoft’s shares in OpenAI were bought from 2019 on; they are dated by the report that gives their sum.',
  ],
  kinds: {
    equity: 'shares',
    purchase: 'purchase',
    debt: 'loan',
    warrant: 'warrant',
    backstop: 'guarantee',
    sale: 'sale in the market',
  },
  kindChoices: {
    all: 'all kinds',
    equity: 'shares',
    purchase: 'purchases',
    debt: 'loans',
    warrant: 'warrants',
    backstop: 'guarantees',
  },
  codes: { equity: 'S', purchase: 'P', debt: 'L', warrant: 'W', backstop: 'G' },
  statuses: {
    paid: 'paid',
    binding: 'binding',
    announced: 'announced',
    'letter-of-intent': 'letter of intent',
    'in-talks': 'in talks',
    conflicting: 'conflicting',
    superseded: 'superseded',
  },
  evidenceOf: { reported: 'reported', unverified: 'unverified', conflicting: 'sources disagree' },
  basis: { firm: 'a firm’s own page', filing: 'copy of a filing', press: 'press', none: 'no source at hand' },
  amount: {
    about: (amount) => `about ${amount}`,
    upTo: (amount) => `up to ${amount}`,
    atLeast: (amount) => `${amount} or more`,
    between: (low, high) => `${low} to ${high}`,
    shares: (count) => `${count} shares`,
    percent: (share) => `${share} of the shares`,
    none: 'not disclosed',
  },
  fields: {
    at: 'Announced by',
    atAll: (day) => `${day} (all)`,
    kind: 'Kind',
    firm: 'Firm under stress',
    steps: 'Steps followed',
    stepsRule: 'Steps followed: a whole number from 1 to 4',
  },
  chart: {
    title: 'Who gives to whom',
    subtitle:
      'An arrow points from whoever pays, lends, guarantees or grants a right to shares, to whoever receives. Computing, chips and shares bought go the other way and are not drawn.',
    strong: 'Full: part of a directed cycle. Pale: not.',
    marked: 'Ring: the firm under stress.',
    arrow: ({ from, to, kind, amounts, status }) => `${from} → ${to}, ${kind}: ${amounts} (${status})`,
    summary: ({ firms: of, arrows, cycles: found }) =>
      `Network of ${firms(of)} and ${counted(arrows, 'arrow', 'arrows')} with ${cycles(found)}. The tables below hold the same.`,
    caption: 'One row for each arrow drawn',
    columns: ['Arrow', 'Deals', 'Stated amounts', 'Status', 'In how many cycles'],
  },
  cycleTable: {
    title: 'Every directed cycle',
    intro:
      'A chain of arrows back to its start in which no firm occurs twice. It is only as well evidenced as its weakest hop; where a hop has several deals, the best counts.',
    columns: ['Firms', 'Kinds, hop by hop', 'Closed on', 'Weakest evidence'],
    empty: 'There is none among the deals shown.',
    moneyOnly: 'by money alone',
    needsOther: 'needs a warrant or a guarantee',
    everyHop: ({ status, evidence }) => `Every hop: ${status}, ${evidence}`,
    weakest: ({ deal, status, evidence }) => `${capital(status)}, ${evidence}: ${deal}`,
  },
  exposureTable: {
    title: 'What each firm gives and receives, by kind',
    intro:
      'The lower end is the largest amount alone, the upper end all amounts at their upper ends. They run over different years, so no single sum is right. Kinds are never added and nothing is netted.',
    columns: ['Firm', 'Gives', 'Receives'],
    empty: 'No deal is shown.',
    entry: ({ kind, amount, deals: count, without }) =>
      `${capital(kind)}: ${amount} (${count}${without === null ? '' : `, ${without} without amount`})`,
    counted: deals,
  },
  stressTable: {
    title: 'If one firm did not give what it has promised',
    intro: ({ firm, owed, first, put }) =>
      `${firm} has promised something by ${deals(first)}; with the further steps ${deals(owed)} are reached. ${put === '0' ? 'No deal of the list puts money into it.' : `By ${deals(put)} money was put into it, or promised.`} Each amount stays with its deal: what part has been paid is not known, and a firm further on may well stand by its word.`,
    nothing: (firm) =>
      `${firm} has promised nothing by the deals shown, and none of them puts money into it.`,
    columns: ['Step', 'Who would go without', 'From whom', 'Kind', 'Amount at stake', 'Status'],
    step: (step) => `Step ${step}`,
    put: 'Money in it',
  },
  dealTable: {
    title: 'The deals and their sources',
    summary: (count) => `Show ${deals(count)} with their sources`,
    columns: ['Date', 'Deal', 'Amount', 'Status', 'Source'],
    noSource: 'no source at hand',
    noArrow: 'no arrow',
    later: 'later report',
  },
  evidence: {
    cycles: 'Directed cycles',
    cyclesNote: (sound) =>
      `${sound} without those that have a hop on talks, a letter of intent, or sources that disagree or are missing.`,
    money: 'Cycles that close by money alone',
    firm: 'Cycles on binding or paid deals alone',
    crypto: 'Arrows at a crypto asset or crypto firm',
    press: 'Deals known from press reports alone',
    n: ({ deals: count, firms: of }) => `${deals(count)}, ${firms(of)}`,
    counted: 'a count, no estimate',
    cyclesMethod: 'simple directed cycles',
    countMethod: 'count',
  },
  how: [
    'An arrow shows a promise or a payment as it was announced, in the direction of what is given. A deal that another has replaced is listed and no longer drawn.',
    'A cycle through a purchase and a stake means: the one puts money into the other, which buys from it. With a warrant no money has passed, only a right to shares.',
    'Move the day to see the graph as it could be known then. Of a letter of intent the page says so until it was replaced.',
    'Under stress, step 1 is what the firm itself has promised. From step 2 on each amount is “up to”, and a step back to the firm means that the circle closes.',
  ],
  not: [
    'A cycle does not show that the same money goes round, nor that a sale has no substance.',
    'The list is not complete. It holds what was reported and found; a firm without an arrow may well have deals.',
    'Announced totals over many years are not payments. How much has been paid is not in these sources.',
    'The calculator is one quarter of one firm, from a report on internal papers. It holds costs and hours rented fixed while the price moves.',
  ],
}
