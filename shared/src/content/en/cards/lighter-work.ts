import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const lighterWork: CardText = {
  title: 'Lighter work for a while',
  scenario: prose`
    Hanna is being treated for depression and goes on working, though everything takes twice as
    long. She has asked her manager Mr Okoro for a quarter of an hour. She wants to do less for six
    weeks: no late shifts, and somebody else for the phone. How much he hears about the illness is
    for her to choose.`,
  caution: prose`
    What to tell at work is the person’s own choice and has real effects. Leave rights, notes and
    benefits to those who know the local law. Not where there is bullying, or a job hangs on it:
    plan first. If work has become impossible, see about sick leave.`,
  aim: prose`
    Hanna names the two things that she wants to be free of, for how long, and what she will go on
    doing well.`,
  roles: {
    hanna: {
      name: 'Hanna',
      brief: prose`
        You are Hanna. You have always been the one who takes the extra hour, and asking feels like
        cheating. It is not: an illness lowers what one can do, and getting well is work as well.
        Say it upright: “I’m under treatment, and it will take some weeks. I want to keep the part
        that I do well.” Then the list, two points, with a date for looking at it again. You need
        not say what you have. Your habit is to add “but if it’s a problem, I can manage”; bite it
        off. Should he offer less, ask which of the two he can grant from Monday. Should he be
        friendly, let it be friendly, and write it down.`,
    },
    okoro: {
      name: 'Mr Okoro, her manager',
      brief: prose`
        You are Mr Okoro, fair and short of people. You glance at the rota: “Right. Is it about the
        holidays?” When you hear, you are sorry, and at once you see the gaps: who is to take the
        evenings, and what about the others? You ask what is the matter, out of clumsiness rather
        than curiosity, and drop it if you are told that it is private. Vague words such as “a bit
        less stress” leave you helpless, so you change nothing. A begging tone makes you promise
        more than you can keep. Two points and an end date are something you can plan with. Grant
        one now, find a way to try the other, and fix a day in your calendar.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You look after the size of the request. Ask first: “What costs you most in a day, and would
        anyone miss it for six weeks?” During the talk listen for “only”, “sorry” and “if at all”;
        touch your collar at each, and at the third stop and let her ask again without them. Keep
        apart what she needs and what she tells: it is quite possible to be firm about hours and
        silent about causes. If he asks for reasons, see whether she chooses or is merely swept
        along. In the second round let her begin with what she goes on doing; it changes her voice.`,
    },
  },
  prompts: [
    'Two things, and until when.',
    'No “if it’s a problem”.',
    'That part is private.',
    'What do you go on doing well?',
    'Which day will you both look again?',
  ],
  observe: prose`
    Notice how the request sounded with and without an apology, what the manager needed in order to
    plan, and where something private was kept. Only what you saw and heard; no advice.`,
  debrief: [
    'What did it feel like to ask for less, and whose voice called it cheating?',
    'Was as much told as was meant to be, and no more?',
    'What will you do with the strength that this sets free?',
    'Where in your own week could something be lighter for a while?',
  ],
};
