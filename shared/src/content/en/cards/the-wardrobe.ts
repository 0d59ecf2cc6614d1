import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const theWardrobe: CardText = {
  title: 'The wardrobe',
  scenario: prose`
    Their mother died in spring, and her flat is still as it was. Lena’s brother Anton has borrowed
    a van and wants everything gone by Sunday, above all the wardrobe with the coats. Lena is not
    ready. She says what can go now, what stays for the time being, and until when.`,
  caution: prose`
    Not in the first weeks after a death, nor where an inheritance is being fought over or a
    relative intimidates. Nobody has to part with anything to do this well: keeping is an answer
    too. If grief floods in, stop and come back to the room.`,
  aim: prose`
    Lena names one limit and one date: what must not be touched yet, and the day on which she will
    look at it again.`,
  roles: {
    lena: {
      name: 'Lena',
      brief: prose`
        You are Lena. The coats still smell of her, and sometimes you stand before the open door and
        simply breathe. You know that the rent has to stop one day. You say first: “The kitchen can
        go on Sunday. The coats can’t, not yet.” Pick your day now, and write it down. As a rule you
        either give in and weep later over the empty hangers, or you ring off and cannot be reached
        for a week. Tonight, neither. When you are pushed, repeat the same two things in the same
        order. If he lets slip how much he misses her, stop defending a piece of furniture and be
        his sister for a moment. Then return to the day that you chose.`,
    },
    anton: {
      name: 'Anton, her brother',
      brief: prose`
        You are Anton. You grieve with your hands: as long as you carry boxes, nothing can catch
        you. Every visit to that flat costs you two nights of sleep, and you want it over. You
        arrive talking: “The van is booked. If we don’t do it now, we never will.” You call her
        things “stuff”, bring up the rent, and ask how long this museum is to stay open. Vague
        answers, “soon”, “some time”, drive you on. So does being called heartless; then you turn
        icy and practical. A plain no with a day attached slows you down. If you are asked how you
        are getting on, or are offered something to keep, your voice goes; say which of the coats
        you remember.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You look after the pace. Ask at the beginning: “If your wish were a sign on that door, what
        would it say?” The sign is all that she needs to defend. Listen for reasons that pile up,
        since every further one gives the brother something to push against; when the third arrives,
        raise a finger and point to the sign. Notice, too, if the date gets lost in the warmth.
        Neither of the two grieves wrongly, so take nobody’s part. Should it become a quarrel about
        who cared more for whom, call a pause and let both drink some water. The second round may
        start just before the hardest line.`,
    },
  },
  prompts: [
    'A limit and a date.',
    'Same two sentences, same voice.',
    'What may go now?',
    'No more reasons. Just the day.',
    'You both miss her.',
  ],
  observe: prose`
    Notice what happened each time a limit or a day was named, when the voices hardened or softened,
    and what the hands did. Only what you saw and heard; no advice.`,
  debrief: [
    'Was there more guilt in it, or more relief?',
    'What was each of them holding on to, or running from?',
    'What did it change that there was a date?',
    'What in your life is waiting for a pace of your own?',
  ],
};
