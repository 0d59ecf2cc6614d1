import type { AgendaItemText } from '../../agenda-templates.ts';
import { prose } from '../../prose.ts';

/** The individual sessions of a member of a group: before, in the middle, after. */
export const individual: Readonly<Record<string, AgendaItemText>> = {
  'every.individual-before.arrive': {
    title: 'Arriving safely, and what you agree to',
    purpose: prose`
      Comes before anything personal. Where are you, who could overhear, which number reaches you?
      Explain how the group works, what stays in it and what cannot be promised, and ask what still
      speaks against it.`,
  },
  'every.individual-before.history': {
    title: 'How it began, and how you are now',
    purpose: prose`
      Hears the history of the illness and what was tried. Ask plainly about thoughts of dying, harm,
      alcohol and medication, and settle the safety plan if one is needed. See whether a group is the
      right place now.`,
  },
  'every.individual-before.people': {
    title: 'The people in your life',
    purpose: prose`
      Goes through the important people, near and far: what do you get, what do you miss, what has
      changed? Listen for what began at the same time as the illness.`,
  },
  'every.individual-before.goals': {
    title: 'What you want to work on',
    purpose: prose`
      Settles on a focus and two or three goals, and writes them down in the person’s own words. They
      keep a copy; what to tell the group of it is theirs to choose.`,
  },

  'every.individual-middle.arrive': {
    title: 'Arriving safely',
    purpose: prose`
      Makes sure that the person is somewhere private and can be reached. Say that this hour looks at
      the way so far, and that it stays between the two of you.`,
  },
  'every.individual-middle.course': {
    title: 'What has changed so far',
    purpose: prose`
      Sets the first scores beside the latest and asks what lies behind the bends. Ask again, and
      plainly, about thoughts of dying.`,
  },
  'every.individual-middle.goals': {
    title: 'Your goals, read again',
    purpose: prose`
      Reads the written goals: nearer, as far off, or no longer wanted? Change the words until they
      fit, and choose what the second half of the group is to be used for.`,
  },
  'every.individual-middle.obstacles': {
    title: 'What stands in the way',
    purpose: prose`
      Looks for what holds things up, in life and in the group: what is not said there, and with whom
      is it hard? Rehearse one sentence for it. What you hear here, they bring there themselves.`,
  },

  'every.individual-after.arrive': {
    title: 'Arriving safely',
    purpose: prose`
      Makes sure that the person is somewhere private and can be reached. Ask how the days since the
      last group were.`,
  },
  'every.individual-after.gains': {
    title: 'What has become of your goals',
    purpose: prose`
      Reads the written goals a last time. Press gently for what they did themselves, and name what
      has not changed without blame: there are other ways to go on.`,
  },
  'every.individual-after.relapse-plan': {
    title: 'A plan for harder days',
    purpose: prose`
      Writes down early signs, likely triggers, people to turn to and first steps. Make each entry so
      concrete that a friend could recognise it, read it back, and see where it will be kept.`,
  },
  'every.individual-after.follow-up': {
    title: 'What comes after',
    purpose: prose`
      Settles the next step: further sessions at longer intervals, a referral, or a date to look
      back. Say who arranges what, and how to get in touch sooner.`,
  },
};
