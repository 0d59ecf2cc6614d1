import type { AgendaItemText } from '../../agenda-templates.ts';
import { prose } from '../../prose.ts';

/** Interpersonal and social rhythm therapy, for bipolar illness, beside medication. */
export const ipsrt: Readonly<Record<string, AgendaItemText>> = {
  'ipsrt.introductory.therapy': {
    title: 'How this therapy works',
    purpose: prose`
      Explains interpersonal and social rhythm therapy: with a bipolar illness regular days and sleep
      protect, and events between people can upset them. It goes along with medication and does not
      replace it; name who prescribes.`,
  },
  'ipsrt.initial.timeline': {
    title: 'The story of the episodes',
    purpose: prose`
      Draws the high and the low episodes on a line, and what came before each: sleep, routines,
      people, medication. It looks for triggers, not for blame.`,
  },
  'ipsrt.initial.rhythm': {
    title: 'The rhythm of a day',
    purpose: prose`
      Explains how steady days help to keep mood steady, and begins the log: out of bed, first
      contact, start of work, dinner, to bed. This is the baseline; nothing has to change yet.`,
  },
  'ipsrt.initial.inventory': {
    title: 'The people in your days',
    purpose: prose`
      Goes through the important people: who steadies your days, who upsets them, what has changed?
      Choose a focus; grief for the healthy self that was lost can be one.`,
  },
  'ipsrt.intermediate.chart': {
    title: 'What the log shows',
    purpose: prose`
      Looks at how regular the week was, and at mood beside it. Praise what was logged, not the
      figure: too few entries make no figure, and that is not a bad one.`,
  },
  'ipsrt.intermediate.anchor': {
    title: 'One fixed hour',
    purpose: prose`
      Chooses a single anchor of the day and moves it a little, by a quarter of an hour perhaps. Ask
      what helps to hold it and who could. Sleep is never shortened for it.`,
  },
  'ipsrt.intermediate.rehearsal': {
    title: 'Trying it out',
    purpose: prose`
      Rehearses, with a card or a scene of their own, the talk with a person who strains mood or
      rhythm. Keep it short, coach once, play it again, and leave time to step out of the roles.`,
  },
  'ipsrt.maintenance.trend': {
    title: 'How steady it has been',
    purpose: prose`
      Looks at the weeks since last time for slow drift: bedtimes that creep, meals that go, contact
      that thins out or speeds up.`,
  },
  'ipsrt.maintenance.disruptors': {
    title: 'When life gets in the way',
    purpose: prose`
      Plans for what will disturb the days: a journey, a change of shifts, a feast, a visit, an
      illness, a quarrel. Which anchor is held all the same, and how does one get back?`,
  },
  'ipsrt.maintenance.signs': {
    title: 'Early signs, and whom to call',
    purpose: prose`
      Writes down early signs of a high and of a low, each with a first step: whom to call, what to
      put off, when to ring the prescriber. Changes of medication belong to the prescriber alone.`,
  },
  'ipsrt.taper.log': {
    title: 'Keeping the log yourself',
    purpose: prose`
      Hands the log over: what will be noted from now on, how seldom is still enough, and which
      change in it is a reason to call?`,
  },
  'ipsrt.taper.plan': {
    title: 'A plan for early signs',
    purpose: prose`
      Reads the plan for early signs and brings it up to date: signs of a high and of a low, people,
      prescriber, the numbers for a crisis. See who else should have a copy, if they agree.`,
  },
  'ipsrt.taper.spacing': {
    title: 'Sessions further apart',
    purpose: prose`
      Agrees on the intervals from here on, and on what would bring the next session forward. Make
      room for what it is like to be seen less.`,
  },
};
