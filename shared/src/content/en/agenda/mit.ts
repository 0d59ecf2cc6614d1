import type { AgendaItemText } from '../../agenda-templates.ts';
import { prose } from '../../prose.ts';

/** Metacognitive interpersonal therapy, a treatment of its own for lasting patterns between people. */
export const mit: Readonly<Record<string, AgendaItemText>> = {
  'mit.introductory.therapy': {
    title: 'How this therapy works',
    purpose: prose`
      Explains metacognitive interpersonal therapy: we look closely at moments from life, find words
      for what goes on in us and in other people, gain some distance from old patterns, and try out
      something new. Ask what they expect.`,
  },
  'mit.early.motives': {
    title: 'What moves us',
    purpose: prose`
      Teaches one motive that acts between people, such as closeness, rank, belonging, caring or
      exploring: how it looks, and how it feels when it is thwarted. Gather examples from life, so
      that there are shared words for it.`,
  },
  'mit.early.episode': {
    title: 'One moment, in detail',
    purpose: prose`
      Goes from opinions to a scene: when, where, who said what, what was felt, where in the body?
      Take one recent moment with another person and stay in it. No explanations yet.`,
  },
  'mit.early.formulation': {
    title: 'The pattern behind it',
    purpose: prose`
      Draws the pattern out of the moments told: what I wish, how I see myself, what I expect of the
      other, how I then react. Write it as a draft in their own words, and ask what does not fit.`,
  },
  'mit.middle.scene': {
    title: 'Back into the scene',
    purpose: prose`
      Plays a scene of their own again, or imagines it, to notice what goes on within. They say how
      far; slow down where the feeling changes, and stop if it overwhelms. No one is cast as a person
      who did harm.`,
  },
  'mit.middle.pattern': {
    title: 'A pattern, or a fact?',
    purpose: prose`
      Gains distance: an old expectation feels like a fact. Look in the moment itself for what speaks
      for another view, and for times when it was otherwise. Argue no one out of it.`,
  },
  'mit.middle.other': {
    title: 'What went on in the other person?',
    purpose: prose`
      Only once their own state is clear to them: collects several readings of what the other person
      may have felt or wanted. None of them is the right one, and not knowing is an answer.`,
  },
  'mit.middle.experiment': {
    title: 'Trying something new',
    purpose: prose`
      Plans one small act against the pattern, in order to notice rather than to succeed: with whom,
      when, and what the old expectation will say about it.`,
  },
  'mit.ending.episodes': {
    title: 'Then and now',
    purpose: prose`
      Sets a moment from the beginning beside a recent one: what is seen, felt and done differently?
      Credit what they did themselves, and say what has stayed as it was.`,
  },
  'mit.ending.healthy-self': {
    title: 'From your healthier side',
    purpose: prose`
      Finds a scene in which they acted from a freer, healthier side, and has it told or played
      slowly: what was wanted, felt, expected? So it can be found again.`,
  },
  'mit.ending.warning-plan': {
    title: 'When the old pattern comes back',
    purpose: prose`
      Writes down how the pattern announces itself, what sets it off, what helped to step back, and
      whom to turn to. Make each entry so concrete that a friend could recognise it.`,
  },
};
