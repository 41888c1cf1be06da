import type { failureEn } from '../en/failure'

/** What a page says in German that could not be drawn. */
export const failureDe = {
  errorTitle: 'Diese Seite konnte nicht gezeichnet werden',
  errorText:
    'Die Daten sind unberührt. Bitte erneut versuchen; schlägt es wieder fehl, nennt das Protokoll des Servers den Grund.',
  tryAgain: 'Erneut versuchen',
} as const satisfies Record<keyof typeof failureEn, string>
