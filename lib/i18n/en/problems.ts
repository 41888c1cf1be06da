import type { ProblemsText } from '../problems-text'

export const problemsEn: ProblemsText = {
  problem: ({ parameter, given, problem, choices, shown }) => {
    const instead = shown === null ? '' : ` Shown instead: ${shown}.`
    const list = choices.join(', ')
    switch (problem) {
      case 'unknown-asset':
        return `${parameter}: '${given}' is not a known asset. Choose one of: ${list}, or a basket such as ORCL+NVDA.${instead}`
      case 'same-asset':
        return `${parameter}: '${given}' takes part already. Choose another: ${list}.${instead}`
      case 'too-many-assets':
        return `${parameter}: at most ${list} ${list === '1' ? 'asset' : 'assets'} can be given; '${given}' is one too many.${instead}`
      case 'too-many-members':
        return `${parameter}: at most ${list} assets can be named in all, the members of baskets counted; '${given}' names more.${instead}`
      case 'not-in-range':
        return `${parameter}: '${given}' is not a whole number ${choices[1] === 'n' ? `of at least ${choices[0]}` : `from ${choices[0]} to ${choices[1]}`}.${instead}`
      case 'not-a-number':
        return `${parameter}: '${given}' is not a number from ${choices[0]} to ${choices[1]}.${instead}`
      case 'not-assets':
        return `${parameter}: '${given}' does not name ${[...new Set(choices.slice(0, 2))].join(' to ')} different known assets with commas between them. Choose among: ${choices.slice(2).join(', ')}.${instead}`
      case 'not-a-day':
        return `${parameter}: '${given}' is not a day. Give one as 2025-10-07${list === '' ? '' : `, or one of: ${list}`}.${instead}`
      case 'from-after-to':
        return `${parameter}: '${given}' is later than the end of the range, ${list}.${instead}`
      case 'not-a-vintage':
        return `${parameter}: '${given}' is neither a vintage number, nor a day, nor an instant such as 2025-10-07T20:00:00Z.${instead}`
      case 'repeated':
        return `${parameter}: given more than once (${given}); the first counts.`
      case 'not-one':
        return `${parameter}: only one can be asked about, and several are given (${given}). Give one.${instead}`
      default:
        return `${parameter}: '${given}' cannot be used.${list === '' ? '' : ` Choose one of: ${list}.`}${instead}`
    }
  },
  unknownAsset: ({ given, choices }) => `'${given}' is not a known asset. Choose one of: ${choices}.`,
  unknownEvent: ({ given, choices }) =>
    `'${given}' is neither a known event nor a day such as 2025-10-07.${choices === null ? '' : ` Known events: ${choices}.`}`,
  unknownSnapshot: (given) => `There is no snapshot '${given}'. Check the link for missing characters.`,
  notComputed: {
    busy: 'The server is computing for many others just now. Ask again in a moment.',
    'time-limit':
      'This took longer than the server allows and was ended. A shorter range or window takes less time.',
    cancelled: 'The computation was ended because nobody waited for it any more.',
  },
  tooMany: (seconds) =>
    `Too much is asked for from your address at once. Ask again in ${seconds} s; others are served meanwhile.`,
  severalHosts: 'This request names its host more than once.',
  roundaboutAddress:
    "This address leads elsewhere than it says: it goes back by dots, or holds a '#'. Please write it without the detour.",
  unreadableAddress:
    'This address cannot be read: it holds signs that are no text. Check the link for missing characters.',
  unavailable: {
    'too-many': 'The database serves as many at once as it can just now. Ask again in a moment.',
    unreachable:
      'The database cannot be reached just now. What is stored is untouched; ask again in a moment.',
    'too-slow': 'The database did not answer in time. What is stored is untouched; ask again in a moment.',
  },
  snapshotsFull: (most) =>
    `This server keeps ${most} snapshots and has no room for another. Its operator can make some; the plain link works without.`,
  notKept:
    'The snapshot could not be kept, as the database takes nothing in just now. The plain link works without.',
  queryTooLong: (most) =>
    `The query of this address is longer than ${most} characters. No question needs as many; leave out what stands there twice.`,
  unknownPath: (given) => `There is nothing at '${given}'. What there is stands at /api/v1.`,
  methodNotAllowed: ({ given, choices }) => `${given} is not possible here; ${choices} are.`,
  unknownParameter: (name) => `'${name}' is not a parameter and was passed over.`,
  notAView: `'view' must be an object of a page's parameters, or the query of its link.`,
  unexpectedMembers: (names) =>
    `A snapshot is asked for by 'question' and 'view' alone; its answer is computed here and not taken from outside (${names}).`,
  alteredSnapshot: (given) =>
    `Snapshot '${given}' is no longer what was kept under this id: its row in the database was altered. It is not shown.`,
}
