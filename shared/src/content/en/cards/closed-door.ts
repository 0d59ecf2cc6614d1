import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const closedDoor: CardText = {
  title: 'Closed door',
  scenario: prose`
    For weeks Milo, fifteen, has gone straight from school to his room. The door is shut; supper
    goes in on a tray. This evening his mother Ruth knocks. She would like to know how he is, before
    there is any talk of rules. Halfway through, the two who play change places.`,
  caution: prose`
    Both play both parts: see that either of them may refuse. If a real young person may be in
    danger (self-harm, abuse, not eating), stop rehearsing and plan for their safety. Spare anyone
    for whom a parent at the door meant fear.`,
  aim: prose`
    Ruth chooses one thing that she is truly curious about, and what she will leave unsaid tonight:
    the grades, the phone, the late hour.`,
  roles: {
    ruth: {
      name: 'Ruth, his mother',
      brief: prose`
        You are Ruth. Behind your irritation there is fright: you used to know every thought of his.
        You have promised yourself to leave the rules downstairs. Knock, wait, and say through the
        wood: “I’m not here about school. I miss you, that’s all.” Then ask about something that is
        his, the music, the sketchbook, and listen for longer than is comfortable. Grunts
        make you nervous, nerves make you lecture, and you hear your own mother speaking. When that
        happens, stop in the middle of the word and own up to it. If he gives you a crumb, do not
        snatch at it; sit down on the floor. Demand no promise. Before you go, tell him when you
        will be back.`,
    },
    milo: {
      name: 'Milo, fifteen',
      brief: prose`
        You are Milo. Nothing terrible has happened; it is all merely too much, and you would not
        know where to start. You lie on your bed with one earphone in. At the knock you say: “What.”
        Each question about grades, tidiness or bedtime costs her something: you grow shorter, the
        second earphone goes in, you roll your eyes. Two in a row are an interrogation. But to the
        tone you listen very closely. If she waits, or admits to being at a loss, or takes an
        interest without wanting to improve you, you move over a little and hand out one true thing:
        that you eat your lunch alone now, say. Help is not wanted yet. What you want is that she
        does not leave at once.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You mind the clock and the change. Ask Ruth on the landing: “What would you want to know if
        nothing needed mending?” When about half the time has gone, ask the facilitator to have them
        swap, in the middle of a line if need be; the new Ruth knocks afresh. Give the boy no hints,
        whoever plays him: his shrugging is useful. To the mother give few: one question, a wait, a
        step back. If a rule slips out, show your palm, smile, and let her try that line anew.
        Whoever sighs after the swap “oh, so that is what it is like” has already done the exercise;
        you need add nothing.`,
    },
  },
  prompts: [
    'Curious first. Rules another day.',
    'One question. Then wait.',
    'Count to ten.',
    'You may say that you don’t know how.',
    'Halfway: now change places.',
  ],
  observe: prose`
    Notice what opened the door a crack and what shut it, how long the silences were, and what was
    different after the two had changed places. Only what you saw and heard; no advice.`,
  debrief: [
    'What did the teenager need?',
    'What did you learn in the other place that you could not see from your own?',
    'When did curiosity turn into control, and what turned it back?',
    'At which door would you like to knock this week, and with which question?',
  ],
};
