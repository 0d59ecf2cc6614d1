import type { AgendaItemText } from '../../agenda-templates.ts';
import { prose } from '../../prose.ts';

/** Interpersonal psychotherapy. */
export const ipt: Readonly<Record<string, AgendaItemText>> = {
  'ipt.introductory.therapy': {
    title: 'How this therapy works',
    purpose: prose`
      Explains interpersonal psychotherapy: low mood is an illness that can be treated, and it is
      bound up with what happens between people. It has a set number of sessions, one problem area
      as its focus, and three phases. Ask what they expect.`,
  },

  'ipt.initial.arrive': {
    title: 'Arriving safely',
    purpose: prose`
      Makes sure that each person is somewhere private, can be reached if the line drops, and still
      agrees to take part. Ask in turn: where are you today, who could overhear, which number
      reaches you?`,
    individual: {
      purpose: prose`
        Makes sure that the person is somewhere private, can be reached if the line drops, and still
        agrees to take part. Ask: where are you today, who could overhear, which number reaches you?`,
    },
  },
  'ipt.initial.check-in': {
    title: 'How the week went',
    purpose: prose`
      Gets into the habit of linking mood to what happens between people. Ask each for a mood from
      0 to 10 and for one moment that moved it, up or down.`,
    individual: {
      purpose: prose`
        Gets into the habit of linking mood to what happens between people. Ask for a mood from 0 to
        10 and for one moment that moved it, up or down.`,
    },
  },
  'ipt.initial.illness': {
    title: 'Making sense of how you feel',
    purpose: prose`
      Names the illness, lifts the blame, and sets the task of recovering: some expectations may
      wait, the work on getting well may not. Sketch how mood and relationships pull on each other.`,
  },
  'ipt.initial.circle': {
    title: 'The people in my life',
    purpose: prose`
      Makes the inventory of relationships. Have each person set their people in circles from near
      to far, then ask of two or three: what do you get, what do you miss, what has changed?`,
    individual: {
      purpose: prose`
        Makes the inventory of relationships. Have the person set their people in circles from near
        to far, then ask of two or three: what do you get, what do you miss, what has changed?`,
    },
  },
  'ipt.initial.focus': {
    title: 'Choosing what to work on',
    purpose: prose`
      Settles on one problem area and one goal. Offer your understanding in two sentences, how the
      low mood began and with whom it is bound up, and ask what fits and what does not.`,
  },
  'ipt.initial.practice': {
    title: 'How we practise together',
    purpose: prose`
      Agrees on what keeps practice safe, and lets the group try it once. Say that anyone may pass
      or stop, then play one gentle card or only its first minute.`,
  },
  'ipt.initial.close': {
    title: 'One small step until next time',
    purpose: prose`
      Ends on firm ground. Each person names one small thing to notice or do before the next
      session and one word for how they leave; stay behind with anyone who leaves low.`,
    individual: {
      purpose: prose`
        Ends on firm ground. Ask for one small thing to notice or do before the next session and for
        one word for how they leave; stay on if they leave low.`,
    },
  },

  'ipt.middle.arrive': {
    title: 'Arriving safely',
    purpose: prose`
      Makes sure that each person is somewhere private, can be reached and is willing to go on.
      Keep it brisk; ask about anything that has changed since last time.`,
    individual: {
      purpose: prose`
        Makes sure that the person is somewhere private, can be reached and is willing to go on.
        Keep it brief; ask about anything that has changed since last time.`,
    },
  },
  'ipt.middle.check-in': {
    title: 'How the week went',
    purpose: prose`
      Finds live material. Go from mood to event and from event to mood: what happened on the
      lowest day, who was there, what became of the step you meant to take?`,
  },
  'ipt.middle.focus': {
    title: 'What matters most today',
    purpose: prose`
      Decides whose situation, and with whom, today’s work is about. Choose the one that is recent,
      belongs to the agreed goal and can be played; tell the others when their turn comes.`,
    individual: {
      purpose: prose`
        Decides which situation, and with whom, today’s work is about. Choose one that is recent,
        belongs to the agreed goal and can be played.`,
    },
  },
  'ipt.middle.conversation': {
    title: 'Looking closely at one conversation',
    purpose: prose`
      Replays one exchange slowly, line by line: what was said, what was heard, what was felt, what
      was meant. Stop at the line where it turned and ask what could have stood there instead.`,
  },
  'ipt.middle.role-play': {
    title: 'Trying it out together',
    purpose: prose`
      Rehearses another way with a card or the scene just replayed. Keep it short, coach once, play
      it again, and leave time to step out of the roles.`,
    individual: {
      title: 'Trying it out',
      purpose: prose`
        Rehearses another way with a card or the scene just replayed; you play the other person.
        Keep it short, coach once, play it again, and leave time to step out of the roles.`,
    },
  },
  'ipt.middle.work': {
    title: 'Working on it closely',
    purpose: prose`
      Goes through with one way of working, two at most: one exchange line by line; a rehearsal, with
      a card or without, in which you play the other person; or a decision weighed. Better one thing
      to its end than three begun.`,
  },
  'ipt.middle.decision': {
    title: 'Weighing what to do next',
    purpose: prose`
      Helps to decide rather than drift. Ask for the aim, collect options without judging them,
      follow the likely consequences of two, and let the person choose.`,
  },
  'ipt.middle.feelings': {
    title: 'What this stirs up',
    purpose: prose`
      Gives feelings their due before the session ends. Ask what was felt and has not been said
      yet, and who recognises it from their own life.`,
    individual: {
      purpose: prose`
        Gives feelings their due before the session ends. Ask what was felt and has not been said
        yet.`,
    },
  },
  'ipt.middle.close': {
    title: 'One thing to take with you',
    purpose: prose`
      Turns the work into one step in real life: with whom, when, in which words. Ask what might
      get in the way, and hear from everyone before they go.`,
    individual: {
      purpose: prose`
        Turns the work into one step in real life: with whom, when, in which words. Ask what might
        get in the way, and how they leave.`,
    },
  },

  'ipt.ending.arrive': {
    title: 'Arriving, and how many sessions are left',
    purpose: prose`
      Makes sure that each person is safe and private, and says the ending aloud. Name the number of
      sessions left plainly, and give it a moment before you go on.`,
    individual: {
      purpose: prose`
        Makes sure that the person is safe and private, and says the ending aloud. Name the number
        of sessions left plainly, and give it a moment before you go on.`,
    },
  },
  'ipt.ending.change': {
    title: 'What has changed since we began',
    purpose: prose`
      Shows the course of the scores and asks what lies behind the bends. Where little has changed,
      say so without blame: it is the treatment that fell short, and there are other ways to go on.`,
  },
  'ipt.ending.gains': {
    title: 'What you did that helped',
    purpose: prose`
      Credits people with their own actions. Ask each for one thing that goes better and press
      gently for what they did to bring it about; others add what they saw.`,
    individual: {
      purpose: prose`
        Credits the person with their own actions. Ask for things that go better and press gently
        for what they did to bring each about; add what you saw.`,
    },
  },
  'ipt.ending.goodbye': {
    title: 'How it feels to be ending',
    purpose: prose`
      Makes room for sadness, relief, anger or nothing at all. Say that a low mood at a farewell is
      not yet a relapse, and ask which other endings this one brings to mind.`,
  },
  'ipt.ending.relapse-plan': {
    title: 'A plan for harder days',
    purpose: prose`
      Writes down early signs, likely triggers, people to turn to and first steps. Make each entry
      so concrete that a friend could recognise it, and read the plan back.`,
  },
  'ipt.ending.rehearsal': {
    title: 'Practising the words you may need',
    purpose: prose`
      Rehearses the call for help or the goodbye that is likely to come. One short scene is enough;
      with little time, say only the first two sentences aloud.`,
  },
  'ipt.ending.next-step': {
    title: 'What comes after',
    purpose: prose`
      Leaves nobody without a next step: further sessions at longer intervals, a referral, or a
      date to look back. Say who arranges what, and how to get in touch sooner.`,
    individual: {
      purpose: prose`
        Settles the next step: further sessions at longer intervals, a referral, or a date to look
        back. Say who arranges what, and how to get in touch sooner.`,
    },
  },
};
