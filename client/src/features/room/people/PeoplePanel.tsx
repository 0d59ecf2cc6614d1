import { HearingOverview } from '../hearing/HearingOverview.tsx';
import { LobbyPanel } from '../lobby/LobbyPanel.tsx';
import { VoicesOverview } from '../voices/VoicesOverview.tsx';
import styles from './PeoplePanel.module.css';

/** Who is here and who waits, for those who lead. */
export function PeoplePanel() {
  return (
    <div className={styles.panel}>
      <LobbyPanel />
      <VoicesOverview />
      <HearingOverview />
    </div>
  );
}
