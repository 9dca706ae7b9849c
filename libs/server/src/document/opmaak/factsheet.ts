import { type FactsheetDto, type FiguurDto, type SignaalDto, type VerloopDto } from '@keukentafel/contract';
import {
  aantalTekst, dagJaarTekst, datumTekst, hoofdgetal, LEEFGEBIED_TINT, maandKort, maandTekst, naamOf, opGrootte, SIGNAAL_WEKEN, SIGNAAL_ZEKERHEID, telTekst,
  tiendeTekst, tijdTekst, VERDELINGEN, verschilTekst, waardeTekst, type SplitsingCode,
} from '@keukentafel/domain';
import { definitiesVan, type Kerncijfer, type Maand, type Opmaak, type Verdeling } from './opmaak';

function kerncijfer(figuur: FiguurDto): Kerncijfer {
  const { naam, soort, waarde, vorige } = figuur;
  const { maat, nu, toen } = hoofdgetal(figuur, vorige);
  const verschil = verschilTekst(maat, nu, toen);
  const bij = soort === 'stock' ? `gemiddeld ${waardeTekst(figuur, waarde)}` : `over ${telTekst(figuur)}`;
  const regels = [
    ...(figuur.maat === 'aantal' ? [] : [bij]),
    ...(toen ? [`Vergeleken: ${waardeTekst(maat, toen.waarde)}${verschil ? ` (${verschil})` : ''}`] : []),
  ];
  return { naam, getal: waardeTekst(maat, nu, false), eenheid: nu === null ? '' : (maat.maateenheid ?? ''), verborgen: false, regels };
}

const procent = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 0 });

/** The bars of one split, with the same columns as the table on screen. */
function verdeling(figuur: FiguurDto, code: SplitsingCode, titel: string): Verdeling[] {
  const splitsing = figuur.splitsingen.find((een) => een.code === code);
  if (!splitsing) return [];
  const metUitkomst = figuur.maat !== 'aantal';
  const isDeel = figuur.optelbaar || !metUitkomst;
  const vergelijkt = splitsing.cijfers.some(({ vorige }) => vorige !== null);
  const totaal = splitsing.cijfers.reduce((som, { aantal }) => som + aantal, 0);
  const rijen = opGrootte(code, splitsing.cijfers.map((cijfer) => ({ ...cijfer, hoogte: cijfer.waarde ?? 0 }))).map(({ code: waarde, naam, aantal, hoogte, vorige, ...rest }) => ({
    naam, hoogte, vorige: metUitkomst ? null : (vorige?.aantal ?? null), verborgen: false,
    tint: code === 'leefgebied' ? (LEEFGEBIED_TINT.get(waarde) ?? null) : undefined,
    waarden: [
      ...(metUitkomst ? [waardeTekst(figuur, rest.waarde)] : []), aantalTekst(aantal), ...(isDeel ? [totaal ? procent.format(aantal / totaal) : '–'] : []),
      ...(vergelijkt ? [vorige ? waardeTekst(figuur, vorige.waarde) : '–'] : []),
    ],
  }));
  const koppen = [splitsing.naam, ...(metUitkomst ? ['Uitkomst'] : []), 'Aantal', ...(isDeel ? ['Deel'] : []), ...(vergelijkt ? ['Vergeleken'] : [])];
  return [{ titel, koppen, rijen }];
}

const maand = ({ maand: dag, instroom, uitstroom }: VerloopDto): Maand =>
  ({ naam: maandTekst(dag), kort: maandKort(dag), in: instroom, uit: uitstroom, waarden: [aantalTekst(instroom), aantalTekst(uitstroom)] });

const signaal = ({ leefgebiedNaam, wijk, aantal, verwacht, zekerheid, van, tot }: SignaalDto): string =>
  `${leefgebiedNaam} in ${wijk}: ${aantal} in ${SIGNAAL_WEKEN.recent} weken (${datumTekst(van)} tot en met ${datumTekst(tot)}), verwacht ${tiendeTekst(verwacht)}. ${naamOf(SIGNAAL_ZEKERHEID, zekerheid)}.`;

/** When the figures were counted, as it stands in every document. */
export const geteldRegel = (geteldOp: string | null): string => (geteldOp ? `Geteld op ${dagJaarTekst(geteldOp)} om ${tijdTekst(geteldOp)}.` : 'Nog niet geteld.');

/** A factsheet as it is read on paper. */
export function factsheetOpmaak({ van, tot, vergelijkVan, vergelijkTot, wijk, wijkteam, geteldOp, figuren, verloop, signalen }: FactsheetDto): Opmaak {
  const gebied = [wijkteam?.naam, wijk?.naam].filter(Boolean).join(', ') || 'Alle eigen wijkteams';
  return {
    titel: 'Factsheet',
    onderschrift: `${gebied}, ${datumTekst(van)} tot en met ${datumTekst(tot)}`,
    regels: [geteldRegel(geteldOp), ...(vergelijkVan && vergelijkTot ? [`Vergeleken met ${datumTekst(vergelijkVan)} tot en met ${datumTekst(vergelijkTot)}: de dunne streep in een staaf.`] : [])],
    kerncijfers: figuren.map(kerncijfer),
    signalen: signalen.map(signaal),
    verloop: verloop.map(maand),
    verdelingen: VERDELINGEN.flatMap(({ figuur: key, splitsing, titel }) => figuren.filter((figuur) => figuur.key === key).flatMap((figuur) => verdeling(figuur, splitsing, titel))),
    definities: definitiesVan(figuren),
  };
}
