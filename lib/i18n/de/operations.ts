import type { OperationsText } from '../operations-text'

export const operationsDe: OperationsText = {
  groups: { questions: 'Fragen', data: 'Daten', snapshots: 'Momentaufnahmen', server: 'Server' },
  statuses: {
    400: 'Ein Parameter (oder der Inhalt) ist nicht verwendbar; der Satz sagt welcher und was möglich ist.',
    401: 'Der Schlüssel fehlt oder ist falsch.',
    403: 'Nicht auf diesem Server: Die Abfrage ist geschlossen, oder die Bedingungen der Quelle erlauben nicht, ihre Werte weiterzugeben.',
    404: 'Nichts da: eine Anlage ohne Werte oder keine solche Momentaufnahme.',
    408: 'Der Inhalt kam nicht rechtzeitig.',
    409: 'Im Widerspruch: eine veränderte Momentaufnahme oder ein Abruf, der schon läuft.',
    413: 'Mehr als 4 kB Abfrage oder Inhalt.',
    429: 'Zu viele auf einmal; retry-after sagt, in wie vielen Sekunden wieder.',
    500: 'Die Antwort konnte nicht berechnet werden; der Grund steht im Protokoll des Servers.',
    503: 'Jetzt nicht: Der Server ist ausgelastet, oder es dauert zu lange, oder die Datenbank ist nicht lesbar.',
    507: 'Der Server hat keinen Platz für eine weitere Momentaufnahme.',
  },
  operations: {
    'event-study': 'Was ein Ziel um ein Ereignis einer Quelle herum tat, neben allen anderen Terminen.',
    correlation:
      'Wie eng zwei Anlagen zusammen liefen: über einen Zeitraum, durch ein gleitendes Fenster, neben einer dritten Anlage und in Kursen.',
    matrix: 'Wie eng jede von mehreren Anlagen mit jeder anderen lief.',
    'lead-lag': 'Welche von zwei Anlagen sich zuerst bewegt, soweit Tageswerte es zeigen können.',
    connectedness: 'Wie viel der Unsicherheit über jede Anlage mit den anderen geht.',
    bubble: 'Ob und wann der Kurs einer Anlage explosiv wuchs.',
    scenario: 'Wo ein Ziel liegen kann, wenn eine Quelle sich so weit bewegt.',
    deals: 'Wer wen finanziert: datierte Geschäfte der KI-Branche, ihre Kreise und was an einer Firma hängt.',
    assets: 'Jede bekannte Anlage mit der Spanne ihrer Reihe.',
    quotes: 'Der neueste bekannte Wert jeder Anlage, mit seinem Alter.',
    series: 'Ein Feld einer Anlage, wie es gespeichert ist, mit Anbieter und Datenstand jedes Werts.',
    events: 'Datierte Ereignisse mit ihren Quellen und wie gut diese sie stützen.',
    data: 'Wie weit den Zahlen zu trauen ist: Alter, Lücken, abgewiesene Werte, Widerspruch zwischen Quellen, Abrufe und Schübe.',
    'share-snapshot':
      'Friert die Antwort auf eine Ansicht ein. Dieselbe Ansicht zum selben Datenstand gibt dieselbe Momentaufnahme; höchstens 30 in der Minute für jeden Anrufer.',
    snapshot: 'Eine eingefrorene Antwort: woraus sie folgt und was sie beim Teilen sagte.',
    ingest: 'Holt Daten von den Anbietern. Geschlossen, solange der Betreiber keinen Schlüssel gesetzt hat.',
    health: 'Ob dieser Server lebt und bereit ist und wie alt jede Anlage ist.',
    'health-live':
      'Ob dieser Prozess antwortet: 200, was auch sonst nicht stimmt. Für alles, was ihn neu starten würde.',
    'health-ready':
      'Ob dieser Prozess Anfragen bekommen soll: 200, sonst 503 mit den Gründen. Für alles, was sie verteilt.',
    openapi: 'Dieses Dokument: OpenAPI 3.1.',
  },
}
