import type { Gebeurtenis } from '@keukentafel/contract';
import type { QueryKey } from '@tanstack/react-query';

/** Everything the live stream can make stale. */
export const LIVE_KEYS: readonly QueryKey[] = [['aanmeldingen'], ['werk'], ['werkvoorraad'], ['casus'], ['meldingen'], ['factsheet'], ['document'], ['lijsten']];

/** The cached answers that an event makes stale. */
export function staleAfter(gebeurtenis: Gebeurtenis): readonly QueryKey[] {
  switch (gebeurtenis.soort) {
    case 'aanmelding.geregistreerd':
      return [['aanmeldingen'], ['werk'], ['werkvoorraad'], ['casus', gebeurtenis.casusId], ['factsheet']];
    case 'casus.gewijzigd':
      return [['aanmeldingen'], ['werk'], ['werkvoorraad'], ['casus', gebeurtenis.casusId]];
    case 'melding.gegeven':
      return [['meldingen']];
    case 'factsheet.geteld':
      return [['factsheet']];
    case 'document.gewijzigd':
      return [['document', gebeurtenis.documentId]];
    case 'lijst.gewijzigd':
      return [['lijsten']];
  }
}
