import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const nobodySaysTheName: CardText = {
  title: 'Nobody says the name',
  scenario: prose`
    Ines’s brother Matteo died four months ago. Since then her friend Gil speaks of films, of work,
    of the weather, and walks in a wide circle around the name. On their usual stroll by the river
    Ines says it herself, and asks whether they could talk about him for a while.`,
  caution: prose`
    Not in the first weeks, after a violent death, or while the name alone sweeps the person away.
    Keep to the invented brother at first, rather than to a loss of their own. If wishes to follow
    the dead come up, stop and attend to safety.`,
  aim: prose`
    Ines says what kind of listening would do her good: questions, stories, silence, or simply
    company on the way. She picks one.`,
  roles: {
    ines: {
      name: 'Ines',
      brief: prose`
        You are Ines. Everybody is so careful with you that you have begun to feel like glass. You
        miss your brother, and you miss having someone to say so to. Today you begin: “I would like
        to talk about Matteo. Ten minutes, then films again.” Say how you want to be listened to: no
        comfort, no remedy, perhaps one question. Then tell something ordinary, how he parked, what
        he burned in the oven. Your habit is to laugh and to ask after the other’s job as soon as
        there is a gap. When the subject is changed, feel the sting, and speak of him once more,
        without reproach. When a question comes, let yourself answer slowly. You may stop when you
        have had enough.`,
    },
    gil: {
      name: 'Gil, her friend',
      brief: prose`
        You are Gil. You were fond of Matteo too, and you are dreadfully afraid of making it worse.
        So you keep things light; your first words are: “Have you seen that the cinema has
        reopened?” When he is mentioned you flinch and hurry off to something else: the dog over
        there, her holidays, “You should keep busy.” A reproach makes you apologise at length, until
        the talk is about you. Hints you do not take. What helps is to be told what to do: then your
        shoulders come down, and you admit: “I never knew whether I was allowed.” After that, ask
        one real question or give away a small memory of your own, and bear the quiet that follows.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You are on the side of the name. Ask before the walk begins: “What should your friend do
        with their ears, and what with their advice?” Then count how often the talk slips away, and
        leave the first time to Ines. At the second, pause and hand her a line of five or six words;
        longer ones become a complaint. Watch for the joke with which she rescues the other, and
        wonder aloud whether it was needed. Once the two have found each other, say nothing
        whatever; that is the scene. Let it end with a plain step back into the day: a bench, a
        coffee, the way home.`,
    },
  },
  prompts: [
    'Say the name again, kindly.',
    'Tell Gil how to listen.',
    'One ordinary thing about him.',
    'No need to rescue your friend.',
    'Let the quiet be.',
  ],
  observe: prose`
    Notice what happened in both voices when the name was said, how the subject was changed, and
    which words brought it back. Only what you saw and heard; no advice.`,
  debrief: [
    'What changed in the friend, and at which words?',
    'How was it to say what kind of listening helps?',
    'What had the silence been protecting, and whom?',
    'With whom would you like to say a name this week?',
  ],
};
