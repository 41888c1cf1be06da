/** The bar that says how far an answer has come, and the words under it. */
export const COMPUTING_BAR = 'computing-bar'
export const COMPUTING_STEPS = 'computing-steps'
