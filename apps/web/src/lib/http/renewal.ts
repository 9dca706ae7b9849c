import { API, ROUTE } from '@keukentafel/contract';

let running: Promise<boolean> | null = null;

async function renew(): Promise<boolean> {
  const response = await fetch(`${API}/${ROUTE.sessieVernieuwing}`, { method: 'POST', credentials: 'same-origin' });
  return response.ok;
}

/** Renews the cookies of the sessie, once at a time in this tab. False when only logging in again helps. */
export function renewSessie(): Promise<boolean> {
  running ??= renew().finally(() => {
    running = null;
  });
  return running;
}
