import pg from 'pg';
import { domain } from './domain.mjs';
import * as sql from './statements.mjs';
import { uuidv7 } from './token.mjs';
import { readWerk } from './werk.mjs';

const {
  checkAanmelding, datumIn, eersteContactVoor, NORM, herkenningssleutels, heropenenTot, leeftijdOp, nextContactStatus, nextInterventieStatus, nextStatus, nextVerkenningStatus, placeAanmelding,
  volledigeNaam, zoeksleutels,
} = domain;
// A calendar day is text, as in ours.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL_APP, max: Number(process.env.DATABASE_POOL_MAX) });

/** Runs `work` in one transaction with the context of the sessie; null when the sessie is over. */
export async function inTransaction(claim, doel, adres, work) {
  const client = await pool.connect();
  try {
    const values = [claim.gid, claim.sid, claim.sub, doel].map(pg.escapeLiteral).join(', ');
    const opened = await client.query(`begin; select organisatie_id, rollen, dossier_teams, cijfer_teams from app.open_sessie(${values})`);
    const wie = opened[1].rows[0];
    if (!wie) throw Object.assign(new Error('no sessie'), { status: 401 });
    const ask = async (statement, values) => (await client.query({ ...statement, values })).rows;
    const answer = await work({ ask, gemeenteId: claim.gid, sessieId: claim.sid, medewerkerId: claim.sub, doel, adres, correlatieId: uuidv7(), ...wie });
    await client.query('commit');
    client.release();
    return answer;
  } catch (error) {
    await client.query('rollback').then(() => client.release(), (broken) => client.release(broken));
    throw error;
  }
}

const writeLog = (tx, gebeurtenis, soort, objectIds, inwonerIds) => tx.ask(sql.log, [
  tx.gemeenteId, gebeurtenis, tx.medewerkerId, tx.organisatie_id, tx.rollen.join(','), tx.sessieId, tx.adres, soort, tx.doel, tx.correlatieId,
  objectIds.map(() => uuidv7()), objectIds, inwonerIds,
]);

/** The first page of the work of my wijkteams. */
export const readList = (tx) => readWerk(tx, writeLog);

const person = ({ geheim_adres: geheimAdres, tolk_nodig: tolkNodig, gemeente_id, created_at, geregistreerd_door, ...inwoner }) => ({
  ...inwoner, geheimAdres, tolkNodig, naam: volledigeNaam(inwoner), leeftijd: leeftijdOp(inwoner.geboortedatum, datumIn(new Date())),
});

const PAGE = 50;
/** Ours keeps the norms of a gemeente too, and asks nothing for them. */
const NORMEN = { op: (wanted) => NORM.find(({ code }) => code === wanted).getal };

async function readTijdlijn(tx, id) {
  const rows = await tx.ask(sql.tijdlijnPagina, [tx.gemeenteId, id, null, null, PAGE + 1]);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  const items = rows.slice(0, PAGE).map((row) => ({
    id: row.id, soort: row.soort, gebeurdOp: new Date(row.gebeurd_op).toISOString(), geschrevenOp: row.created_at.toISOString(), objectId: row.object_id,
    door: row.door, gegevens: row.gegevens, onderwerp: row.onderwerp,
  }));
  return { items, volgende: last ? Buffer.from(`${last.gebeurd_op} ${last.id}`).toString('base64url') : null };
}

const einde = ({ afgesloten_op: afgeslotenOp, resultaat, afsluitreden: reden, bewaren_tot: bewarenTot }) =>
  (afgeslotenOp ? { afgeslotenOp, resultaat, reden, bewarenTot, heropenenTot: heropenenTot(afgeslotenOp, NORMEN) } : null);

/** The whole casus, and the read logged; undefined when it is not there for them. */
export async function readCasus(tx, id) {
  await tx.ask(sql.planEenmaal, []);
  const [row] = await tx.ask(sql.casusLees, [tx.gemeenteId, id]);
  if (!row) return undefined;
  const [werk] = await tx.ask(sql.casusWerk, [tx.gemeenteId, id]);
  const tijdlijn = await readTijdlijn(tx, id);
  await writeLog(tx, 'lezen', 'casus', [id], [row.inwoner_id]);
  const { vraagverkenning, interventies, contacten, laatste_contact: laatste } = werk;
  return {
    id: row.id, version: row.version, status: row.status, stappen: nextStatus(row.status), geopendOp: row.geopend_op.toISOString(), afgeschermd: row.afgeschermd,
    inwoner: person(row.inwoner), huishouden: row.huishouden.map(({ rol, inwoner }) => { const { id: inwonerId, naam, leeftijd } = person(inwoner); return { inwonerId, naam, rol, leeftijd }; }),
    wijkteam: row.wijkteam, regiehouder: row.regiehouder, einde: einde(row), laatsteContactOp: laatste?.toISOString() ?? null,
    aanmeldingen: row.aanmeldingen.map((aanmelding) => ({ ...aanmelding, eersteContactVoor: eersteContactVoor(datumIn(new Date(aanmelding.ontvangenOp)), NORMEN) })),
    vraagverkenning: vraagverkenning && { ...vraagverkenning, stappen: nextVerkenningStatus(vraagverkenning.status) },
    metingen: werk.metingen, hulpvragen: werk.hulpvragen,
    interventies: interventies.map((interventie) => ({ ...interventie, stappen: nextInterventieStatus(interventie.status) })),
    contacten: contacten.map((contact) => ({ ...contact, stappen: nextContactStatus(contact.status) })),
    netwerk: row.netwerk, eerdere: row.eerdere, koppelingen: row.koppelingen, tijdlijn,
  };
}

