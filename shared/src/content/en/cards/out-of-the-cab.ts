import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const outOfTheCab: CardText = {
  title: 'After the last shift',
  scenario: prose`
    Henrik drove trains for thirty-one years. This spring it ended: he has retired, or his heart no
    longer allows it; choose which. At Sunday breakfast his daughter Lise wants to know what he does
    with his days. He tells her what he misses, and one thing that he would like to try in this new
    part of his life.`,
  caution: prose`
    Not while a diagnosis is only days old, or its course hangs in the balance: first there is shock,
    and talk with the doctors. Do not press for silver linings. If being of no use turns into not
    wanting to live, put the card away and ask about safety.`,
  aim: prose`
    Henrik picks two things that went with the job, and one small thing that could give a day its
    shape now.`,
  roles: {
    henrik: {
      name: 'Henrik',
      brief: prose`
        You are Henrik. You wake at ten past four, when the early turn began, and there is nowhere
        to be. When people ask, you make a joke about the garden. Today you answer properly: “I
        miss being needed at a certain minute.” Go on with a second one: the thermos, the greeting
        from the other cab, the long bend in the first light. Leave it a moment. Then name the new
        thing, small and with a weekday: the model club, walking the neighbour’s boy to school, the
        heart class on Tuesdays. You will want to call it childish, or to say that it is not the
        same. It is not, and it may still be worth a Tuesday. Ask her for one thing.`,
    },
    lise: {
      name: 'Lise, his daughter',
      brief: prose`
        You are Lise. You are fond of him and anxious about those mornings at the window. You start
        merrily: “So, Dad, the life of a lord! What’s it like?” When he is sad you get busy with
        plans: a cruise, a dog, minding your children four days a week. If he jokes, you laugh, and
        the subject is gone. When he says what he really misses, it dawns on you that you miss it as
        well: you used to wave from the bridge. Tell him. Then ask only which of these days he has
        in mind, and whether he wants company or to be left to it. Help with one thing, and no more
        than he asked for.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You see to the order: farewell first, then the new. Ask at the start: “Which sound of that
        work could you still pick out with your eyes shut?” If a joke stands in for an answer, let
        it be funny, and ask again. If plans rain down, open an umbrella with your hands: one will
        do. Weigh with him what the former life also cost, the nights, the missed birthdays, but
        only if he brings it up. With an illness, mind the difference between what the body forbids
        and what fear forbids, and leave the first to the doctors. At the end ask which day of the
        week it will be.`,
    },
  },
  prompts: [
    'First what is gone.',
    'A sound, a smell, a minute.',
    'Not the same. Worth trying?',
    'Which day of the week?',
    'Ask for one thing.',
  ],
  observe: prose`
    Notice what happened when a loss was answered with a plan and when it was simply heard, and how
    the voice sounded at the new thing. Only what you saw and heard; no advice.`,
  debrief: [
    'What went with the job besides the work itself?',
    'What had the old life cost that need not be paid now?',
    'What did the new thing need in order to be taken seriously?',
    'Which role of yours is ending, and what could have a weekday?',
  ],
};
