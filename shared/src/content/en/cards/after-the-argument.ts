import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const afterTheArgument: CardText = {
  title: 'After the argument',
  scenario: prose`
    Last night two people who matter to each other fell out, loudly, over a forgotten promise. This
    morning one of them comes back to offer a repair, without starting the whole thing over. Both
    have slept badly and both are a little ashamed.`,
  caution: prose`
    Only for ordinary quarrels between people who are safe with each other. Not where there is
    fear, threat or violence, nor for someone who is always the one to apologise.`,
  aim: prose`
    The one who returns names the one part that is theirs to mend, and what would be a good enough
    next hour.`,
  roles: {
    mender: {
      name: 'The one who returns',
      brief: prose`
        Of all you said last night you stand by most, and regret one thing. You come for that one.
        Begin at the door: “I don’t want to go through it all again. One thing I said was unfair,
        and I am sorry for it.” Then name it. No “but you”, no “if you felt”: your share is yours
        alone. Underneath you are afraid, for after such a night it is easy to believe that the bad
        months are back. Should you meet coldness, fear will tell you to run or to beg. Do neither;
        say what you would like now: tea, a walk, some quiet. If you are met halfway, stop while it
        is good.`,
    },
    waiting: {
      name: 'The one who waits',
      brief: prose`
        You are hurt, and by three in the morning you had composed a very sharp sentence. Let the
        other speak first, then say with folded arms: “Go on, then.” You are testing whether this is
        just another round. A list, an excuse, or being told to forgive and forget brings the
        sentence out: “You turn up when it suits you.” An apology for something definite takes the
        wind out of you. Then breathe, look up, and admit that you were not at your best either. If
        you are asked what you need today, answer truly and keep it small. You need not be
        reconciled by the end; less cold is plenty.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You watch over the size of this talk: a repair, not a trial. Your first words, before the
        scene: “Which sentence are you sorry for, and which are you not?” Listen for the apology
        that turns into an accusation halfway, and call a pause just there; have it said once more
        up to the comma. Listen also for too much guilt: whoever takes the blame for everything
        mends nothing, so ask for a smaller share. If the scene slides into yesterday’s quarrel,
        lift a hand and point to the hour ahead. Leave the pair unfinished if that is how far they
        get.`,
    },
  },
  prompts: [
    'Own one part. Only one.',
    'Full stop after “sorry”.',
    'That was yesterday. What about now?',
    'What would you like for the next hour?',
    'Half mended is enough.',
  ],
  observe: prose`
    Notice what made it easier to come closer: a word, a tone, a pause, a look. Notice also what
    made someone draw back. Only what you saw and heard; no advice.`,
  debrief: [
    'What made it possible to come closer?',
    'How was it to be sorry for one thing only?',
    'Ordinary friction, or an early sign of getting ill? How could you tell?',
    'What will you try after the next quarrel?',
  ],
};
