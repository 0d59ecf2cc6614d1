import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import { BarChart3, Check, Theater, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useRoom, useView } from '../session/room-context.ts';
import { currentItem } from '../leading/agenda-items.ts';
import { beginReady } from './ready-commands.ts';
import { hindranceOf, wasAsked } from './ready-hindrance.ts';
import { beginWords } from './ready-words.ts';
import styles from './ReadyHere.module.css';

const ICONS = { poll: BarChart3, card: Theater, breakouts: UsersRound } as const;
const NONE: readonly ReadyThing[] = [];

/** What was laid ready in the item that is on, one press away: for facilitators. */
export function ReadyHere() {
  const t = useTranslations('ready.here');
  const ready = useView(({ agenda }) => currentItem(agenda)?.ready ?? NONE);
  if (ready.length === 0) return null;
  return (
    <section className={styles.ready} aria-label={t('label')}>
      <h3 className={styles.label}>{t('label')}</h3>
      <ul className={styles.things}>
        {ready.map((thing, at) => (
          <li key={at}>
            <Thing thing={thing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thing({ thing }: { thing: ReadyThing }) {
  const t = useTranslations('ready.here');
  const words = useTranslations('ready');
  const { command, cards, refusals } = useRoom();
  const hindrance = useView((view) => hindranceOf(thing, view));
  const asked = useView((view) => wasAsked(thing, view));
  const [isBeginning, setBeginning] = useState(false);
  const begin = async () => {
    setBeginning(true);
    await beginReady(thing, {
      command,
      cards,
      refuse: (problem) => refusals.show(problem),
    });
    setBeginning(false);
  };
  return (
    <>
      <Button
        wide
        icon={asked ? Check : ICONS[thing.kind]}
        isDisabled={hindrance !== undefined}
        isPending={isBeginning}
        onPress={() => void begin()}
      >
        {beginWords(words, thing, asked)}
      </Button>
      {hindrance !== undefined && <p className={styles.why}>{t(hindrance)}</p>}
    </>
  );
}
