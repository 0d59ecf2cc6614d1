import type { AgendaItemText } from '../../agenda-templates.ts';
import { prose } from '../../prose.ts';

/** Dynamic interpersonal therapy, made for one person; in a group it is an adaptation. */
export const dit: Readonly<Record<string, AgendaItemText>> = {
  'dit.introductory.therapy': {
    title: 'How this therapy works',
    purpose: prose`
      Explains dynamic interpersonal therapy: low mood is bound up with a pattern between oneself and
      other people, and feelings long avoided are put into words. It was made for one person; say
      that a group is an adaptation. Ask what they expect.`,
    individual: {
      purpose: prose`
        Explains dynamic interpersonal therapy: low mood is bound up with a pattern between oneself
        and other people, and feelings long avoided are put into words. Sixteen sessions, in three
        phases, are usual. Ask what they expect.`,
    },
  },
  'dit.initial.map': {
    title: 'A map of your relationships',
    purpose: prose`
      Goes for breadth: the important people, past and present. With each of them: how did you see
      yourself, how did they seem to you, what was felt? Listen for what comes again.`,
  },
  'dit.initial.pattern': {
    title: 'What keeps coming back',
    purpose: prose`
      Narrows the map to one pattern: how they come to see themselves, how the other person then
      seems, the feeling that ties the two, and what it helps to keep away.`,
  },
  'dit.initial.focus': {
    title: 'A focus that we agree on',
    purpose: prose`
      Offers a draft of the focus in everyday words: me, the other person, the feeling between, what
      it protects from. Change it until it is recognised. Each person in a group has their own.`,
    individual: {
      purpose: prose`
        Offers a draft of the focus in everyday words: me, the other person, the feeling between,
        what it protects from. Change it until it is recognised.`,
    },
  },
  'dit.middle.episode': {
    title: 'A moment from the last days',
    purpose: prose`
      Hears one recent moment with another person, told as it happened. Ask what was felt and passed
      over, and give it time.`,
  },
  'dit.middle.link': {
    title: 'How it touches the focus',
    purpose: prose`
      Links the moment to the agreed focus: is this how you see yourself then, and them? Invite the
      feeling that is being avoided into words, gently and at their pace; pain is not passed over.`,
  },
  'dit.middle.here-and-now': {
    title: 'And between us?',
    purpose: prose`
      Asks whether the same happens here, between members or with you. Offer it as something noticed,
      not as a verdict, and take seriously what is said about you.`,
    individual: {
      purpose: prose`
        Asks whether the same happens here, with you. Offer it as something noticed, not as a
        verdict, and take seriously what is said about you.`,
    },
  },
  'dit.middle.differently': {
    title: 'Doing it differently',
    purpose: prose`
      Turns the insight into one thing to do otherwise, with whom and when. Ask what they are afraid
      will happen.`,
  },
  'dit.ending.letter': {
    title: 'A letter about our work',
    purpose: prose`
      Works on the ending letter: what brought you, the focus, what has changed, what has not. Each
      person got a letter of their own in private beforehand, and chooses what to share of it.`,
    individual: {
      purpose: prose`
        Reads the ending letter: what brought you, the focus, what has changed, what has not. Ask
        what is wrong or missing, and let them keep it.`,
    },
  },
  'dit.ending.loss': {
    title: 'What the ending brings up',
    purpose: prose`
      Makes room for the loss: sadness, anger, disappointment, relief. Ask how the pattern of the
      focus shows itself in the parting, and do not console too soon.`,
  },
  'dit.ending.future': {
    title: 'Using it later on',
    purpose: prose`
      Looks ahead: when is the pattern likely to return, how will it be noticed, what helps then, and
      who? Write it down so that it can be found.`,
  },
};
