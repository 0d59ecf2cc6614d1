import type { AgendaItemText } from '../../agenda-templates.ts';
import { prose } from '../../prose.ts';

/** What sessions of every approach have in common: the frame of a week, the first, a review, the last. */
export const every: Readonly<Record<string, AgendaItemText>> = {
  'every.weekly.arrive': {
    title: 'Arriving safely',
    purpose: prose`
      Makes sure that each person is somewhere private, can be reached and is willing to go on. Ask
      about anything that has changed since last time.`,
    individual: {
      purpose: prose`
        Makes sure that the person is somewhere private, can be reached and is willing to go on. Ask
        about anything that has changed since last time.`,
    },
  },
  'every.weekly.check-in': {
    title: 'How the week went',
    purpose: prose`
      Hears how mood was, and of one moment with another person that stayed. Ask what became of the
      step agreed on last time. It finds material for today; the work comes after it.`,
  },
  'every.weekly.close': {
    title: 'One thing to take with you',
    purpose: prose`
      Ends on firm ground. Each person names one small thing to notice or do until next time and one
      word for how they leave; stay behind with anyone who leaves low.`,
    individual: {
      purpose: prose`
        Ends on firm ground. Ask for one small thing to notice or do until next time and for one word
        for how they leave; stay on if they leave low.`,
    },
  },

  'every.introductory.arrive': {
    title: 'Arriving safely',
    purpose: prose`
      Makes sure that nobody can be overheard, and that camera and sound suit. Where each person is,
      and a number in case the line drops, is asked before the session or in private, not in front
      of people they do not know yet.`,
    individual: {
      purpose: prose`
        Makes sure that the person is somewhere private, and that camera and sound suit. Ask where
        they are, who could overhear, and which number reaches them if the line drops.`,
    },
  },
  'every.introductory.welcome': {
    title: 'Welcome',
    purpose: prose`
      Welcomes everyone and says what today is made of, how often and until when the group
      meets. Being nervous is normal. Nobody has to say anything about themselves yet.`,
    individual: {
      purpose: prose`
        Welcomes the person and says what the hour is made of, how often you meet and until when.
        Being nervous is normal.`,
    },
  },
  'every.introductory.agreement': {
    title: 'What we agree on, and what stays here',
    purpose: prose`
      Comes before anything personal. What stays here, and the limits: you are bound by law, members
      by their promise, so it cannot be guaranteed. No recording, no names outside, lateness, pauses,
      passing without a reason. Hear a yes from each.`,
    individual: {
      purpose: prose`
        Comes before anything personal. What you keep to yourself, and when you may not, such as
        danger or harm to a child; what is written down; no recording; lateness, a lost line, how to
        stop. Ask what is unclear, and hear a yes.`,
    },
  },
  'every.introductory.introductions': {
    title: 'Getting to know each other',
    purpose: prose`
      Lets names be learnt and a little be told: what one likes to be called, what fills the days,
      what makes it easier to be here. Caution kindly against telling too much too early; there will
      be weeks for it.`,
  },
  'every.introductory.story': {
    title: 'What brings you here',
    purpose: prose`
      Hears what led to this, in the person’s own words: since when, what happened then, with whom.
      Ask early and plainly about thoughts of dying. They decide how far to go today.`,
  },
  'every.introductory.close': {
    title: 'How this first time was',
    purpose: prose`
      Ends on firm ground. Ask each for one word, and for what would make it easier to come again.
      Say when you meet next and how you can be reached; stay behind with anyone who leaves low.`,
    individual: {
      purpose: prose`
        Ends on firm ground. Ask how it was, and what would make it easier to come again. Say when
        you meet next and how you can be reached; stay on if they leave low.`,
    },
  },

  'every.review.arrive': {
    title: 'Arriving, and looking at the way so far',
    purpose: prose`
      Makes sure that each person is safe and private. Say how many sessions lie behind and ahead,
      and that today looks at the way rather than at the week.`,
    individual: {
      purpose: prose`
        Makes sure that the person is safe and private. Say how many sessions lie behind and ahead,
        and that today looks at the way rather than at the week.`,
    },
  },
  'every.review.course': {
    title: 'What has changed so far',
    purpose: prose`
      Sets the first scores beside the latest and asks what lies behind the bends. Scores are shown
      to the person they belong to; what to tell of them is theirs. No change is worth saying too.`,
  },
  'every.review.goals': {
    title: 'Your goals, read again',
    purpose: prose`
      Reads the goals as they were written. For each: nearer, as far off, or no longer wanted? Change
      the words until they fit, and choose the one that the next weeks belong to.`,
  },
  'every.review.obstacles': {
    title: 'What stands in the way',
    purpose: prose`
      Looks for what holds things up: in life, in the illness, and here. Ask directly what in these
      sessions does not help, thank for it, and say what you will do about it.`,
  },
  'every.review.close': {
    title: 'How we go on',
    purpose: prose`
      Says back in two sentences what was found and what changes from now on. Ask each for one step
      until next time; stay behind with anyone who leaves low.`,
    individual: {
      purpose: prose`
        Says back in two sentences what was found and what changes from now on. Ask for one step
        until next time; stay on if they leave low.`,
    },
  },

  'every.last.arrive': {
    title: 'Arriving for the last time',
    purpose: prose`
      Makes sure that each person is safe and private, and says plainly that this is the last
      session. Give it a moment before you go on.`,
    individual: {
      purpose: prose`
        Makes sure that the person is safe and private, and says plainly that this is the last
        session. Give it a moment before you go on.`,
    },
  },
  'every.last.gains': {
    title: 'What you take with you',
    purpose: prose`
      Credits people with what they did themselves. Ask each for one thing that goes better, and for
      what they did to bring it about; others add what they saw. What did not change is said too.`,
    individual: {
      purpose: prose`
        Credits the person with what they did themselves. Ask for what goes better and how they
        brought it about; add what you saw. What did not change is said too.`,
    },
  },
  'every.last.plan': {
    title: 'If harder days come',
    purpose: prose`
      Reads the plan once more: early signs, first steps, people to turn to, and the numbers for a
      crisis. See that each person has it where they will find it.`,
    individual: {
      purpose: prose`
        Reads the plan once more: early signs, first steps, people to turn to, and the numbers for a
        crisis. See that it is kept where it will be found.`,
    },
  },
  'every.last.feelings': {
    title: 'What is still unsaid',
    purpose: prose`
      Makes room for sadness, anger, relief or nothing at all, and for what was missing here. A low
      mood at a farewell is not yet a relapse. Do not console too soon.`,
  },
  'every.last.goodbye': {
    title: 'Saying goodbye',
    purpose: prose`
      Says goodbye in due form: to each person, by name, in a sentence or two, from the others who
      wish to and from you. See that nobody is left out, and that the ones who are quiet may be.`,
    individual: {
      purpose: prose`
        Says goodbye in due form. Tell the person one thing that you will remember of the work with
        them, and hear what they want to say to you. Leave silence its place.`,
    },
  },
  'every.last.close': {
    title: 'What comes after',
    purpose: prose`
      Leaves nobody without a next step: a session later on, another offer, a practice to call. Say
      who arranges what, and how to get in touch; stay behind with anyone who needs it.`,
    individual: {
      purpose: prose`
        Settles the next step: a session later on, another offer, a practice to call. Say who
        arranges what, and how to get in touch.`,
    },
  },
};
