import { useEffect } from 'react';
import { relogin } from '../../lib/http';

/** While the shell stands, a request without a sessie waits for logging in again. */
export function useReloginEnabled(): void {
  useEffect(() => relogin.enable(), []);
}
