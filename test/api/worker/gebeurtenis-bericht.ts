import { type Gebeurtenis } from '@keukentafel/contract';

/** What the worker says on channel `gebeurtenis`. */
export interface GebeurtenisBericht {
  readonly gemeenteId: string;
  readonly wijkteamId?: string;
  readonly gebeurtenis: Gebeurtenis;
}
