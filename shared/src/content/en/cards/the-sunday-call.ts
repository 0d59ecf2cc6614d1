import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const theSundayCall: CardText = {
  title: 'The Sunday call',
  scenario: prose`
    Every Sunday at six Tessa’s father rings. He asks how she is and finds something wrong with the
    answer: the job, the flat, the late hours. Afterwards the evening is spoilt. Today she leads the
    talk elsewhere when it begins, and if it begins again, she brings the call to a friendly end.`,
  caution: prose`
    Leave it out where there was or is abuse or threat, or where someone depends on the parent’s
    goodwill: a warm voice is no answer there, and safety comes first. Do not offer the father to
    anyone who was hurt by theirs.`,
  aim: prose`
    Tessa chooses the subject that she will lead over to, and the sentence with which she will end
    the call.`,
  roles: {
    tessa: {
      name: 'Tessa',
      brief: prose`
        You are Tessa. You love your father, and on Sundays from four o’clock there is a stone in
        your stomach. You answer: “Hello, Dad. I’ve got a quarter of an hour, and I’m glad you
        rang.” Have something ready that you both like: his tomatoes, the old boat. At the first jab
        you do not defend yourself; say “we see that differently” and go over to the boat. At the
        second you close, as warmly as you began: thanks, until next week, goodbye, and the phone is
        down. You know your old ways: to justify your whole life, to fall silent like a child, or to
        shout and ring back in tears. If he is kind, stay, and enjoy it.`,
    },
    bernard: {
      name: 'Bernard, her father',
      brief: prose`
        You are Bernard, seventy and retired. You worry about your daughter, and worry leaves your
        mouth as correction. You start: “There you are. You sound tired. Are you still doing those
        hours?” Whatever she tells you, you find the soft spot in it, with “I only mean well” and
        “At your age I had”. Explanations are a feast: each one gives you more to improve. Shouting
        hurts, and you go stiff. Be tiresome, never cruel. Asked about something of yours, or for
        advice that is truly wanted, you warm up and forget to correct. When she takes her leave,
        try once to hold her: “Just one more thing.” If she remains friendly and firm, wish her a
        good week.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You listen to the tone more than to the words. Beforehand ask: “At which remark will you go,
        and how will you sound as you do?” Let the first barb pass and see what becomes of it. If
        she begins to account for herself, pause and give her back the subject she had chosen. If
        the voice turns cold or small, have her say that line as she would say it to a neighbour she
        likes. To end a call is no punishment; watch that it does not sound like one, and that it
        really is an ending. Then allow ten seconds of quiet with the phone down, and only after
        those ask what her body is doing.`,
    },
  },
  prompts: [
    'Warm voice, firm end.',
    'Don’t explain. Lead over.',
    'Ask him about something of his.',
    'Say goodbye once, and go.',
    'You need not win.',
  ],
  observe: prose`
    Notice what each criticism did to her voice, how the subject was changed, and what made the
    ending friendly or abrupt. Only what you saw and heard; no advice.`,
  debrief: [
    'Where did the voice stay warm, and where did it slip?',
    'What was it like to end the call and not to endure it?',
    'What might the father have been trying to say?',
    'Which call of yours needs an end, and what will its last sentence be?',
  ],
};
