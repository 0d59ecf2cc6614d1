import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const whatIExpected: CardText = {
  title: 'What I expected',
  scenario: prose`
    Mira and Joost have lived together since the autumn. Neither ever said what they were counting
    on, and each is a little disappointed every day. This evening Mira tells him two things that she
    had expected. Joost does not answer yet: he first says back what he heard.`,
  caution: prose`
    Only where both could speak without fear. Not where there is violence, threat or control, and do
    not offer Joost to anyone whose own partner frightens them. It shows where a quarrel stands; it
    need not settle anything.`,
  aim: prose`
    Mira picks two expectations and gives each one sentence: what she had counted on, and what
    happens instead. Facts come before fault.`,
  roles: {
    mira: {
      name: 'Mira',
      brief: prose`
        You are Mira. You had a picture of living together, and only now do you notice that it does
        not fit. Choose two pieces of it: say, one evening a week without screens, and a message
        when he comes home late. You open with: “I’ve worked out what I was hoping for. I never told
        you.” Then describe, as a camera would see it, and stop after each. Your temptation is to
        say what sort of man does such a thing, or to ask whether he loves you at all. If it comes
        back wrong, do not sigh; tell him the one word that was off. If it comes back right, say
        yes, and take a breath before you go on.`,
    },
    joost: {
      name: 'Joost, her partner',
      brief: prose`
        You are Joost. You were looking forward to a quiet evening, and your stomach has just
        dropped. You say: “All right. But I’m not the only one here.” Your task is to give back, in
        your own words, whatever reaches you, and to check that you have got it. That is hard, as
        you have an answer ready to everything. A “never”, or a remark about your character, and the
        answer slips out: overtime, her phone, last Tuesday. A plain description lowers your guard,
        and you may even be surprised: “I thought you liked to be left alone then.” You had pictures
        as well. Keep them for another evening, and tell her that they exist.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You watch the border between what took place and whose doing it was. Before they begin, ask:
        “If a neighbour had looked in, what could they swear to?” Let each thing be finished and
        given back before the next is begun; slow is right. When blame creeps in, stop, and have the
        same sentence without its second half. When the listening one starts to explain, touch your
        ear. You need no result: two wishes on the table are plenty. At the end ask both, quietly,
        whether this is something that can still be talked over, something that has frozen, or
        something that is drawing to a close.`,
    },
  },
  prompts: [
    'Facts before fault.',
    'What had you counted on? What happens?',
    'Say it back first. Answer later.',
    'Leave out the last half.',
    'One at a time. Then breathe.',
  ],
  observe: prose`
    Notice where a fact stood by itself and where a reproach came along with it, and what happened
    in both faces when something was said back rightly. Only what you saw and heard; no advice.`,
  debrief: [
    'Which of the two expectations had never been said aloud?',
    'What was it like to hear one’s own sentence come back?',
    'Are the two still talking it over, have they got stuck, or is it ending?',
    'Which expectation of yours has nobody heard yet?',
  ],
};
