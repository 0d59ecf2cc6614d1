import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const lastGroup: CardText = {
  title: 'Last group',
  scenario: prose`
    This is no invented scene: everyone speaks as themselves. The group is coming to its end, and
    one member tells another what they will take with them, something said or done here that has
    stayed. The other listens, and then says what it is like to hear it.`,
  caution: prose`
    Only in a group, near its end. See beforehand that everyone will be told something by someone.
    No one plays a part: to step out, each looks around their room and says one word for how they
    are. Stay behind with anyone whom old goodbyes overtake.`,
  aim: prose`
    The one who speaks chooses one person and one moment, and tries the words: when you …, it …, and
    what I take with me is …`,
  roles: {
    teller: {
      name: 'The one who says goodbye',
      brief: prose`
        You are yourself, and so is everybody. Choose somebody, and an instant with them that you
        can still see: an evening, a remark, a look. Turn your eyes to your camera, away from the
        faces; to them it will feel as though your eyes met. Say their name and start: “There is
        something of yours that I’m keeping.” Tell what they did, what became different, how you
        will remember it. “You were all great” is a way of leaving early; so are jokes, and promises
        to stay in touch. If your voice wobbles, you are saying goodbye properly. Gratitude may have
        a sad or a cross corner; show that too, if you can do it kindly. Then be quiet, and let it
        arrive.`,
    },
    receiver: {
      name: 'The one who is told',
      brief: prose`
        You have nothing to play; you let something be given to you. Before it starts you say: “I’m
        listening. Take your time.” Then keep your hands still and your eyes on the screen. You will
        feel the wish to wave it off, to pay a compliment back at once, to make them all laugh. That
        is how many of us slip out of a goodbye. Try to bear it two breaths longer than you are used
        to. Should it remain general, ask for the picture: which evening was that? Should it be more
        than you want, put up a hand; nobody is owed your tears. In the end, a single sentence of
        yours, or a plain thank you. Your own farewells come after.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You are there for the slowness. Ask at the outset: “What do you see before you when you
        think of them?”, and hold back the start until there is a picture. If it stays warm and
        foggy, pause once and ask for a detail; if it is exact, leave it alone, however short. When
        a gaze wanders off to the corner, point at the lens. Do not console: an ending that hurts a
        bit has been a real one. After the first round let the two trade places if both like, so
        that nobody has only given or only received. And because no one has been anyone else, finish
        by asking what they will do in the next half hour.`,
    },
  },
  prompts: [
    'Look into the camera.',
    'Which evening? What exactly?',
    'Two breaths before you answer.',
    'A thank you is enough.',
    'Now the other way round.',
  ],
  observe: prose`
    This goodbye is yours as well. Notice which words made people look up, what the silence after
    them was like, and what faces and voices did. Only what you saw and heard; no advice.`,
  debrief: [
    'What was it like to say it, and what was it like to hear it?',
    'Which other endings came to mind, and what was different this time?',
    'What is still unsaid, and to whom in the group?',
    'How will you keep what you were given?',
  ],
};
