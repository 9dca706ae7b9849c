import { type FactsheetDto } from '@keukentafel/contract';
import { type Beller, logIn } from '../steps/api-beller';
import { MENSEN, WACHTWOORD } from '../steps/people';
import { startSystem, type System } from '../steps/system';
import referentie from '../reference/heemskerk-2021.json';

let system: System;
let manager: Beller;
let factsheet: FactsheetDto;

const lees = async (query: string): Promise<FactsheetDto> => (await manager.get(`factsheets?${query}`).expect(200)).body as FactsheetDto;

beforeAll(async () => {
  system = await startSystem({ env: { DEMO: '1', LOG_LEVEL: 'error' } });
  manager = await logIn(system.url, { email: MENSEN.manager }, WACHTWOORD);
  factsheet = await lees('van=2021-01-01&tot=2021-12-31');
}, 300_000);
afterAll(() => system.stop());

const { aanmeldingen, actieveInterventies, interventiesNaarWerksoort, leeftijden, onderwerpen, afgeslotenCasussen } = referentie.factsheet;
const { klantvraag, informatieEnAdvies, vingerAanDePols } = referentie.sociaalTeam;

/** How the source calls a wijkteam, and how it is called on the screen. */
const TEAM = new Map(referentie.wijkteams.map(({ code, naam }) => [code, naam]));
const perTeam = (aantallen: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(aantallen).map(([code, aantal]) => [TEAM.get(code) ?? code, aantal]));

/** Every published figure: ours, the total, and the splits it is published by. */
const CIJFERS: readonly (readonly [figuur: string, totaal: number, splitsing: string, verwacht: Record<string, number>])[] = [
  ['aanmeldingen', aanmeldingen.totaal, 'wijkteam', perTeam(aanmeldingen.perWijkteam)],
  ['actieve-interventies', actieveInterventies.totaal, 'wijkteam', perTeam(actieveInterventies.perWijkteam)],
  ['interventies', interventiesNaarWerksoort.totaal, 'werksoort', interventiesNaarWerksoort.perWerksoort],
  ['leeftijden', leeftijden.totaal2021, 'leeftijd', leeftijden['2021']],
  ['onderwerpen', onderwerpen.totaal, 'leefgebied', onderwerpen.perLeefgebied],
  ['afgesloten-casussen', afgeslotenCasussen.totaal, 'wijkteam', perTeam(afgeslotenCasussen.perWijkteam)],
  ['sociaal-team', referentie.sociaalTeam.totaal, 'actie', { 'Klantvraag sociaal team': klantvraag, 'Informatie en advies': informatieEnAdvies, 'Vinger aan de pols': vingerAanDePols }],
];

/** Brackets are published with a hyphen and by code. */
const naamVan = (splitsing: string, { code, naam }: { code: string; naam: string }): string => (splitsing === 'leeftijd' ? code : naam);

describe('Heemskerk 2021, counted from the demo data', () => {
  it.each(CIJFERS)('%s are %i, and by %s as published', (key, totaal, code, verwacht) => {
    const figuur = factsheet.figuren.find((een) => een.key === key)!;
    const splitsing = figuur.splitsingen.find((een) => een.code === code)!;
    expect(figuur.aantal).toBe(totaal);
    expect(Object.fromEntries(splitsing.cijfers.map((cijfer) => [naamVan(code, cijfer), cijfer.aantal]))).toEqual(verwacht);
  });

  it('is the same when a wijkteam is asked for alone', async () => {
    const teams = factsheet.figuren[0]!.splitsingen.find(({ code }) => code === 'wijkteam')!.cijfers;
    for (const { code, naam, aantal } of teams) {
      const { figuren } = await lees(`van=2021-01-01&tot=2021-12-31&wijkteamId=${code}`);
      expect([naam, figuren[0]!.aantal]).toEqual([naam, aantal]);
    }
  });

  it('holds no figure: what is counted is individual registrations, and nothing is left to count', () =>
    expect({ telt: factsheet.telt, geteld: factsheet.geteldOp !== null }).toEqual({ telt: false, geteld: true }));
});

it('the last eighteen months live: every month has something coming in and going out, and a year earlier to compare with', async () => {
  const vandaag = new Date().toISOString().slice(0, 10);
  const { verloop, figuren } = await lees(`van=${vandaag.slice(0, 7)}-01&tot=${vandaag}&vergelijk=jaar`);
  expect(verloop.slice(0, -1).filter(({ instroom, uitstroom }) => instroom === 0 || uitstroom === 0)).toEqual([]);
  expect(figuren.find(({ key }) => key === 'aanmeldingen')!.vorige!.aantal).toBeGreaterThan(0);
});
