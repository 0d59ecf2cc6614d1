import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const nightShiftWithBaby: CardText = {
  title: 'Night shift with baby',
  scenario: prose`
    Little Ida is ten weeks old. Every night it is Yara who gets up, three times, four times, and by
    now she cries over the washing. Finn has work to go to and sleeps next door so as to be fit for
    it. On Sunday evening Yara asks him to take over certain hours, so that she can sleep.`,
  caution: prose`
    Ask first about thoughts of harm to self or baby, being unable to sleep even while the baby
    sleeps, racing thoughts, confusion, seeing or hearing things. If any: do not play; get medical
    help today. Not where a partner is feared.`,
  aim: prose`
    Yara decides which hours on which nights she will ask for, and says it in one sentence that has
    no maybe in it.`,
  roles: {
    yara: {
      name: 'Yara',
      brief: prose`
        You are Yara. You can no longer tell tired from sad, and you have begun to believe that
        other mothers manage. You want five hours in a row. Choose now: which nights, from when till
        when. You begin: “I need to sleep, and I need your help to get it. Can we look at the week?”
        Say the times as you would read out a train. What usually happens: you hint, you hope he
        will wake by himself, you do it again, and at breakfast you are made of ice. If he doubts
        that he can, do not spare him by withdrawing. If he offers “whenever you like”, ask for a
        night. When it is settled, say what would let you really lie down.`,
    },
    finn: {
      name: 'Finn, her partner',
      brief: prose`
        You are Finn. You are besotted with Ida, and rather afraid of her at three in the morning.
        You look up from the laundry: “But she only settles with you.” There is also the early
        start, and you nearly hurt yourself at a machine last week from tiredness. To reproaches you
        reply with a list of all that you do already. To anything vague you say “just wake me”, and
        believe that this has solved it. When you hear in plain figures how little rest she has had,
        you go quiet. When you hear which nights, you can think: a bottle, the other room, your
        sister on Saturdays. Make one offer that you would keep even in a bad week.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You help her to ask for hours rather than for understanding. First ask: “How long did you
        sleep at a stretch last night, and how long in the best night of the week?” Those two
        numbers are her whole argument. During the scene hold up a pretend timetable; whenever they
        drift to which of them is more worn out, tap on it. If guilt makes her offer to do it after
        all, pause; she breathes, and repeats. Help Finn as well if he would like to and does not
        know how: everyone has a first time with a bottle in the dark. See that a first night is
        named, and what happens if it goes badly. Go easy on praise; sleep is no reward.`,
    },
  },
  prompts: [
    'Hours and days.',
    'Don’t take it back.',
    'Which night is the first?',
    'And if Ida cries? Agree on that too.',
    'Ask for one fixed hour: help me keep my bedtime.',
  ],
  observe: prose`
    Notice when the wish became a matter of hours, what guilt and worry did to the voices, and what
    happened in both faces when a night was named. Only what you saw and heard; no advice.`,
  debrief: [
    'How did asking feel, in the throat, in the stomach?',
    'What had kept it from being said until now?',
    'What did the other one need in order to be of help?',
    'Which hours will you ask for, and of whom?',
  ],
};
