import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const itIsFine: CardText = {
  title: 'When “it’s fine” is not',
  scenario: prose`
    For the third time Bea cancels an hour before: something has come up, Carla doesn’t mind, does
    she? Carla always writes “no problem”, cleans the kitchen till midnight and sleeps badly. Today
    she rings back and tells her friend that she is angry. She wants to keep the friendship.`,
  caution: prose`
    Not towards someone who answers anger with violence, threats or revenge. Where anger has led to
    blows or to self-harm, work on safety first, without a card. For those who hardly feel it, a
    tight jaw is enough to begin with. Never aim it at anyone in the room.`,
  aim: prose`
    Carla puts the feeling at its right size, from a little cross to furious, and chooses one sentence
    that says so and one that says what she wants.`,
  roles: {
    carla: {
      name: 'Carla',
      brief: prose`
        You are Carla. You pride yourself on being easy to have around. What you call tired is, if
        you look, hot and sits in the throat. Ring her and start before courage goes: “I said it was
        fine. It wasn’t. I’m angry.” Then be quiet for one breath. Say what happened, as a diary
        would, and what you want from now on: to be told the day before, or not to fix a date at
        all. It will try to leave you in disguise: a little laugh, “I’m only a bit sad”, a long list
        of her faults. Come back to the plain word. Afterwards you may say that she matters to you;
        not before, or it will be swallowed.`,
    },
    bea: {
      name: 'Bea, her friend',
      brief: prose`
        You are Bea, charming and always late for your own life. You pick up: “You’re an angel for
        not minding! I owe you a dinner.” At the word you are truly startled, as nobody told you
        before. Your first moves are excuses: the boss, the bus, the cat. If she softens it, you
        gladly believe her, and all is as it was. If she lists what you have ever done wrong, you
        are hurt and hit back with something small. If she says it straight and stops, you go
        quiet, and feel rather ashamed and oddly close to her. Say that you hear it. Then promise
        something you will really keep, even if it is less.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You help the feeling to stay what it is. Ask before the call: “Where in your body does it
        sit, and how big is it from one to ten?” While she speaks, notice when the number and the
        voice do not match; pause and let her try it a shade louder, or a shade slower. Swallow your
        own fear of quarrels. If it slides into insult, stop at once: anger says what happened to
        me, contempt says what you are. If nothing is felt at all, be content with “I didn’t like
        it”. After the second round ask for the number again, and what lies beneath it now.`,
    },
  },
  prompts: [
    'The plain word: angry.',
    'Say it. Then one breath.',
    'What happened? No verdict.',
    'No laugh at the end.',
    'And what do you want from now on?',
  ],
  observe: prose`
    Notice where in face, hands or voice the anger showed before it was said, how it tried to get
    away, and what changed when it was named. Only what you saw and heard; no advice.`,
  debrief: [
    'What did the anger want to protect?',
    'What was feared would happen, and what happened?',
    'What is the difference between being angry and being cruel?',
    'To whom do you say that it is fine, and what might you say instead?',
  ],
};
