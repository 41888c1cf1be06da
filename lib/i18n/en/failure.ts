/** What a page says in English that could not be drawn. */
export const failureEn = {
  errorTitle: 'This page could not be drawn',
  errorText: 'The data are untouched. Try again; if it fails again, the log of the server says why.',
  tryAgain: 'Try again',
} as const
