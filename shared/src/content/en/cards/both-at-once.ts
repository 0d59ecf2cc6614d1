import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const bothAtOnce: CardText = {
  title: 'Missing them, and angry too',
  scenario: prose`
    At funerals one hears only good of the dead. In truth love and anger, longing and relief often
    live side by side. One person tells somebody they trust about someone who has died: first
    something that they miss, then something that was hard. The listener hears both, and takes
    neither away.`,
  caution: prose`
    Not soon after a death, nor after a suicide, a violent death or the loss of a baby; not with
    psychosis, dissociation or trauma symptoms. Where the dead person did harm, leave the card. At
    thoughts of dying or of following them, stop and see to safety. Ground afterwards.`,
  aim: prose`
    The speaker chooses whom to talk about, one thing missed and one that was hard, both small enough
    for today, and the sentence on which to stop.`,
  roles: {
    speaker: {
      name: 'The one who tells',
      brief: prose`
        You speak as yourself. Choose someone whom you can think of without being swept off, and
        begin on the side where it is warm: “What I still reach for is …” Give it a picture, a mug,
        a whistle on the stairs. Take a breath, and cross over: “And there is something I have never
        liked to say.” One thing, in the words that you would use at home. You may want to take it
        back at once, with “but she did her best”. Perhaps she did; leave it out for a minute. You
        betray nobody: whoever is truly missed may be truly argued with. If you feel far away,
        press your feet on the floor and stop.`,
    },
    listener: {
      name: 'The trusted listener',
      brief: prose`
        You are somebody who can bear a mixture. Open with: “Tell me what they were like to live
        with, all of it.” When the warm part comes, be glad of it. When the hard part comes, keep
        the same face. Your reflex is to defend the one who is dead, or to join in and scold; each
        would make one half vanish. Use a plain “and”, never a “but”: “you counted on him, and he
        let you wait”. Ask at most once: how was that for you then? If guilt turns up, do not
        argue it off; let it sit with the others. Finish by giving back the two halves in a single
        sentence.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You keep a place for each side. Beforehand agree on a hand sign for enough, and ask: “Who
        will be around this evening?” Begin no scene without an answer to that. Then watch the
        balance: if it becomes a eulogy, wait, and ask softly whether there was a day when it was
        otherwise; if it becomes only bitter, ask nothing, for the tender part cannot be fetched.
        At a stare, a grey face or a voice from far off, halt, and look around the room together.
        In the second round one short sentence with both in it is plenty. Leave time: ten minutes
        of quiet talk are worth more than a replay.`,
    },
  },
  prompts: [
    'Say “and”, not “but”.',
    'One small picture.',
    'And was there another side?',
    'Nothing has to be fair today.',
    'You may stop here.',
    'Feet on the floor. What do you see?',
  ],
  observe: prose`
    Stay with it quietly. Notice where the voice changed from one side to the other, what happened
    at the word “and”, and how breath and hands were. Only what you saw and heard; no advice.`,
  debrief: [
    'Where are you now: what do you see and hear around you?',
    'What was it like to have both in one sentence?',
    'Which of the two had been waiting longer to be said?',
    'What will you do for yourself tonight, and who will be near?',
  ],
};
