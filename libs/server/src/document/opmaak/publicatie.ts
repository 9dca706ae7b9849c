import { type PublicatieDto, type PubliekFiguur, type PubliekVerloop } from '@keukentafel/contract';
import { dagJaarTekst, datumTekst, LEEFGEBIED_TINT, maandKort, maandTekst, publiekAantal, publiekeWaarde, VERDELINGEN, type SplitsingCode } from '@keukentafel/domain';
import { geteldRegel } from './factsheet';
import { definitiesVan, type Kerncijfer, type Maand, type Opmaak, type Verdeling } from './opmaak';

const BIJ: Readonly<Record<PubliekFiguur['maat'], string>> = { aantal: '', aandeel: 'over', gemiddelde: 'gemiddeld, over' };

const kerncijfer = (figuur: PubliekFiguur, drempel: number): Kerncijfer => ({
  naam: figuur.naam, getal: publiekeWaarde(figuur, figuur, drempel), eenheid: '', verborgen: figuur.verborgen !== null,
  regels: figuur.maat === 'aantal' ? [] : [`${BIJ[figuur.maat]} ${publiekAantal(figuur, drempel)}`],
});

/** The bars of one split as they were published; what is hidden has no bar, and says why. */
function verdeling(figuur: PubliekFiguur, code: SplitsingCode, titel: string, drempel: number): Verdeling[] {
  const splitsing = figuur.splitsingen.find((een) => een.code === code);
  if (!splitsing) return [];
  const metUitkomst = figuur.maat !== 'aantal';
  const rijen = splitsing.cijfers.map((cijfer) => ({
    naam: cijfer.naam, vorige: null, verborgen: cijfer.verborgen !== null,
    hoogte: cijfer.verborgen === null ? ((metUitkomst ? cijfer.waarde : cijfer.aantal) ?? 0) : 0,
    tint: code === 'leefgebied' ? (LEEFGEBIED_TINT.get(cijfer.code) ?? null) : undefined,
    waarden: [...(metUitkomst ? [publiekeWaarde(figuur, cijfer, drempel)] : []), publiekAantal(cijfer, drempel)],
  }));
  return [{ titel, koppen: [splitsing.naam, ...(metUitkomst ? ['Uitkomst'] : []), 'Aantal'], rijen }];
}

const maand = ({ maand: dag, instroom, uitstroom }: PubliekVerloop, drempel: number): Maand =>
  ({ naam: maandTekst(dag), kort: maandKort(dag), in: instroom.aantal, uit: uitstroom.aantal, waarden: [publiekAantal(instroom, drempel), publiekAantal(uitstroom, drempel)] });

/** A publicatie as it is read on paper. */
export function publicatieOpmaak({ titel, gebied, van, tot, gepubliceerdOp, gepubliceerdDoor, inhoud }: PublicatieDto): Opmaak {
  const { drempel, figuren, verloop, geteldOp } = inhoud;
  return {
    titel,
    onderschrift: `${gebied}, ${datumTekst(van)} tot en met ${datumTekst(tot)}`,
    regels: [
      `Gepubliceerd op ${dagJaarTekst(gepubliceerdOp)} door ${gepubliceerdDoor}. ${geteldRegel(geteldOp)}`,
      `Aantallen onder ${drempel} zijn verborgen, en ook wat nodig is om die niet te kunnen uitrekenen. Wat er niet staat, is nul.`,
    ],
    kerncijfers: figuren.map((figuur) => kerncijfer(figuur, drempel)),
    signalen: [],
    verloop: verloop.map((een) => maand(een, drempel)),
    verdelingen: VERDELINGEN.flatMap(({ figuur: key, splitsing, titel: kop }) =>
      figuren.filter((figuur) => figuur.key === key).flatMap((figuur) => verdeling(figuur, splitsing, kop, drempel))),
    definities: definitiesVan(figuren),
  };
}
