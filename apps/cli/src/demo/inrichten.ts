import { hashWachtwoord } from '@keukentafel/server';
import { addDays } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { type Client } from 'pg';
import { type DemoGemeente, type DemoTeam } from './gemeente';
import { DEMO_WACHTWOORD } from './logins';
import { LETTERS } from './verhaal';
import { STRAAT } from './woorden';

/** From when the demo's wijken, teams and memberships apply: well before the story begins. */
const SINDS_DAGEN = 400;

/** Id of a demo gemeente that is there already; null when not. */
export async function findGemeente(owner: Client, gemeente: DemoGemeente): Promise<string | null> {
  const { rows } = await owner.query<{ id: string }>('select gemeente_id as id from gemeente where cbs_code = $1', [gemeente.cbsCode]);
  return rows[0]?.id ?? null;
}

/** Writes gemeente, organisaties, wijken, wijkteams and medewerkers with their accounts in one transaction; returns the gemeente's id. */
export async function richtIn(owner: Client, gemeente: DemoGemeente, vandaag: string): Promise<string> {
  const gemeenteId = uuidv7();
  const sinds = addDays(vandaag, -SINDS_DAGEN);
  const wachtwoordHash = await hashWachtwoord(DEMO_WACHTWOORD);
  await owner.query('begin');
  await owner.query('insert into gemeente (gemeente_id, naam, cbs_code) values ($1, $2, $3)', [gemeenteId, gemeente.naam, gemeente.cbsCode]);
  const organisaties = new Map<string, string>();
  for (const { naam, soort } of gemeente.organisaties) {
    organisaties.set(naam, uuidv7());
    await owner.query('insert into organisatie (gemeente_id, id, naam, soort) values ($1, $2, $3, $4)', [gemeenteId, organisaties.get(naam), naam, soort]);
  }
  const teams = new Map<string, string>();
  for (const team of gemeente.teams) teams.set(team.code, await plaatsTeam(owner, gemeenteId, team, sinds));
  for (const medewerker of gemeente.medewerkers) {
    const id = uuidv7();
    await owner.query(
      `insert into medewerker (gemeente_id, id, organisatie_id, roepnaam, tussenvoegsel, achternaam, functie, email) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [gemeenteId, id, organisaties.get(medewerker.organisatie), medewerker.roepnaam, medewerker.tussenvoegsel ?? null, medewerker.achternaam, medewerker.functie, medewerker.email],
    );
    await owner.query(`insert into medewerker_rol (gemeente_id, medewerker_id, rol) select $1, $2, unnest($3::text[])`, [gemeenteId, id, medewerker.rollen]);
    await owner.query(`insert into account (gemeente_id, medewerker_id, email, wachtwoord_hash) values ($1, $2, $3, $4)`, [gemeenteId, id, medewerker.email, wachtwoordHash]);
    for (const code of medewerker.teams) {
      await owner.query(`insert into teamlidmaatschap (gemeente_id, id, medewerker_id, wijkteam_id, geldig_van) values ($1, $2, $3, $4, $5)`, [gemeenteId, uuidv7(), id, teams.get(code), sinds]);
    }
  }
  await owner.query('commit');
  return gemeenteId;
}

async function plaatsTeam(owner: Client, gemeenteId: string, team: DemoTeam, sinds: string): Promise<string> {
  const id = uuidv7();
  await owner.query('insert into wijkteam (gemeente_id, id, code, naam, telefoon) values ($1, $2, $3, $4, $5)', [gemeenteId, id, team.code, team.naam, team.telefoon]);
  for (const wijk of team.wijken) {
    const wijkId = uuidv7();
    await owner.query('insert into wijk (gemeente_id, id, naam, cbs_code, geldig_van) values ($1, $2, $3, $4, $5)', [gemeenteId, wijkId, wijk.naam, wijk.cbsCode, sinds]);
    await owner.query('insert into wijkteam_wijk (gemeente_id, id, wijkteam_id, wijk_id, geldig_van) values ($1, $2, $3, $4, $5)', [gemeenteId, uuidv7(), id, wijkId, sinds]);
    for (const [index, letters] of LETTERS.entries()) {
      await owner.query('insert into postcodegebied (gemeente_id, id, postcode, wijk_id, straat, geldig_van) values ($1, $2, $3, $4, $5, $6)', [gemeenteId, uuidv7(), `${wijk.pc4}${letters}`, wijkId, STRAAT[index], sinds]);
    }
  }
  return id;
}
