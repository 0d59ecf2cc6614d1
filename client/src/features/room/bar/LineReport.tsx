import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useRoom } from '../session/room-context.ts';
import { lineReport, type Stats } from './line-report.ts';
import styles from './LineReport.module.css';
import type { RoomSession } from '../session/room-session.ts';

/** Copies what support needs to look into a bad line. */
export function LineReport() {
  const t = useTranslations('room.bar.report');
  const room = useRoom();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await reportOn(room));
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <div className={styles.report}>
      <p>{t('words')}</p>
      <Button icon={Copy} onPress={() => void copy()}>
        {t('copy')}
      </Button>
      <p role="status">{copied && t(`copied.${copied}`)}</p>
    </div>
  );
}

async function reportOn({ connection, media, line }: RoomSession): Promise<string> {
  const { link } = media;
  const ways = (['send', 'receive'] as const).map(async (direction) => {
    const transport = link?.[direction];
    const stats = transport?.closed === false ? await transport.getStats() : undefined;
    return {
      direction,
      state: transport?.connectionState ?? 'none',
      stats: stats ? [...(stats.values() as Iterable<Stats>)] : [],
    };
  });
  return lineReport({
    browser: navigator.userAgent,
    seconds: performance.now() / 1000,
    connection: connection.getSnapshot().connection,
    soundAlone: line.alone(),
    ways: await Promise.all(ways),
  });
}
