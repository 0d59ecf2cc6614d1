import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const jessicasNewIntroduction: CardText = {
  title: 'Jessica’s new introduction',
  scenario: prose`
    Jessica’s friend Mona rings: dinner on Saturday, three couples, and Jessica simply has to come.
    It is the first such invitation since the divorce. Jessica answers as the single person she now
    is. Yes, no, or yes on her own terms: each is a good answer.`,
  caution: prose`
    Choose another card while a separation is only days old or still undecided. Sorrow is likely to
    come before any choice: leave room for it, and do not press for a cheerful answer.`,
  aim: prose`
    Jessica says what she misses about the old place at that table, and then what kind of answer
    she would like to be able to give.`,
  roles: {
    jessica: {
      name: 'Jessica',
      brief: prose`
        You are Jessica. First you are pleased that the phone rings, then something drops: at that
        table you used to be half of a pair. You answer: “Three couples, Mona? And me?” Allow
        yourself one sentence of sorrow before you decide, such as: “Last time I sat there I was
        married.” Then choose as who you are today: come for dessert, bring your sister, suggest a
        walk for two instead, or decline without giving an excuse. Your habit is to chirp “lovely!”
        and to cancel with a headache on the day. If Mona rushes you, ask for a minute. If she wants
        to know what would make it easier, tell her one thing.`,
    },
    mona: {
      name: 'Mona, a friend',
      brief: prose`
        You are Mona: warm, quick, and a little frightened of sadness. You start at full speed:
        “Saturday at seven, just like before, and I won’t take no!” You have also thought of a nice
        colleague to seat next to her. When she sounds sad you plaster over it: “But you’re doing so
        well!” If she stays vague, you plan her evening for her; silence makes you talk faster. What
        stops you is a plain sentence, either about what is gone or about what she wants. Then you
        lose your thread, notice how much you have missed her, and tell her so. Ask what you
        should say about her to the others, and try out her words.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You slow things down. Ask beforehand: “What did people call you in those days, and what
        should they call you now?” During the call, wait for the sentence in which sorrow shows
        itself, and see that nobody skips it, neither the friend nor Jessica. Only afterwards help
        her towards a choice; if she says yes at once, ask whether this is the yes of today or the
        one from before. Reasons are not required of her, and neither is courage. Should the friend
        become too much, have her take three breaths before the next line. The second time, let the
        call be half as long.`,
    },
  },
  prompts: [
    'Mourn first, then choose.',
    'Ask for a minute.',
    'Whose yes is that?',
    'No excuse is needed.',
    'Say who you are now, in your own words.',
  ],
  observe: prose`
    Notice where sadness was let in and where it was talked over, which words sounded like a choice
    of her own, and how the two voices changed. Only what you saw and heard; no advice.`,
  debrief: [
    'What was lost with the old place at the table?',
    'What might the new role make possible?',
    'Which sentence landed, and with whom?',
    'How would you like to be introduced these days?',
  ],
};
