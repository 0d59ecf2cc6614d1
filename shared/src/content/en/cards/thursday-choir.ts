import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const thursdayChoir: CardText = {
  title: 'A chair at the choir',
  scenario: prose`
    Walter’s wife died two winters ago. They had always sung together, and he has not sung since.
    After shopping he meets Edda from the choir, who tells him that his chair is still there, on
    Thursdays, and soup afterwards. Walter would like to, and it feels like leaving his wife behind.
    He answers.`,
  caution: prose`
    Not in the first months, nor as a call to “move on”: no is a good answer, and grief has no
    timetable. Keep away from questions of a new partner unless they bring them up. If life without
    the person seems not worth living, stop and attend to safety.`,
  aim: prose`
    Walter decides how far he will go this week, from a wave to a song, and what Edda should know
    before he comes.`,
  roles: {
    walter: {
      name: 'Walter',
      brief: prose`
        You are Walter, and your bag is heavy with one person’s groceries. At the mention of the
        chair something leaps and something locks. You say: “I don’t know whether I can sit there
        with an empty place beside me.” Let that be heard before you decide anything. Then look for
        a step of your own measure: come for the soup only, stand at the back, sing one verse. What
        you would take along of her helps too: her music folder, her joke about the tenors. Your
        usual way out is “perhaps in the spring”. If you feel pushed, say how slow is slow enough.
        If you agree, agree to a day, and to how you may leave early.`,
    },
    edda: {
      name: 'Edda, from the choir',
      brief: prose`
        You are Edda; you loved them both, and you have practised this sentence for weeks. Out it
        comes too brightly: “Walter! Your place is dusty. We need you!” When he falters you hurry:
        everyone would be so happy, it would do him good, she would have wanted it. Notice what that
        does to his shoulders. If he hides behind a season, you nod and are sad. If he tells you what
        is hard about it, you stop selling. You miss her alto at your left ear, and you may tell him
        so. Offer then what lies in your power: to meet at the tram, to keep the outer seat, to walk
        out with him without a word.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You make sure that nobody is dragged and nobody forgotten. Ask him first: “What of hers
        would you like to have in your pocket?” While they talk, watch the two hands: one that wants
        to go, one that holds on, and let each be spoken for. If loyalty and singing are set against
        each other, wonder aloud whether they might sit side by side. If persuasion takes over,
        pause and have her say what she herself misses. A step counts when one could put it in a
        diary; a smaller one is no worse. For the second go, let him begin with the step and tell
        the reason after.`,
    },
  },
  prompts: [
    'First what is hard about it.',
    'What would come along of hers?',
    'A smaller step than that?',
    'Which day, and how may you leave?',
    'No is an answer too.',
  ],
  observe: prose`
    Notice when it turned from persuading to inviting, what the voice did when the one who died was
    spoken of, and how big the step was. Only what you saw and heard; no advice.`,
  debrief: [
    'What did the two sides in Walter need?',
    'What was kept of the one who died, and not left behind?',
    'Which words invited, and which pushed?',
    'What used to be yours and has been still: where could it begin again, and how small?',
  ],
};
