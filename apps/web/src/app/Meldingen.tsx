import { Notifications } from '@mantine/notifications';

/** Where notifications are shown. */
export default function Meldingen() {
  return <Notifications position="top-right" autoClose={6000} limit={3} />;
}
