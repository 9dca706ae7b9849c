import { ROUTE, type BekendenDto, type BekendenVraag, type ElderBekend, type InwonerRegel } from '@keukentafel/contract';
import { isPostcode, naamOf, normalisePostcode, REDEN, telefoonvorm, ZEKERHEID } from '@keukentafel/domain';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { send } from '../../lib/http';
import { leesDatum } from '../../lib/tijd/invoer';
import { inwonerQuery } from '../zoeken';
import type { PersoonVorm } from './vorm';

/** Someone who may be the person on the phone, and why we think so. */
export interface Bekende {
  readonly regel: InwonerRegel;
  readonly waarom: string;
}

const WAIT_MS = 300;
const PHONE = /^\+?[\d ()-]{6,20}$/;

/** What is typed so far, as far as it can be compared; what is not finished yet is left out. */
export function vraagVan(persoon: PersoonVorm): BekendenVraag {
  const geboren = leesDatum(persoon.geboortedatum);
  const huisnummer = Number(persoon.huisnummer);
  const text = (value: string) => value.trim() || null;
  return {
    roepnaam: text(persoon.roepnaam), voornamen: text(persoon.voornamen), achternaam: text(persoon.achternaam), geboortenaam: text(persoon.geboortenaam),
    geboortedatum: geboren.soort === 'datum' ? geboren.datum : null,
    geboortejaar: geboren.soort === 'jaar' && geboren.jaar >= 1850 && geboren.jaar <= 2200 ? geboren.jaar : null,
    postcode: isPostcode(persoon.postcode) ? normalisePostcode(persoon.postcode) : null,
    huisnummer: Number.isInteger(huisnummer) && huisnummer >= 1 && huisnummer <= 99_999 ? huisnummer : null,
    telefoon: PHONE.test(persoon.telefoon.trim()) && telefoonvorm(persoon.telefoon).length >= 8 ? persoon.telefoon.trim() : null,
  };
}

/** A first name alone, or half an address, says nothing yet. */
const genoeg = (vraag: BekendenVraag): boolean =>
  (vraag.achternaam?.length ?? 0) >= 2 || Boolean(vraag.geboortedatum ?? vraag.telefoon ?? (vraag.postcode && vraag.huisnummer));

const bekendenQuery = (vraag: BekendenVraag) =>
  queryOptions({
    queryKey: ['bekenden', vraag],
    enabled: genoeg(vraag),
    queryFn: ({ signal }) => send<BekendenDto>({ method: 'POST', path: `${ROUTE.inwoners}/bekenden`, body: vraag, signal }),
  });

/** Who is recognised first, with certainty and reasons; then those whose name only begins as what is typed. */
export function voegSamen(herkend: BekendenDto['items'], opNaam: readonly InwonerRegel[]): Bekende[] {
  const ids = new Set(herkend.map(({ id }) => id));
  return [
    ...herkend.map((regel): Bekende => ({ regel, waarom: `${naamOf(ZEKERHEID, regel.zekerheid)}: ${regel.redenen.map((reden) => naamOf(REDEN, reden)).join(', ')}` })),
    ...opNaam.filter(({ id }) => !ids.has(id)).map((regel): Bekende => ({ regel, waarom: 'De naam begint zo' })),
  ];
}

/** One call to a wijkteam is enough: the surest of each. */
const eenPerTeam = (elders: readonly ElderBekend[]): ElderBekend[] =>
  elders.filter(({ wijkteam }, at) => elders.findIndex((other) => other.wijkteam === wijkteam) === at);

/** Known people for what is typed so far, and the wijkteams to call about people whose casus is not mine to see. */
export function useBekenden(persoon: PersoonVorm): {
  gezocht: boolean; bezig: boolean; error: Error | null; bekenden: Bekende[]; elders: readonly ElderBekend[]; meer: boolean;
} {
  const [typed] = useDebouncedValue(JSON.stringify(vraagVan(persoon)), WAIT_MS);
  const vraag = JSON.parse(typed) as BekendenVraag;
  const gezocht = genoeg(vraag);
  const naam = (vraag.achternaam?.length ?? 0) >= 2 ? `${vraag.roepnaam ?? ''} ${vraag.achternaam}`.trim() : '';
  const herkend = useQuery({ ...bekendenQuery(vraag), placeholderData: keepPreviousData });
  const opNaam = useQuery({ ...inwonerQuery(naam), placeholderData: keepPreviousData });
  return {
    gezocht,
    bezig: herkend.isFetching || opNaam.isFetching,
    error: herkend.error ?? opNaam.error,
    bekenden: gezocht ? voegSamen(herkend.data?.items ?? [], naam ? (opNaam.data ?? []) : []) : [],
    elders: gezocht ? eenPerTeam(herkend.data?.elders ?? []) : [],
    meer: gezocht && Boolean(herkend.data?.meer),
  };
}
