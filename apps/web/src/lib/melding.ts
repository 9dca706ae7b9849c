import { notifications } from '@mantine/notifications';
import { kenmerkVan, meldingVan } from './http';

/** Says that something was saved or done. */
export function meldGelukt(title: string, message = ''): void {
  notifications.show({ title, message, color: 'petrol', closeButtonProps: { 'aria-label': 'Melding sluiten' }, role: 'status' });
}

/** Says that something failed, with the id for support when there is one. It stays until it is closed. */
export function meldFout(title: string, error: unknown): void {
  const kenmerk = kenmerkVan(error);
  notifications.show({
    title,
    message: kenmerk ? `${meldingVan(error)} Kenmerk voor de helpdesk: ${kenmerk}` : meldingVan(error),
    color: 'red',
    autoClose: false,
    closeButtonProps: { 'aria-label': 'Melding sluiten' },
    role: 'alert',
  });
}
