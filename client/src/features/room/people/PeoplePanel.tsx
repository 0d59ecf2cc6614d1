import { Arrivals } from '../arrivals/lazy-arrivals.tsx';
import { HearingOverview } from '../hearing/HearingOverview.tsx';
import { LobbyPanel } from '../lobby/LobbyPanel.tsx';
import { VoicesOverview } from '../voices/VoicesOverview.tsx';
import styles from './PeoplePanel.module.css';

/** Who is here and who waits, for facilitators. */
export function PeoplePanel() {
  return (
    <div className={styles.panel}>
      <LobbyPanel />
      <Arrivals part="inside" />
      <VoicesOverview />
      <HearingOverview />
    </div>
  );
}