/** Does `work` once per key; undefined when the key came with another request or is still busy. */
export async function once(tx, key, fingerprint, work) {
  const [before] = await tx.ask(sql.sleutelBegin, [tx.gemeenteId, tx.medewerkerId, key]);
  if (before.vingerafdruk) return before.vingerafdruk === fingerprint ? before.antwoord : undefined;
  if (!before.vrij) return undefined;
  const answer = await work();
  await tx.ask(sql.sleutelBewaar, [tx.gemeenteId, tx.medewerkerId, key, fingerprint, 201, JSON.stringify(answer), null]);
  return answer;
}

/** Registers an aanmelding of someone new. */
export async function register(tx, body) {
  const { gemeenteId, medewerkerId } = tx;
  const { inwoner } = body;
  const now = new Date();
  const ontvangenOp = body.ontvangenOp ? new Date(body.ontvangenOp) : now;
  checkAanmelding({ ...body, ontvangenOp }, now);
  const dag = datumIn(ontvangenOp);
  const postcode = inwoner.postcode ?? null;
  const [plaats] = await tx.ask(sql.plaats, [postcode, body.wijkId ?? null, dag]);
  const { wijkId, wijkteamId } = placeAanmelding({ wijkId: plaats.wijk_id, wijkteamId: plaats.wijkteam_id }, dag);
  const inwonerId = uuidv7();
  await tx.ask(sql.inwonerInsert, [
    gemeenteId, inwonerId, inwoner.roepnaam, inwoner.voornamen, inwoner.tussenvoegsel, inwoner.achternaam, inwoner.geboortenaam, inwoner.partnernaam,
    inwoner.geboortedatum, inwoner.geboortejaar, inwoner.geslacht ?? 'onbekend', postcode, inwoner.huisnummer, inwoner.toevoeging, inwoner.straat, inwoner.plaats,
    inwoner.telefoon, inwoner.email, inwoner.taal, inwoner.tolkNodig ?? false, 1, medewerkerId,
  ]);
  const keys = zoeksleutels(inwoner);
  await tx.ask(sql.zoeksleutelsInsert, [gemeenteId, inwonerId, keys.map((key) => key.soort), keys.map((key) => key.sleutel)]);
  await tx.ask(sql.herkenningInsert, [gemeenteId, inwonerId, herkenningssleutels(inwoner)]);
  const casusId = uuidv7();
  await tx.ask(sql.casusOpen, [gemeenteId, casusId, inwonerId, wijkteamId, ontvangenOp]);
  const id = uuidv7();
  await tx.ask(sql.aanmeldingInsert, [
    gemeenteId, id, inwonerId, casusId, ontvangenOp, body.kanaal, body.aanmelder, body.aanmelderNaam, body.aanmelderOrganisatie, body.aanmelderTelefoon,
    body.vraag, body.leefgebieden, body.urgentie, body.veiligheid, postcode, wijkId, wijkteamId, medewerkerId, 1,
  ]);
  await tx.ask(sql.tijdlijn, [gemeenteId, medewerkerId, [uuidv7()], [casusId], ['aanmelding'], [ontvangenOp.toISOString()], [id], ['{}']]);
  await writeLog(tx, 'aanmaken', 'aanmelding', [id], [inwonerId]);
  const gegevens = JSON.stringify({ aanmeldingId: id, casusId, wijkteamId, dag });
  await tx.ask(sql.outbox, [gemeenteId, uuidv7(), 'aanmelding.geregistreerd', gegevens, medewerkerId, tx.correlatieId]);
  return {
    id, version: 1, casusId, inwonerId, ontvangenOp: ontvangenOp.toISOString(), wijkId, wijk: plaats.wijk, wijkteamId, wijkteam: plaats.wijkteam,
    wijkteamTelefoon: plaats.telefoon, eigenTeam: tx.dossier_teams.includes(wijkteamId), casusOpen: true, eersteContactVoor: eersteContactVoor(dag, NORMEN),
  };
}
