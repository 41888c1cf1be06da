import type { StoryText } from '../story-text'

export const storyDe: StoryText = {
  name: 'Die Fragen hinter der Schlagzeile',
  next: 'Nächste Frage, mit denselben Anlagen und Tagen',
  chapters: {
    'event-study': { short: 'Jener Tag', question: 'Hat es Krypto „mitgerissen“?' },
    correlation: { short: 'Gemeinsam', question: 'Sind sie verflochten?' },
    matrix: { short: 'Alle Paare', question: 'Wer bewegt sich mit wem?' },
    'lead-lag': { short: 'Wer zuerst', question: 'Wer bewegt sich zuerst?' },
    connectedness: { short: 'Schocks', question: 'Wohin gehen Schocks?' },
    bubble: { short: 'Blase', question: 'Ist es eine Blase?' },
    scenario: { short: 'Was wäre', question: 'Was, wenn sie platzt?' },
    deals: { short: 'Geschäfte', question: 'Wer finanziert wen?' },
  },
}
