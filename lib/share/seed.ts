/** Where random draws begin unless a link says otherwise; it is part of every answer, so that links keep. */
export const DEFAULT_SEED = 20251007
