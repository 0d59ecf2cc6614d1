import type { CardText } from '../../card.ts';
import { prose } from '../../prose.ts';

export const meetingTheGroup: CardText = {
  title: 'Getting to know the group',
  scenario: prose`
    This is no invented scene: everyone speaks as themselves. A group meets for the first time, and
    each face is new. One person says who they are in three sentences: what they like to be called,
    one thing they spend their days with, and what would make it easier to be here. Another greets
    them. Then it goes on round the group.`,
  caution: prose`
    Only once everyone has agreed on what stays in the group. No illness stories today: whoever tells
    too much at first may not come back, so stop kindly. A first name or nickname is enough. No one
    plays a part: to step out, each takes a breath and looks around their room.`,
  aim: prose`
    Whoever begins picks three small things to tell, and one that stays at home today.`,
  roles: {
    newcomer: {
      name: 'The one who says hello',
      brief: prose`
        You are yourself, and you may be as nervous as you are. Say the name that you want to hear
        for the coming weeks, and start plainly: “Hello. You can call me …, and I wasn’t sure I
        would press the button today.” After it comes something light: a dog, a garden, night
        trains. Last, what helps you in a new circle of people, such as being asked rather than
        having to jump in. You may notice a pull to explain your whole year, or to say that there is
        nothing to tell. Both can wait. Three short sentences, then look up and let yourself be
        greeted.`,
    },
    greeter: {
      name: 'The one who greets',
      brief: prose`
        You are yourself, just as new. Your task takes half a minute: show that somebody arrived.
        Say the name back, so that it is said rightly from the start: “Hello … Have I got that
        right?” Then pick up a single thing you heard, the dog or the trains, and be glad of it.
        Ask nothing about why they came; that belongs to later weeks, and to them. You will want to
        make it easy with a joke or with “same here”. One is fine, if it stays small. When you have
        finished, pass it on: it may be your turn, or the next one’s.`,
    },
    coach: {
      name: 'Coach',
      brief: prose`
        You keep it short and friendly. Before the first hello, ask: “What will you be content to
        have kept to yourself tonight?”, so that holding back is part of the plan. If a story about
        hard times begins, lift a hand: thank them for it, and say that there will be weeks for it.
        If someone says nearly nothing, that is an introduction too. See that names are said
        correctly, and repeat a difficult one slowly. In the second go let those who greeted be
        greeted. At the end ask each for a word about how their shoulders are now.`,
    },
  },
  prompts: [
    'Three short sentences.',
    'The name you want to hear here.',
    'That can wait for another week.',
    'Say the name back.',
    'You may pass and only wave.',
  ],
  observe: prose`
    You are being met as well. Notice which names you can now say, what made a face relax, and how
    it felt when someone was greeted. Only what you saw and heard; no advice.`,
  debrief: [
    'What was it like to be greeted by name?',
    'What made it easier to say something, and what harder?',
    'What would you like the group to do when somebody is quiet?',
  ],
};
