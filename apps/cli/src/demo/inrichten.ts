import { hashWachtwoord } from '@keukentafel/server';
import { lijstMet, voegWaardeToe, type Lijstwaarde, type Plaatsing } from '@keukentafel/domain';
import { type Client } from 'pg';
import { nieuwId } from './id';
import { type DemoGemeente, type DemoTeam } from './gemeente';
import { DEMO_WACHTWOORD } from './logins';
import { type Rijen } from './rijen';
import { LETTERS } from './verhaal';
import { STRAAT, VERWIJZER } from './woorden';

/** From when the demo's wijken, teams and memberships apply: before the first day of any story. */
const SINDS = '2018-01-01';

/** What a story must know of the gemeente it is set in. */
export interface Inrichting {
  /** Who takes the work of a wijkteam, by the code of the team. */
  readonly werkers: ReadonlyMap<string, readonly string[]>;
  /** Who is told of a crisis. */
  readonly coordinatoren: ReadonlyMap<string, readonly string[]>;
  /** Where an aanmelding from a postcode belongs. */
  readonly plaatsing: ReadonlyMap<string, Plaatsing>;
}

/** Id of a demo gemeente that is there already; null when not. */
export async function findGemeente(owner: Client, gemeente: DemoGemeente): Promise<string | null> {
  const { rows } = await owner.query<{ id: string }>('select gemeente_id as id from gemeente where cbs_code = $1', [gemeente.cbsCode]);
  return rows[0]?.id ?? null;
}

/** Adds the rows of the gemeente, its organisaties, the verwijzers it knows, wijkteams with their wijken, and medewerkers with their accounts. */
export async function richtIn(rijen: Rijen, gemeente: DemoGemeente): Promise<Inrichting> {
  rijen.voeg('gemeente', { naam: gemeente.naam, cbs_code: gemeente.cbsCode });
  const organisaties = new Map(gemeente.organisaties.map(({ naam, soort }) => [naam, rijen.voeg('organisatie', { id: nieuwId(), naam, soort }).id]));
  const plaatsing = new Map<string, Plaatsing>();
  for (const { code, naam, groep, volgorde, geldigVan } of verwijzers()) rijen.voeg('lijstwaarde', { id: nieuwId(), lijst: 'verwijzer', code, naam, groep, volgorde, geldig_van: geldigVan, version: 1 });
  const teams = new Map(gemeente.teams.map((team) => [team.code, plaatsTeam(rijen, team, plaatsing)]));
  const wachtwoordHash = await hashWachtwoord(DEMO_WACHTWOORD);
  const [werkers, coordinatoren] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { roepnaam, tussenvoegsel, achternaam, functie, organisatie, email, rollen, teams: codes } of gemeente.medewerkers) {
    const id = nieuwId();
    rijen.voeg('medewerker', { id, organisatie_id: organisaties.get(organisatie), roepnaam, tussenvoegsel: tussenvoegsel ?? null, achternaam, functie, email });
    rijen.voeg('account', { medewerker_id: id, email, wachtwoord_hash: wachtwoordHash });
    for (const rol of rollen) rijen.voeg('medewerker_rol', { medewerker_id: id, rol });
    for (const code of codes) {
      rijen.voeg('teamlidmaatschap', { id: nieuwId(), medewerker_id: id, wijkteam_id: teams.get(code), geldig_van: SINDS });
      if (rollen.includes('sociaal_werker')) werkers.set(code, [...(werkers.get(code) ?? []), id]);
      if (rollen.includes('teamcoordinator')) coordinatoren.set(code, [...(coordinatoren.get(code) ?? []), id]);
    }
  }
  return { werkers, coordinatoren, plaatsing };
}

/** The organisaties that are offered while the verwijzer is typed, as a beheerder adds them. */
function verwijzers(): Lijstwaarde[] {
  const rijen: Lijstwaarde[] = [];
  const stand = { lijst: lijstMet('verwijzer')!, standaard: [], rijen, vandaag: SINDS };
  for (const [groep, namen] of Object.entries(VERWIJZER)) for (const naam of namen) rijen.push(voegWaardeToe(stand, { vanaf: SINDS, naam, groep }));
  return rijen;
}

function plaatsTeam(rijen: Rijen, { code, naam, telefoon, wijken }: DemoTeam, plaatsing: Map<string, Plaatsing>): string {
  const wijkteamId = nieuwId();
  rijen.voeg('wijkteam', { id: wijkteamId, code, naam, telefoon });
  for (const wijk of wijken) {
    const wijkId = nieuwId();
    rijen.voeg('wijk', { id: wijkId, naam: wijk.naam, cbs_code: wijk.cbsCode, geldig_van: SINDS });
    rijen.voeg('wijkteam_wijk', { id: nieuwId(), wijkteam_id: wijkteamId, wijk_id: wijkId, geldig_van: SINDS });
    for (const [index, letters] of LETTERS.entries()) {
      rijen.voeg('postcodegebied', { id: nieuwId(), postcode: `${wijk.pc4}${letters}`, wijk_id: wijkId, straat: STRAAT[index], geldig_van: SINDS });
      plaatsing.set(`${wijk.pc4}${letters}`, { wijkId, wijkteamId });
    }
  }
  return wijkteamId;
}
