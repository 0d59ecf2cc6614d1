import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const whatStaysHere: CardText = {
  title: 'Agreeing what stays here',
  scenario: prose`
    Wanda has been to her group for the first time. At supper her sister Olga is curious: who was
    there, what is wrong with them, is it anyone from our street? Wanda has promised the others that
    what was said stays with them. She may tell about herself, and nothing about anybody else.`,
  caution: prose`
    First say the limits: you are bound by law, members by their promise alone, so nobody can
    guarantee it; and what you would have to pass on, such as danger to somebody. Not for a member
    who is pressed or watched at home: talk to them alone.`,
  aim: prose`
    The group says in one sentence what stays here. Then Wanda chooses what of her own she would
    tell, and the words with which she closes the subject.`,
  roles: {
    wanda: {
      name: 'Wanda',
      brief: prose`
        You are Wanda. It was a good evening, and you are full of it. You would love to talk, and
        one story you heard is still with you. Begin with what belongs to you: “I was nervous, and
        I’m glad I went.” When questions reach for the rest, put it plainly, without an apology: “I
        gave my word on that, and they gave theirs to me.” Beware of the little doors: a first name,
        a job, “somebody about your age”, for a small town can add those up. If you are teased as
        secretive, smile and stay where you are. If you are asked how you are, answer as much as you
        like.`,
    },
    olga: {
      name: 'Olga, her sister',
      brief: prose`
        You are Olga, warm, nosy, and slightly hurt that there is now a place where you are not. You
        put down the spoon: “Come on, just a little. Do I know one of them?” You try it sideways:
        was it mostly women, did anyone cry, what do people have who go there? You swear that you
        would never repeat it. A wavering answer invites three more questions. A slip makes you
        guess aloud. What settles you is a clear line together with something real about her: then
        you notice that you had been worried, and say so. Ask at last what you can do on those
        evenings, the washing up, or a cup of tea afterwards.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You listen for other people’s lives. Ask before the meal: “Which thing that you heard would
        be hardest to keep?” (She answers inwardly.) Count with your fingers whatever would let a
        neighbour recognise someone: a name, a street, an age, a trade. At the second finger, pause,
        and let her go back to what is her own. Help her to stay kind; it is a closed gate, and the
        sister is not an enemy. When it has gone well, try the same with a bus, a phone at a window,
        a message to a friend. The last word is hers: what does she want others to keep about her?`,
    },
  },
  prompts: [
    'Your own story is yours to tell.',
    'I gave my word on that.',
    'Could a neighbour guess who it is?',
    'Once, kindly. Then change the subject.',
    'And if you meet one of us in the street?',
  ],
  observe: prose`
    Notice where something about another person almost slipped out, which words closed the subject
    without closing the door, and what both faces did. Only what you saw and heard; no advice.`,
  debrief: [
    'What exactly have we agreed stays here, and what may each tell of themselves?',
    'What will we do if one of us has let something slip?',
    'How do we greet each other if we meet outside?',
    'Who at home will ask you, and what will you say?',
  ],
};
