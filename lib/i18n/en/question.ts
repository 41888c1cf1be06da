import type { QuestionText } from '../question-text'
import { counted } from './grammar'

export const questionEn: QuestionText = {
  howToRead: 'How to read this',
  whatNot: 'What this does not show',
  chosenAssets: (count, list) => `${count} assets: ${list}`,
  withoutValues: ({ list, one }) =>
    `${list} ${one ? 'has' : 'have'} no values in the store and ${one ? 'takes' : 'take'} no part.`,
  from: 'From',
  to: 'To',
  fromRule: 'From: a day such as 2025-10-07; empty for all there is',
  toRule: 'To: a day such as 2026-08-21; empty for the latest',
  methodLine: ({ versions, vintage, seed }) =>
    `Methods ${versions}. Data vintage ${vintage} (number of the last batch of values).${
      seed === null ? '' : ` Seed ${seed} (start of random draws).`
    }`,
  tooShort: ({ has, needs, sessions }) =>
    `The history is too short: it has ${sessions ? counted(has, 'session', 'sessions') : counted(has, 'day', 'days')}, and this takes at least ${needs}.`,
  ofStory: {
    stands: ({ tests, p }) =>
      `The test behind this answer, counted as one of the ${tests} of this story, still stands out (p ${p} by Bonferroni).`,
    alone: ({ tests, p }) =>
      `The test behind this answer, counted as one of the ${tests} of this story, does not stand out (p ${p} by Bonferroni): who goes through all of them finds one such by chance more often than 5 times in 100.`,
  },
  reloadForAnswer: 'This takes a few seconds. Reload the page to see the answer.',
}
