import type { LijstCode } from '@keukentafel/domain';

/**
 * What the live stream (`GET gebeurtenissen`, server-sent events) tells: ids only, the client fetches.
 * The event name is `soort`, the data this object as JSON.
 */
export type Gebeurtenis =
  | { readonly soort: 'aanmelding.geregistreerd'; readonly wijkteamId: string; readonly casusId: string }
  | { readonly soort: 'casus.gewijzigd'; readonly wijkteamId: string; readonly casusId: string }
  | { readonly soort: 'melding.gegeven'; readonly wijkteamId: string; readonly casusId: string }
  | { readonly soort: 'factsheet.geteld' }
  | { readonly soort: 'document.gewijzigd'; readonly documentId: string; readonly medewerkerId: string }
  | { readonly soort: 'lijst.gewijzigd'; readonly lijst: LijstCode };
