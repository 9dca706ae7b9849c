import { type Pool } from 'pg';
import { type Wereld } from '../api-wereld';
import { newId } from '../gemeente';

/** Dossiers as the test itself remembers them: plain objects, no database. Days are `YYYY-MM-DD`; everything happens at noon. */
export interface Historie {
  readonly inwoners: { id: string; geboren: string | null; geslacht: string; hoofd: number | null }[];
  readonly casussen: { id: string; inwoner: number; team: 'noord' | 'zuid'; afgesloten: string | null; resultaat: string | null }[];
  readonly aanmeldingen: { id: string; casus: number; dag: string; wijk: WijkNaam; team: 'noord' | 'zuid'; kanaal: string; aanmelder: string }[];
  readonly gesprekken: { id: string; casus: number; dag: string }[];
  readonly metingen: { gesprek: number; leefgebied: string; uitkomst: string; score: number | null; dag: string; nr: number }[];
  readonly hulpvragen: { id: string; casus: number; gesprek: number; leefgebied: string; dag: string; gesloten: string | null; uitkomst: string | null }[];
  readonly acties: { casus: number; dag: string; soort: string; aanmelding: number | null }[];
  readonly interventies: {
    id: string; casus: number; werksoort: string; soort: string; wachtlijst: string | null; gestart: string | null; afgesloten: string | null;
    resultaat: string | null; hulpvragen: number[];
  }[];
  readonly contacten: { id: string; casus: number; dag: string; status: string }[];
}
export type WijkNaam = 'noord' | 'noordoost' | 'zuid';

/** Numbers a random step is made of. */
export interface Stap {
  readonly soort: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly dag: number;
}

export const leeg = (): Historie =>
  ({ inwoners: [], casussen: [], aanmeldingen: [], gesprekken: [], metingen: [], hulpvragen: [], acties: [], interventies: [], contacten: [] });

const dagNr = (nr: number): string => new Date(Date.UTC(2025, 0, 1 + nr)).toISOString().slice(0, 10);
const kies = <T>(lijst: readonly T[], nr: number): T => lijst[nr % lijst.length]!;
const WIJKEN: readonly WijkNaam[] = ['noord', 'noordoost', 'zuid'];
const TEAMS = ['noord', 'zuid'] as const;
const KANALEN = ['telefoon', 'inloop', 'website'];
const AANMELDERS = ['inwoner', 'huisarts', 'school'];
const LEEFGEBIEDEN = ['financien', 'gezondheid', 'huisvesting'];
const WERKSOORTEN = ['amw', 'sjd', 'groepswerk-amw'];
const SOORTEN = ['procesmatig', 'vrijwilliger'];
const ACTIES = ['informatie_en_advies', 'dienstverlening_sjd', 'overleg', 'klantvraag', 'vinger_aan_de_pols'];
const GEBOREN = [null, '2005-03-01', '2004-02-29', '1995-07-15', '1985-06-30', '1959-07-01', '1940-12-31', '2012-01-01', '1950-11-11'];
const NOON = (parameter: string): string => `(${parameter}::date + time '12:00') at time zone 'Europe/Amsterdam'`;
const later = (een: string, dag: number): string => (dagNr(dag) > een ? dagNr(dag) : een);

