import type { ProblemsText } from '../problems-text'

export const problemsDe: ProblemsText = {
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
      case 'too-many-members':
        return `${parameter}: insgesamt sind höchstens ${list} Anlagen möglich, die Mitglieder von Körben mitgezählt; „${given}“ nennt mehr.${instead}`
      case 'not-in-range':
        return `${parameter}: „${given}“ ist keine ganze Zahl ${choices[1] === 'n' ? `ab ${choices[0]}` : `von ${choices[0]} bis ${choices[1]}`}.${instead}`
      case 'not-a-number':
        return `${parameter}: „${given}“ ist keine Zahl von ${choices[0]} bis ${choices[1]} (mit Punkt).${instead}`
      case 'not-assets':
        return `${parameter}: „${given}“ nennt nicht ${[...new Set(choices.slice(0, 2))].join(' bis ')} verschiedene bekannte Anlagen, durch Kommas getrennt. Zur Wahl stehen: ${choices.slice(2).join(', ')}.${instead}`
      case 'not-a-day':
        return `${parameter}: „${given}“ ist kein Tag. Bitte wie 2025-10-07 angeben${list === '' ? '' : ` oder eines von: ${list}`}.${instead}`
      case 'from-after-to':
        return `${parameter}: „${given}“ liegt nach dem Ende des Zeitraums, ${list}.${instead}`
      case 'not-a-vintage':
        return `${parameter}: „${given}“ ist weder die Nummer eines Datenstands noch ein Tag noch ein Zeitpunkt wie 2025-10-07T20:00:00Z.${instead}`
      case 'repeated':
        return `${parameter}: mehrfach angegeben (${given}); das erste zählt.`
      case 'not-one':
        return `${parameter}: Nur eines ist möglich, angegeben sind mehrere (${given}). Bitte eines angeben.${instead}`
      default:
        return `${parameter}: „${given}“ ist nicht verwendbar.${list === '' ? '' : ` Zur Wahl stehen: ${list}.`}${instead}`
    }
  },
  unknownAsset: ({ given, choices }) => `„${given}“ ist nicht bekannt. Zur Wahl stehen: ${choices}.`,
  unknownEvent: ({ given, choices }) =>
    `'${given}' ist weder ein bekanntes Ereignis noch ein Tag wie 2025-10-07.${choices === null ? '' : ` Bekannte Ereignisse: ${choices}.`}`,
  unknownSnapshot: (given) =>
    `Eine Momentaufnahme „${given}“ gibt es nicht. Bitte prüfen, ob der Link vollständig ist.`,
  notComputed: {
    busy: 'Der Server rechnet gerade für viele andere. Bitte gleich noch einmal versuchen.',
    'time-limit':
      'Das dauerte länger, als der Server erlaubt, und wurde beendet. Ein kürzerer Zeitraum oder ein kleineres Fenster braucht weniger Zeit.',
    cancelled: 'Die Rechnung wurde beendet, weil niemand mehr auf sie wartete.',
  },
  tooMany: (seconds) =>
    `Von Ihrer Adresse wird zu viel auf einmal verlangt. Bitte in ${seconds} s noch einmal; andere werden inzwischen bedient.`,
  severalHosts: 'Diese Anfrage nennt ihren Host mehr als einmal.',
  roundaboutAddress:
    'Diese Adresse führt anderswohin, als sie sagt: Sie geht mit Punkten zurück oder enthält ein „#“. Bitte ohne Umweg schreiben.',
  unreadableAddress:
    'Diese Adresse ist nicht lesbar: Sie enthält Zeichen, die kein Text sind. Bitte prüfen, ob im Link etwas fehlt.',
  unavailable: {
    'too-many':
      'Die Datenbank bedient gerade so viele zugleich, wie sie kann. Bitte gleich noch einmal versuchen.',
    unreachable:
      'Die Datenbank ist gerade nicht zu erreichen. Was gespeichert ist, bleibt unberührt; bitte gleich noch einmal versuchen.',
    'too-slow':
      'Die Datenbank hat nicht rechtzeitig geantwortet. Was gespeichert ist, bleibt unberührt; bitte gleich noch einmal versuchen.',
  },
  snapshotsFull: (most) =>
    `Dieser Server bewahrt ${most} Momentaufnahmen auf und hat keinen Platz für eine weitere. Der Betreiber kann welchen schaffen; der einfache Link geht auch so.`,
  notKept:
    'Die Momentaufnahme konnte nicht aufbewahrt werden, da die Datenbank gerade nichts aufnimmt. Der einfache Link geht auch so.',
  queryTooLong: (most) =>
    `Die Abfrage dieser Adresse ist länger als ${most} Zeichen. Keine Frage braucht so viele; bitte weglassen, was doppelt dasteht.`,
  unknownPath: (given) => `Unter „${given}“ gibt es nichts. Was es gibt, steht unter /api/v1.`,
  methodNotAllowed: ({ given, choices }) => `${given} ist hier nicht möglich, sondern ${choices}.`,
  unknownParameter: (name) => `„${name}“ ist kein Parameter und wurde übergangen.`,
  notAView: '„view“ muss ein Objekt aus den Parametern einer Seite sein oder die Abfrage ihres Links.',
  unexpectedMembers: (names) =>
    `Eine Momentaufnahme wird allein mit „question“ und „view“ verlangt; ihre Antwort wird hier berechnet und nicht von außen übernommen (${names}).`,
  alteredSnapshot: (given) =>
    `Die Momentaufnahme „${given}“ ist nicht mehr, was unter dieser Kennung aufbewahrt wurde: Ihre Zeile in der Datenbank wurde verändert. Sie wird nicht gezeigt.`,
}
