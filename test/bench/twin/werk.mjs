import { domain } from './domain.mjs';
import * as sql from './statements.mjs';

const { datumIn, LEEFGEBIED, NORM, werkGrens, WERKSOORT } = domain;
const { LIJST, TEL } = sql.server('werk/werk.sql');
const { valuesFor } = sql.server('werk/named');
const { toWerkRegel } = sql.server('werk/werk.mapper');
const { encodeWerkCursor } = sql.server('werk/werk.cursor');

/** Ours keeps the lists and norms of a gemeente too, and asks nothing for them. */
const getal = (wanted) => NORM.find(({ code }) => code === wanted).getal;
const NORMEN = { op: getal, perioden: (wanted) => [{ getal: getal(wanted), van: null, tot: null }] };
const kaderNu = () => ({ normen: NORMEN, grens: werkGrens(datumIn(new Date()), NORMEN), leefgebieden: LEEFGEBIED, werksoorten: WERKSOORT });
const PAGE = 50;

function valuesOf(tx) {
  const vandaag = datumIn(new Date());
  const { contactTot, teLaat, wachtTot } = werkGrens(vandaag, NORMEN);
  return {
    gemeente: tx.gemeenteId, teams: tx.dossier_teams, ik: tx.medewerkerId, vandaag, contactTot, wachtTot, teLaat: `{${teLaat.map(({ van, tot }) => `[${van ?? ''},${tot}]`).join()}}`,
    teLaatTot: teLaat.at(-1)?.tot ?? null, wijkteamId: null, status: null, regiehouderId: null, leefgebied: null, werksoort: null, rang: null,
    zoekt: false, zoekSoort: [], zoekVan: [], zoekTot: [], naSleutel: null, naRij: null, limit: PAGE + 1,
  };
}

/** The first page of the open casussen, each logged. */
export async function readWerk(tx, writeLog) {
  const values = valuesOf(tx);
  const ask = ({ statement, ...named }) => tx.ask(statement, valuesFor({ statement, ...named }, values));
  await tx.ask(sql.planEenmaal, []);
  const rows = await ask(LIJST.open.lijst);
  const [{ totaal }] = await ask(TEL.open);
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  await writeLog(tx, 'lezen', 'werkvoorraad', shown.map((row) => row.casus_id), shown.map((row) => row.inwoner_id));
  const kader = kaderNu();
  return { items: shown.map((row) => toWerkRegel(row, kader)), volgende: last ? encodeWerkCursor(last, 'lijst') : null, totaal };
}