/** Does one step, in the memory of the test and in the database; a step that is impossible does nothing. */
export async function doe(h: Historie, admin: Pool, wereld: Wereld, { soort, a, b, c, dag }: Stap): Promise<void> {
  const run = (sql: string, values: readonly unknown[]) => admin.query(sql, [wereld.gemeenteId, wereld.wie.werker.id, ...values]);
  const op = dagNr(dag);
  const casusNr = h.casussen.length ? a % h.casussen.length : -1;
  const casus = h.casussen[casusNr];
  const open = casus && casus.afgesloten === null ? casus : undefined;

  const meldAan = async (nr: number, aanmeldDag: string): Promise<void> => {
    const { id: casusId, inwoner, team } = h.casussen[nr]!;
    const een = { id: newId(), casus: nr, dag: aanmeldDag, wijk: kies(WIJKEN, b), team: c % 4 ? team : kies(TEAMS, b), kanaal: kies(KANALEN, c), aanmelder: kies(AANMELDERS, b + c) };
    h.aanmeldingen.push(een);
    await run(`insert into aanmelding (gemeente_id, id, inwoner_id, casus_id, ontvangen_op, kanaal, aanmelder, vraag, urgentie, wijk_id, wijkteam_id, geregistreerd_door)
      values ($1, $3, $4, $5, ${NOON('$6')}, $7, $8, 'vraag', 'regulier', $9, $10, $2)`,
    [een.id, h.inwoners[inwoner]!.id, casusId, een.dag, een.kanaal, een.aanmelder, wereld.wijken[een.wijk], wereld.teams[een.team]]);
  };

  switch (soort) {
    case 0: { // someone new, with a casus
      const inwoner = { id: newId(), geboren: kies(GEBOREN, b), geslacht: kies(['vrouw', 'man', 'onbekend'], c), hoofd: null };
      const nieuw = { id: newId(), inwoner: h.inwoners.length, team: kies(TEAMS, a), afgesloten: null, resultaat: null };
      h.inwoners.push(inwoner);
      h.casussen.push(nieuw);
      await run(`insert into inwoner (gemeente_id, geregistreerd_door, id, achternaam, geboortedatum, geslacht) values ($1, $2, $3, 'Proef', $4, $5)`, [inwoner.id, inwoner.geboren, inwoner.geslacht]);
      await run(`insert into casus (gemeente_id, regiehouder_id, id, inwoner_id, wijkteam_id, status, geopend_op) values ($1, $2, $3, $4, $5, 'aangemeld', '2020-01-01')`, [nieuw.id, inwoner.id, wereld.teams[nieuw.team]]);
      return meldAan(h.casussen.length - 1, op);
    }
    case 1: // another aanmelding, perhaps registered late
      if (casus) await meldAan(casusNr, op);
      return;
    case 2: { // an aanmelding is corrected
      const een = h.aanmeldingen[a % Math.max(1, h.aanmeldingen.length)];
      if (!een) return;
      een.kanaal = kies(KANALEN, b);
      await run(`update aanmelding set kanaal = $4 where gemeente_id = $1 and $2::uuid is not null and id = $3`, [een.id, een.kanaal]);
      return;
    }
    case 3: { // a contact, done or planned; or one falls through
      const een = h.contacten[a % Math.max(1, h.contacten.length)];
      if (c % 5 === 0 && een) {
        een.status = 'vervallen';
        await run(`update contactmoment set status = 'vervallen' where gemeente_id = $1 and $2::uuid is not null and id = $3`, [een.id]);
      } else if (casus) {
        const nieuw = { id: newId(), casus: casusNr, dag: op, status: b % 4 ? 'gedaan' : 'gepland' };
        h.contacten.push(nieuw);
        await run(`insert into contactmoment (gemeente_id, geregistreerd_door, medewerker_id, id, casus_id, status, begint_op, minuten, vorm) values ($1, $2, $2, $3, $4, $5, ${NOON('$6')}, 10, 'kantoor')`,
          [nieuw.id, casus.id, nieuw.status, op]);
      }
      return;
    }
    case 4: { // a conversation with metingen, twice of one leefgebied; a vraag raises a hulpvraag
      if (!casus) return;
      const gesprek = h.gesprekken.length;
      const id = newId();
      h.gesprekken.push({ id, casus: casusNr, dag: op });
      await run(`insert into vraagverkenning (gemeente_id, gevoerd_door, id, casus_id, status, begonnen_op, afgerond_op) values ($1, $2, $3, $4, 'afgerond', ${NOON('$5')}, ${NOON('$5')})`, [id, casus.id, op]);
      for (const [nr, leefgebied] of [kies(LEEFGEBIEDEN, b), kies(LEEFGEBIEDEN, b), kies(LEEFGEBIEDEN, c)].entries()) {
        const uitkomst = kies(['vraag', 'geen_vraag', 'niet_besproken'], b + nr);
        const score = uitkomst === 'niet_besproken' || (a + nr) % 4 === 0 ? null : 1 + ((a * 3 + c + nr) % 10);
        h.metingen.push({ gesprek, leefgebied, uitkomst, score, dag: op, nr: h.metingen.length });
        await run(`insert into meting (gemeente_id, gemeten_door, id, casus_id, vraagverkenning_id, leefgebied, uitkomst, score, gemeten_op)
          values ($1, $2, $3, $4, $5, $6, $7, $8, ${NOON('$9')} + $10 * interval '1 second')`, [newId(), casus.id, id, leefgebied, uitkomst, score, op, h.metingen.length]);
        if (uitkomst !== 'vraag' || h.hulpvragen.some((een) => een.casus === casusNr && een.leefgebied === leefgebied && een.gesloten === null)) continue;
        const hulpvraag = { id: newId(), casus: casusNr, gesprek, leefgebied, dag: op, gesloten: null, uitkomst: null };
        h.hulpvragen.push(hulpvraag);
        await run(`insert into hulpvraag (gemeente_id, id, casus_id, vraagverkenning_id, leefgebied, gesteld_op) select $1, $3, $4, $5, $6, $7 where $2::uuid is not null`, [hulpvraag.id, casus.id, id, leefgebied, op]);
      }
      return;
    }
    case 5: { // a hulpvraag closes
      const een = h.hulpvragen[a % Math.max(1, h.hulpvragen.length)];
      if (!een || een.gesloten !== null) return;
      een.gesloten = later(een.dag, dag);
      een.uitkomst = kies(['beantwoord', 'beantwoord', 'niet_beantwoord', 'vervallen'], b);
      await run(`update hulpvraag set gesloten_op = $4, uitkomst = $5 where gemeente_id = $1 and $2::uuid is not null and id = $3`, [een.id, een.gesloten, een.uitkomst]);
      return;
    }
    case 6: { // an actie, of a hulpvraag or at once
      const aanmelding = a % Math.max(1, h.aanmeldingen.length);
      const een = h.aanmeldingen[aanmelding];
      if (!een) return;
      h.acties.push({ casus: een.casus, dag: op, soort: kies(ACTIES, b), aanmelding });
      await run(`insert into actie (gemeente_id, gedaan_door, id, casus_id, aanmelding_id, soort, gedaan_op) values ($1, $2, $3, $4, $5, $6, ${NOON('$7')})`,
        [newId(), h.casussen[een.casus]!.id, een.id, kies(ACTIES, b), op]);
      return;
    }
    case 7: { // an interventie, waiting or begun, that answers a hulpvraag
      const hulpvraag = a % Math.max(1, h.hulpvragen.length);
      const bij = h.hulpvragen[hulpvraag];
      if (!bij) return;
      const wacht = c % 2 === 0;
      const een = {
        id: newId(), casus: bij.casus, werksoort: kies(WERKSOORTEN, b), soort: kies(SOORTEN, c >> 1), wachtlijst: wacht ? op : null, gestart: wacht ? null : op,
        afgesloten: null, resultaat: null, hulpvragen: [hulpvraag],
      };
      h.interventies.push(een);
      const casusId = h.casussen[bij.casus]!.id;
      await run(`insert into interventie (gemeente_id, geregistreerd_door, uitvoerder_id, id, casus_id, werksoort, soort, status, wachtlijst_op, gestart_op) values ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [een.id, casusId, een.werksoort, een.soort, wacht ? 'wachtlijst' : 'actief', een.wachtlijst, een.gestart]);
      await run(`insert into interventie_hulpvraag (gemeente_id, interventie_id, hulpvraag_id, casus_id) select $1, $3, $4, $5 where $2::uuid is not null`, [een.id, bij.id, casusId]);
      return;
    }
    case 8: { // an interventie starts, closes, or gets other days
      const een = h.interventies[a % Math.max(1, h.interventies.length)];
      if (!een) return;
      if (een.gestart === null) een.gestart = later(een.wachtlijst ?? op, dag);
      else if (een.afgesloten === null) Object.assign(een, { afgesloten: later(een.gestart, dag), resultaat: kies(['bereikt', 'deels', 'uitval'], b) });
      else Object.assign(een, { gestart: later(een.wachtlijst ?? op, dag), afgesloten: later(later(een.wachtlijst ?? op, dag), dag + c) });
      await run(`update interventie set status = $4, gestart_op = $5, afgesloten_op = $6, resultaat = $7 where gemeente_id = $1 and $2::uuid is not null and id = $3`,
        [een.id, een.afgesloten ? 'afgesloten' : 'actief', een.gestart, een.afgesloten, een.resultaat]);
      return;
    }
    case 9: // a casus closes, or is opened again
      if (open) {
        Object.assign(open, { afgesloten: op, resultaat: kies(['advies', 'bereikt'], b) });
        await run(`update casus set status = 'afgesloten', afgesloten_op = $4, resultaat = $5 where gemeente_id = $1 and $2::uuid is not null and id = $3`, [open.id, op, open.resultaat]);
      } else if (casus) {
        Object.assign(casus, { afgesloten: null, resultaat: null });
        await run(`update casus set status = 'heropend', afgesloten_op = null, resultaat = null where gemeente_id = $1 and $2::uuid is not null and id = $3`, [casus.id]);
      }
      return;
    case 10: { // a person is corrected
      const een = h.inwoners[a % Math.max(1, h.inwoners.length)];
      if (!een) return;
      Object.assign(een, { geboren: kies(GEBOREN, c), geslacht: kies(['vrouw', 'man', 'anders'], b) });
      await run(`update inwoner set geboortedatum = $4, geslacht = $5 where gemeente_id = $1 and $2::uuid is not null and id = $3`, [een.id, een.geboren, een.geslacht]);
      return;
    }
    default: { // two records turn out to be one person, or not
      const [een, ander] = [a % Math.max(1, h.inwoners.length), b % Math.max(1, h.inwoners.length)];
      const dubbel = h.inwoners[een];
      if (!dubbel) return;
      if (dubbel.hoofd !== null) {
        dubbel.hoofd = null;
        await run(`update inwoner_koppeling set ontkoppeld_op = now(), ontkoppeld_door = $2 where gemeente_id = $1 and dubbel_id = $3 and ontkoppeld_op is null`, [dubbel.id]);
      } else if (een !== ander && h.inwoners[ander]!.hoofd === null && !h.inwoners.some(({ hoofd }) => hoofd === een)) {
        dubbel.hoofd = ander;
        await run(`insert into inwoner_koppeling (gemeente_id, gekoppeld_door, id, inwoner_id, dubbel_id, gekoppeld_op) values ($1, $2, $3, $4, $5, now())`, [newId(), h.inwoners[ander]!.id, dubbel.id]);
      }
    }
  }
}
