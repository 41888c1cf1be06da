import type { StoryText } from '../story-text'

export const storyEn: StoryText = {
  name: 'The questions behind the headline',
  next: 'Next question, with the same assets and dates',
  chapters: {
    'event-study': { short: 'That day', question: 'Did it “drag crypto down”?' },
    correlation: { short: 'Together', question: 'Are they intertwined?' },
    matrix: { short: 'All pairs', question: 'Who moves with whom?' },
    'lead-lag': { short: 'Who first', question: 'Who moves first?' },
    connectedness: { short: 'Shocks', question: 'Where do shocks go?' },
    bubble: { short: 'Bubble', question: 'Is it a bubble?' },
    scenario: { short: 'What if', question: 'What if it bursts?' },
    deals: { short: 'Deals', question: 'Who finances whom?' },
  },
}
