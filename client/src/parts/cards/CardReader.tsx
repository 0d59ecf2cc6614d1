import type { WholeCard } from '@rapport/shared/contract/card.ts';
import type { CardDetail, CardLibrary } from '@rapport/shared/contract/rest.ts';
import { CopyPlus, PenLine, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf, type Problem } from '../../http/api.ts';
import { removeCard, type CardSource } from '../../http/cards.ts';
import { randomId } from '../../realtime/random-id.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { ProblemNotice } from '../problem/ProblemNotice.tsx';
import { draftOf } from './card-draft.ts';
import styles from './CardReader.module.css';
import { CardText } from './CardText.tsx';
import type { Unsaved } from './unsaved.ts';
import { useCard } from './use-card.ts';

/** A card that was chosen to be played. */
export interface ChosenCard {
  card: WholeCard;
  /** Whether it is one of the practice's own. */
  own: boolean;
}

/** One card to be read as a whole, and what can be done with it. */
export function CardReader({
  source,
  id,
  title,
  stepTitles,
  exclusions,
  favourite,
  onClose,
  onUse,
  onMark,
  onWrite,
  onRemoved,
}: {
  source: CardSource;
  id: string;
  title: string;
  stepTitles: CardLibrary['steps'];
  exclusions: string;
  favourite: boolean;
  onClose: () => void;
  /** Absent where nothing is played. */
  onUse?: (chosen: ChosenCard) => void;
  onMark: (favourite: boolean) => void;
  onWrite: (unsaved: Unsaved) => void;
  onRemoved: () => void;
}) {
  const t = useTranslations('cards');
  const common = useTranslations('common');
  const { detail, problem, retry } = useCard(source, id);
  return (
    <Dialog
      title={detail?.card.title ?? title}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        onUse &&
        detail && (
          <Button
            variant="primary"
            onPress={() => onUse({ card: detail.card, own: detail.own !== undefined })}
          >
            {t('use')}
          </Button>
        )
      }
    >
      {problem !== undefined && (
        <Notice
          tone="warn"
          announce="polite"
          title={t(problem === 'not-found' ? 'gone' : 'failedOne')}
          {...(problem !== 'not-found' && {
            actions: <Button onPress={retry}>{common('tryAgain')}</Button>,
          })}
        />
      )}
      {!detail && problem === undefined && <Spinner label={common('loading')} />}
      {detail && (
        <div className={styles.reader}>
          <Tools
            detail={detail}
            favourite={favourite}
            onMark={onMark}
            onWrite={onWrite}
            onRemoved={onRemoved}
          />
          <CardText detail={detail} stepTitles={stepTitles} exclusions={exclusions} />
        </div>
      )}
    </Dialog>
  );
}

function Tools({
  detail: { card, own },
  favourite,
  onMark,
  onWrite,
  onRemoved,
}: {
  detail: CardDetail;
  favourite: boolean;
  onMark: (favourite: boolean) => void;
  onWrite: (unsaved: Unsaved) => void;
  onRemoved: () => void;
}) {
  const t = useTranslations('cards');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const adapt = () => {
    const draft = draftOf(card, false);
    onWrite({
      draft: { ...draft, id: randomId(), title: t('copyOf', { title: card.title }) },
      revision: 0,
    });
  };
  const remove = async () => {
    setProblem(undefined);
    try {
      await removeCard(card.id);
    } catch (error) {
      const why = problemOf(error);
      // Gone is gone, whoever did it.
      if (why !== 'not-found') return setProblem(why);
    }
    announce(t('removed', { title: card.title }));
    onRemoved();
  };
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.star}>
          <ToggleButton
            label={t('favourite')}
            onIcon={Star}
            offIcon={Star}
            isSelected={favourite}
            onChange={onMark}
          />
        </span>
        {own?.mine === true && (
          <Button
            icon={PenLine}
            onPress={() => onWrite({ draft: draftOf(card, own.shared), revision: own.revision })}
          >
            {t('change')}
          </Button>
        )}
        <Button icon={CopyPlus} onPress={adapt}>
          {t('adapt')}
        </Button>
        {own?.mine === true && (
          <Button variant="quiet" icon={Trash2} onPress={() => setAsking(true)}>
            {t('remove')}
          </Button>
        )}
      </div>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <ConfirmDialog
        title={t('removeTitle')}
        confirm={t('remove')}
        danger
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void remove()}
      >
        {t('removeWords')}
      </ConfirmDialog>
    </>
  );
}
