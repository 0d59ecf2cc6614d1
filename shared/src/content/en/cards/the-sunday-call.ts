import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const theSundayCall: CardText = {
  title: 'The Sunday call',
  scenario: prose`
    Every Sunday at six Tessa’s father rings. He asks how she is and finds something wrong with the
    answer: the job, the flat, the late hours. Afterwards the evening is spoilt. Today she tells him
    what the remarks do to her and asks for one change in these calls. If it goes on all the same,
    she brings the call to a friendly end.`,
  caution: prose`
    Leave it out where there was or is abuse or threat, or where someone depends on the parent’s
    goodwill: a warm voice is no answer there, and safety comes first. Do not offer the father to
    anyone who was hurt by theirs.`,
  aim: prose`
    Tessa chooses the one thing that she will ask her father for, what she can offer in return, and
    the sentence with which she would end the call.`,
  roles: {
    tessa: {
      name: 'Tessa',
      brief: prose`
        You are Tessa. You love your father, and on Sundays from four o’clock there is a stone in
        your stomach. You answer: “Hello, Dad. I’ve got a quarter of an hour, and I’m glad you
        rang.” At the first jab you do not defend yourself. Say what it does, and what you would like
        instead: “When you start with my job, I feel ten years old. Could you ask me about one good
        thing first?” Then ask what he would like from these calls, and look for something that
        suits you both. Only if he goes on as before do you close, as warmly as you began. You know
        your old ways: to justify your whole life, to fall silent like a child, or to shout.`,
    },
    bernard: {
      name: 'Bernard, her father',
      brief: prose`
        You are Bernard, seventy and retired. You worry about your daughter, and worry leaves your
        mouth as correction. You start: “There you are. You sound tired. Are you still doing those
        hours?” Whatever she tells you, you find the soft spot in it, with “I only mean well” and
        “At your age I had”. Explanations are a feast: each one gives you more to improve. Shouting
        hurts, and you go stiff. Be tiresome, never cruel. If she tells you how it feels and asks
        for one clear thing, you are taken aback, then honest: you never know what to ask her. Try
        what she proposed, clumsily, and say what you would like. Against a reproach you defend
        yourself. If she takes her leave, friendly and firm, wish her a good week.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You listen to the tone more than to the words. Beforehand ask: “Which one thing would make
        these calls better?” Let the first barb pass and see what becomes of it. If she begins to
        account for herself, pause and give her back her request. One wish, small enough to keep; if
        it swells into a list of old faults, have her choose again. Help her to hear his answer: is
        he willing, is he stuck, or is there nothing left to agree on? To end a call is no
        punishment; watch that it does not sound like one. Then allow ten seconds of quiet with the
        phone down, and only after those ask what her body is doing.`,
    },
  },
  prompts: [
    'When you …, I feel …. Could we …?',
    'One request. Don’t explain.',
    'Ask what he would like.',
    'Agree on something small.',
    'If it goes on: warm voice, firm end.',
  ],
  observe: prose`
    Notice what each criticism did to her voice, which words made the request clear, how he answered
    it, and what the ending was like. Only what you saw and heard; no advice.`,
  debrief: [
    'Where did the voice stay warm, and where did it slip?',
    'What did each of them expect of these calls, and was it ever said?',
    'Is there something to renegotiate, are they stuck, or is it time for distance?',
    'Which call of yours would you like to change, and what will you ask for?',
  ],
};
