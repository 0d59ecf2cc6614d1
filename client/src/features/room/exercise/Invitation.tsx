import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { invitation } from './invitation.ts';
import styles from './Invitation.module.css';

/** The question whether one would like to play: to the person asked, or to everyone. */
export function Invitation() {
  const t = useTranslations('room.exercise');
  const { command } = useRoom();
  const canAccept = useCan('exercise:accept');
  const canPass = useCan('exercise:pass');
  const asked = useView(invitation);
  const optOut = useView(({ exercise }) => exercise?.optOut ?? '');
  if (asked && canAccept) {
    return (
      <div className={styles.invitation}>
        <p className={styles.question}>{t('invited', { role: asked.name })}</p>
        <p>{t('invitedWords')}</p>
        <div className={styles.answers}>
          <Button variant="primary" onPress={() => void command({ type: 'exercise:accept' })}>
            {t('yes')}
          </Button>
          {canPass && <Pass />}
        </div>
        {asked.brief !== undefined && (
          <div className={styles.part}>
            <h3>{t('partWouldBe')}</h3>
            <p>{asked.brief}</p>
          </div>
        )}
        <p className={styles.small}>{optOut}</p>
      </div>
    );
  }
  return <Volunteering />;
}

function Volunteering() {
  const t = useTranslations('room.exercise');
  const { command } = useRoom();
  const canVolunteer = useCan('exercise:volunteer');
  const canPass = useCan('exercise:pass');
  const roles = useView(({ exercise }) => exercise?.roles);
  const optOut = useView(({ exercise }) => exercise?.optOut ?? '');
  const open = roles?.filter(({ open, seat }) => open && seat === undefined) ?? [];
  const offered = open.filter((role) => role.offered === true);
  const asking = open.filter((role) => role.offered !== true);
  if (!canVolunteer && offered.length === 0) return null;
  return (
    <div className={styles.invitation}>
      {offered.map(({ id, name }) => (
        <p key={id} className={styles.question}>
          {t('volunteered', { role: name })}
        </p>
      ))}
      {canVolunteer &&
        asking.map(({ id, name }, index) => (
          <div key={id} className={styles.open}>
            <p className={styles.question}>{t('volunteerQuestion', { role: name })}</p>
            <div className={styles.answers}>
              <Button
                variant="primary"
                aria-label={t('volunteerNamed', { role: name })}
                onPress={() => void command({ type: 'exercise:volunteer', role: id })}
              >
                {t('volunteer')}
              </Button>
              {canPass && index === asking.length - 1 && <Pass />}
            </div>
          </div>
        ))}
      <p className={styles.small}>{optOut}</p>
    </div>
  );
}

function Pass() {
  const t = useTranslations('room.exercise');
  const { command } = useRoom();
  return <Button onPress={() => void command({ type: 'exercise:pass' })}>{t('pass')}</Button>;
}
