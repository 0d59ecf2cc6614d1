import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const youMissedMe: CardText = {
  title: 'Telling the therapist “you missed me”',
  scenario: prose`
    Last week Nuria told her therapist Dr Falk that she had finally rung her brother. Dr Falk went
    straight on to the next step, and Nuria went home feeling unseen. She thought of cancelling.
    Instead she says today: there you missed me. An invented therapist, and a thing that happens
    with real ones.`,
  caution: prose`
    If you are the one who is meant, put the card away and hear it: thank, own your part, no
    defence. Do not read the person’s past into it. A complaint of harm, a crossed boundary or
    exploitation is never a rehearsal: name ways to complain outside.`,
  aim: prose`
    Nuria finds the moment in which she felt passed over, and one sentence about what she would have
    needed there.`,
  roles: {
    nuria: {
      name: 'Nuria',
      brief: prose`
        You are Nuria. You usually nod, thank people and stay away next time. Today you stay, and
        your heart is in your ears. Say it before the small talk has closed over it: “Something from
        last time is still with me. When I told you about the call, you didn’t stop there.” Then what
        it did: you felt as if it had been nothing. Then what you would have liked: a pause, a “that
        was big”. You may fear being called difficult, or hurting somebody who means well; you can
        say that as well. If you are asked what it reminds you of, you may answer that first you
        want this one to be heard.`,
    },
    falk: {
      name: 'Dr Falk, the therapist',
      brief: prose`
        You are Dr Falk, kind, well prepared, and at that moment a step ahead of her. You open:
        “Good to see you. Shall we begin with how your week was?” At her words you are struck, and
        your first impulse is to explain what you had in mind. Give in to it once, in half a
        sentence, and see her face close. If she takes it back politely, say that you are not sure
        you want her to. If she says it again, drop the plan: repeat what she told you, say that you
        hurried past it, and that you are sorry. Ask what it was like to dial that number. Thank her
        for not staying away.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You are on the side of the small voice. Ask ahead of the scene: “What do you usually do when
        someone doesn’t get you?”, so that the new thing can be told from the old. Watch for the
        nod that gives up; pause at it, breathe, and let her say the same again with her eyes up.
        Keep it to one moment last week, not to how therapists are. When an explanation comes from
        the other chair, let her ask for what she wants instead: to be heard first. Whatever the
        answer, she has stayed in the room. At the end wonder together with whom else she would try
        that.`,
    },
  },
  prompts: [
    'One moment. Which one?',
    'You didn’t stop there, and I …',
    'Don’t take it back.',
    'What would you have needed?',
    'Hear me first, explain later.',
  ],
  observe: prose`
    Notice what happened in the body just before it was said, what an explanation did and what an
    apology did, and when the two were in touch again. Only what you saw and heard; no advice.`,
  debrief: [
    'What had been feared would happen if it was said?',
    'What put things right, as far as they were put right?',
    'With whom in your life do you nod and stay away?',
    'Is there anything that we have missed here with you?',
  ],
};
