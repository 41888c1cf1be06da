/** What a reader asked for was not done; the message says why, in their language. */
export class Refusal extends Error {}
