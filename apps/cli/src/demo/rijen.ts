import { type Client } from 'pg';

/** The tables the demo fills, in the order their foreign keys ask for. */
const TABELLEN = [
  'gemeente', 'organisatie', 'wijkteam', 'wijk', 'wijkteam_wijk', 'postcodegebied', 'lijstwaarde', 'medewerker', 'medewerker_rol', 'account', 'teamlidmaatschap',
  'inwoner', 'inwoner_sleutel', 'herkenningssleutel', 'casus', 'aanmelding', 'vraagverkenning', 'meting', 'hulpvraag', 'actie', 'interventie',
  'interventie_hulpvraag', 'doel', 'contactmoment', 'afsluiting', 'tijdlijn', 'melding', 'toegangslog', 'outbox',
] as const;
export type Tabel = (typeof TABELLEN)[number];

/** A row by the names of its columns, without the gemeente: that is the same for all. */
export type Rij = Record<string, unknown>;

/** Rows that travel in one statement, at most. */
const PER_KEER = 4000;

/** The foreign keys of the tables that a gemeente fills with many rows. */
const SLEUTELS = `
  select conrelid::regclass::text as tabel, quote_ident(conname) as naam, pg_get_constraintdef(oid) as regel from pg_constraint
  where contype = 'f' and conrelid in (select t::regclass from unnest($1::text[]) t) and conrelid <> 'toegangslog'::regclass and conparentid = 0
  order by conname`;
interface Sleutel {
  readonly tabel: string;
  readonly naam: string;
  readonly regel: string;
}

/** The rows of one gemeente of the demo. Until they are written they may change, as what they tell goes on. */
export class Rijen {
  private readonly perTabel = new Map<Tabel, Rij[]>();

  constructor(readonly gemeenteId: string) {}

  /** Adds a row; rows of a table all have the same columns. */
  voeg<R extends Rij>(tabel: Tabel, rij: R): R {
    const rijen = this.perTabel.get(tabel) ?? [];
    rijen.push(rij);
    this.perTabel.set(tabel, rijen);
    return rij;
  }

  /** The rows of a table so far. */
  van(tabel: Tabel): readonly Rij[] {
    return this.perTabel.get(tabel) ?? [];
  }

  /**
   * Writes everything in one transaction as the owner of the tables, a few large statements per table: all of it, or nothing. The policies
   * and the triggers that ask for counting rest meanwhile; one question for all that was written takes their place. Foreign keys are checked
   * at the end, for all rows at once.
   */
  async schrijf(owner: Client, onStep: (text: string) => void): Promise<void> {
    const tabellen = TABELLEN.filter((tabel) => this.perTabel.has(tabel));
    const alle = (wat: string): Promise<unknown> => owner.query(tabellen.filter((tabel) => tabel !== 'toegangslog').map((tabel) => `alter table ${tabel} ${wat};`).join(' '));
    await owner.query('begin');
    try {
      await alle('no force row level security');
      await alle('disable trigger user');
      const sleutels = (await owner.query<Sleutel>(SLEUTELS, [tabellen])).rows;
      await owner.query(sleutels.map(({ tabel, naam }) => `alter table ${tabel} drop constraint ${naam};`).join(' '));
      for (const tabel of tabellen) await this.schrijfTabel(owner, tabel, onStep);
      onStep('verwijzingen');
      await owner.query(sleutels.map(({ tabel, naam, regel }) => `alter table ${tabel} add constraint ${naam} ${regel};`).join(' '));
      await alle('enable trigger user');
      await alle('force row level security');
      await owner.query('commit');
      // The planner has not met these rows yet.
      await owner.query(`analyze ${tabellen.join(', ')}`);
    } catch (error) {
      await owner.query('rollback');
      throw error;
    }
  }

  private async schrijfTabel(owner: Client, tabel: Tabel, onStep: (text: string) => void): Promise<void> {
    const rijen = this.van(tabel);
    const kolommen = Object.keys(rijen[0]!).join(', ');
    const text = `insert into ${tabel} (gemeente_id, ${kolommen}) select $1, ${kolommen} from json_populate_recordset(null::${tabel}, $2)`;
    for (let at = 0; at < rijen.length; at += PER_KEER) {
      onStep(`${tabel}: ${at} van ${rijen.length}`);
      await owner.query(text, [this.gemeenteId, JSON.stringify(rijen.slice(at, at + PER_KEER))]);
    }
  }
}
