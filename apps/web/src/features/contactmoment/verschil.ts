import type { CasusDto } from '@keukentafel/contract';
import { CONTACT_VORM, naamOf } from '@keukentafel/domain';
import { werksoortNaam } from '../../components/lijst';
import type { VerschilVeld } from '../../components/verschil';
import type { Lijsten } from '../../lib/lijst/use-lijst';
import { datumKort } from '../../lib/tijd/tekst';
import type { ContactFormulier } from './vorm';

/** The fields of a contact with their names and values as people read them, in the order of the screen. */
export function verschilVelden({ interventies }: CasusDto, lijst: Lijsten): readonly VerschilVeld<ContactFormulier>[] {
  const interventie = (id: string): string => {
    const gekozen = interventies.find((een) => een.id === id);
    return gekozen ? werksoortNaam(lijst, gekozen) : '';
  };
  return [
    { veld: 'vorm', naam: 'Hoe', tekst: ({ vorm }) => naamOf(CONTACT_VORM, vorm) },
    { veld: 'dag', naam: 'Dag', tekst: ({ dag }) => datumKort(dag) },
    { veld: 'tijd', naam: 'Tijd', tekst: ({ tijd }) => tijd },
    { veld: 'minuten', naam: 'Minuten', tekst: ({ minuten }) => (minuten === null ? '' : String(minuten)) },
    { veld: 'met', naam: 'Met wie', tekst: ({ met }) => met ?? '' },
    { veld: 'interventieId', naam: 'Hoort bij', tekst: ({ interventieId }) => (interventieId ? interventie(interventieId) : 'De casus') },
    { veld: 'verslag', naam: 'Verslag', tekst: ({ verslag }) => verslag ?? '' },
  ];
}
