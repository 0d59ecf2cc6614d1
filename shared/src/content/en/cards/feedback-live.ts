import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const feedbackLive: CardText = {
  title: 'Feedback, live',
  scenario: prose`
    This is no invented scene: everyone speaks as themselves. One member asks the group for a single
    observation, something they do here that others can see or hear. One other gives it, and says
    what it does to them. The first says thank you, checks what was meant, and chooses what to do
    with it.`,
  caution: prose`
    Only with a clear yes from both, asked for again at the start. Behaviour seen here, never
    character or illness. Not on a raw day, nor to settle a score. No one plays a part: to step out,
    each says one word for how they are. Stay behind with whoever is shaken.`,
  aim: prose`
    The one who asks says what the observation may be about, and what is off limits today. The one
    who answers says whether that is all right.`,
  roles: {
    receiver: {
      name: 'The one who asks',
      brief: prose`
        You are yourself. You want to learn how you come across, and your heart beats faster; both
        are as they should be. Open with: “I’d like to hear one thing that I do in this group, and
        how it reaches you.” Then listen to the end. Three moves are enough. Thanks, even where you
        do not agree. A check: put into your words what you understood, and see whether it was meant
        so. A choice: you keep it, you try something, or you lay it aside, and nobody may hold you
        to account for that. You know how you escape: explaining, apologising, laughing, hitting
        back. When you feel it coming, touch the table and return to the thanks. If it is too much,
        say “stop”, and it stops.`,
    },
    giver: {
      name: 'The one who answers',
      brief: prose`
        You are yourself, and you give a present that fits into one hand. Take something that
        happened among us, that a camera could have filmed, and that could be done differently:
        “When you looked away just after I had spoken, I thought I was boring you.” First what you
        noticed, then the effect on you. No always, no never, no word for what kind of person
        somebody is, no guess at reasons. It may just as well be something that did you good; that
        is often the harder one. If you notice a wish to hurt or to please, wait. If you are met
        with explanations, do not argue: offer the same again in fewer words, and leave it there.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You see to it that it stays small and kind. Before anything is said, ask the two: “Is this a
        good day for it?”, and take the faintest hesitation for a no. Listen to how it is put; at a
        label, too quiet, needy, cold, call a pause and ask what there was to see. One thing, and
        the shop is shut: if others want to add theirs, thank them and decline. Help the person who
        asked to slow down between thanking and deciding; there is no right decision. As nobody has
        been anyone else, close by letting both tell how they feel and what lies outside their
        window.`,
    },
  },
  prompts: [
    'Thank, check, choose.',
    'What could one see or hear?',
    'A deed, not a label.',
    'The same, in fewer words.',
    'You may leave it lying there.',
  ],
  observe: prose`
    Notice how it was said and how it was received: the pace, the eyes, the breath. Keep
    observations of your own about either of them for another day. Only what you saw and heard; no
    advice.`,
  debrief: [
    'What was it like to get one thing and to be free with it?',
    'What made it possible to take in, or hard?',
    'What was it like to give it without a label?',
    'Whom outside this group could you ask for one observation, and is it safe to?',
  ],
};
