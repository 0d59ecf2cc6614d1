import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const keepingABedtime: CardText = {
  title: 'Keeping a bedtime',
  scenario: prose`
    Aylin has a bipolar illness, and a steady bedtime is part of what keeps her well. On Friday her
    friend Tomás is visiting; it is ten, the music is good, and he wants to go on to a bar. Half past
    ten is her hour. She says no to the bar and asks him to help her keep it. She would like him to
    stay her friend.`,
  caution: prose`
    If sleep is falling away without tiredness, thoughts race or spending rises, play nothing: see to
    the prescriber and the plan today. Never suggest sleeping less, or changing medication. With
    night shifts or a baby, choose another anchor. What to tell is their choice.`,
  aim: prose`
    Aylin names her hour, what she needs in the half hour before it, and one thing that Tomás could
    do. How much she explains is for her to say.`,
  roles: {
    aylin: {
      name: 'Aylin',
      brief: prose`
        You are Aylin. You know this moment: the evening glitters, and just one hour more would do
        no harm. You have learnt what such hours can set going. Say it while you still want to: “I’m
        off to bed at half past. It’s what keeps me steady, and I’d like your help.” You owe no
        lecture; “my health” will do. Then offer what can be had instead: breakfast at nine, the
        matinee, next time dinner at six. Your ways of losing it are to bargain by quarters of an
        hour, or to sound so strict that he feels thrown out. If you are called boring, let it
        sting, and repeat the hour. Ask him for a definite thing: the music down, his shoes on.`,
    },
    tomas: {
      name: 'Tomás, her friend',
      brief: prose`
        You are Tomás, lively, generous, and back in town for two nights. You have your jacket half
        on: “You can’t be serious, it’s Friday! One drink, I’m paying.” You know the old Aylin, who
        was always last to leave, and you miss her a little. When she wavers, you shave it down:
        eleven, then, quarter to. When she gets stern, you are offended. When she tells you simply
        what it is for, you stop, since you remember that winter too. Ask what helps. You are good
        at deeds: you turn off the speaker, put the kettle on, and text the others yourself. Then
        say what you look forward to tomorrow, with an hour to it.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You stand by the clock and not by the rule. Ask first: “What does the morning after look
        like, kept and not kept?” In the scene hear every minute that is haggled over; when the hour
        has moved twice, pause and let her say it again as though reading it from a wall. Mind the
        tone as well: firm about the time, warm about the friend. If grief for who she once was
        comes up, let it, it belongs here. Do not make her defend a diagnosis. In the replay begin
        ten minutes sooner, before it glitters. Finish with what she does if it fails for one night:
        the same hour tomorrow.`,
    },
  },
  prompts: [
    'Name the hour.',
    'No bargaining by quarters.',
    'Firm about the time, warm about him.',
    'What could you do together by day?',
    'One fixed thing he can do now.',
    'And after a late night? Back to your hour.',
  ],
  observe: prose`
    Notice when the hour began to slip and what brought it back, how warm and firm sounded together,
    and what the friend did once he knew. Only what you saw and heard; no advice.`,
  debrief: [
    'What pulled the other way, and what spoke for the hour?',
    'What does keeping it cost, and is there a loss in it?',
    'Who around you could help to keep one hour of your day?',
    'Which anchor will you ask somebody to hold with you this week?',
  ],
};
