import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const oldRoleNewRole: CardText = {
  title: 'Old role, new role',
  scenario: prose`
    Something in a life has changed: a job ended, a child came, a body stopped obeying, a country
    was left. One person names two things that went with the old life, and two that the new one has
    brought, however small. The other is a mirror: the same words, and nothing added.`,
  caution: prose`
    Not while the change is only days old, still hangs in the balance, or came about through
    violence. Do not press for gains: “none yet” is a true answer. If hopelessness shows itself, put
    the card away and ask about safety.`,
  aim: prose`
    The speaker gives the old role and the new one a name each, such as captain and patient, and
    says which of the four things will be the hardest to say.`,
  roles: {
    speaker: {
      name: 'The one in between',
      brief: prose`
        You speak for yourself. Stand in your mind on the bridge between then and now, and turn
        first to what lies behind: “What I have lost is …” Twice, as small and exact as you like: a
        badge on a ribbon, being the person who was asked. Wait until each has come back to you
        before you go on. Then turn round: twice, what is there now and was not before. It may be
        only half hoped for, or have a bitter taste. You will want to hurry over the losses so as to
        seem brave, or to wave the good away. If it comes back prettier than you said it, use your
        own words again. If it comes back just right, feel what that does.`,
    },
    mirror: {
      name: 'The mirror',
      brief: prose`
        You are a mirror, and mirrors do not mend. You start it off: “Take me to the old life first.
        What has gone?” Then give everything back in the other’s very words and in the other’s tone,
        a shade more slowly. Add no “but”, no “at least”, no story of yours, no question. You will
        feel how much you would like to make the losses useful; that wish is yours, so keep it. When
        you hear a voice go flat and fast, slow down and repeat the last three words alone. When a
        feeling shows, let your face show that you have seen it. If something good is named with
        doubt, reflect the doubt too. Finish with: “Two and two. I have them.”`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You protect what is lost from being tidied away. Ask to begin with: “Which of the two lives
        still turns up in your dreams?” While they speak, watch for brightness: a mirror that smiles
        too soon, a speaker who jokes. A small wave of the hand is enough, and then the sentence
        once more, plain. See that the four do not run together; between the second and the third
        leave a good breath, as on a landing. If nothing good can be found, protect that as well,
        and declare two losses a whole exercise. If what comes is mostly anger, there is room for
        it. Thank the mirror for what it kept to itself.`,
    },
  },
  prompts: [
    'No silver lining for them.',
    'The very words. Nothing added.',
    'Smaller and more exact.',
    'A breath before the gains.',
    '“None yet” is allowed.',
  ],
  observe: prose`
    Notice at which of the four the voice changed, what the face did when the words came back, and
    where someone was tempted to cheer. Only what you saw and heard; no advice.`,
  debrief: [
    'Which feeling was the strongest, and at which of the four things?',
    'What was it like to have a loss repeated and not repaired?',
    'What was it like to add nothing?',
    'Which part of the old role would you like to carry over into the new one?',
  ],
};
