import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const twoMinuteHello: CardText = {
  title: 'Two-minute hello',
  scenario: prose`
    Shortly before an evening class two people who do not know each other stand at the coffee
    machine. One of them starts a little conversation: a question, something small about oneself,
    another question. Two minutes are plenty; then the class begins.`,
  aim: prose`
    The one who says hello tells what they fear might happen, in one sentence, and picks the one
    detail about themselves that they are willing to share.`,
  roles: {
    starter: {
      name: 'The one who says hello',
      brief: prose`
        You know nobody here and you came all the same; that was the hard part. Start with a thing
        that you can both see: “Is this machine as bad as it looks?” Next give away a scrap of your
        own, why you signed up or how far you came, and ask something back. Your reflex is to put
        one question after another, or to flee after the first reply. If the answer is short, add a
        detail instead of asking more. If there is a smile, stay with it. Finish it yourself while
        it is still pleasant: “I’m going in. Shall I keep a chair free for you?” or simply: “See you
        inside.”`,
    },
    stranger: {
      name: 'The other newcomer',
      brief: prose`
        You are kind underneath and shy on top. It is your first evening too, and you have been
        pretending to read the notice board. Your first answer is brief, with half a smile: “I’ve
        only dared the water so far.” Three questions in a row feel like an examination and make
        you briefer still; if nothing is given to you, your eyes drift back to the board. As soon
        as the other tells anything personal, however plain, you brighten: you took the wrong bus
        and saw half the town on your way, and you want to know more. Let a few seconds of quiet go
        by before you fill them. You never mock, and you do not walk off.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You are in charge of making it small. Ask at the outset: “What is the least that would count
        as having tried?” Keep it to that. While they talk, listen for balance: asking, giving,
        asking. When it has tipped for a while, whisper one word, “give” or “ask”, and let them get
        on with it. Long pauses are allowed; count to four before you step in. Say nothing about
        what sort of person anyone is. Afterwards quote back one thing that got an answer longer
        than a word. In the second round, let the goodbye be the part to practise.`,
    },
  },
  prompts: [
    'Offer one detail.',
    'Ask, share, ask.',
    'A short answer is not a no.',
    'Count to four. Then speak.',
    'End it while it is nice.',
  ],
  observe: prose`
    Notice what got a longer answer, how the voice and the eyes changed when something was shared,
    and how it was brought to an end. Only what you saw and heard; no advice.`,
  debrief: [
    'What did you fear would happen, and what did happen?',
    'What opened the other person up?',
    'What was it like to be the one who is spoken to?',
    'Where could you spend two minutes like these this week?',
  ],
};
