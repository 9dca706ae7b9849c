import {
  CasusService, Clock, type Database, HuishoudenService, InrichtingService, InwonerService, LijstService, MeldingService, openDienst, openSessie, PersoonService, RegistratieService, type SessieClaim,
} from '@keukentafel/server';
import { v7 as uuidv7 } from 'uuid';
import { type Client } from 'pg';
import { Casusloop, type StoryTime } from './casusloop';
import { type DemoGemeente } from './gemeente';
import { type DemoAanmelding } from './verhaal';

/** Someone picks an aanmelding up a few hours after it came in. */
const OPPAKKEN_MS = 3 * 3_600_000;

/** A clock that stands where the story is. */
class StoryClock extends Clock {
  constructor(private readonly tijd: StoryTime) {
    super();
  }

  now(): Date {
    return this.tijd.at;
  }
}

/** The services the story is told through: the same rules as everyone's work. */
export class Leven {
  private readonly tijd: StoryTime;
  private readonly registratie: RegistratieService;
  private readonly casussen: CasusService;
  private readonly loop: Casusloop;

  constructor(private readonly db: Database, private readonly nu: Date) {
    this.tijd = { at: nu };
    const clock = new StoryClock(this.tijd);
    const lijsten = new LijstService(db, clock);
    // Nobody changes a list while the story is told.
    lijsten.bewaarZolang(() => true);
    this.casussen = new CasusService(db, clock, lijsten);
    const inwoners = new InwonerService(db);
    const huishoudens = new HuishoudenService(db, clock, inwoners, new PersoonService(db, clock, inwoners));
    this.registratie = new RegistratieService(db, clock, new InrichtingService(db, clock), inwoners, this.casussen, new MeldingService(db, clock), huishoudens, lijsten);
    this.loop = new Casusloop(db, clock, this.casussen, lijsten, this.tijd, nu);
  }

  /** Lives the story from position `vanaf` on, each aanmelding by someone of the team it belongs to. */
  async beleef(story: readonly DemoAanmelding[], vanaf: number, wie: (team: string, nr: number) => SessieClaim): Promise<void> {
    const inwoners = new Map<number, string>();
    for (const [nr, item] of story.entries()) {
      if (nr < vanaf) continue;
      const sameTeam = item.terugVan !== null && story[item.terugVan]?.team === item.team;
      const inwonerId = sameTeam ? inwoners.get(item.terugVan) : undefined;
      inwoners.set(nr, await this.registreer(item, inwonerId ?? null, wie(item.team, nr)));
    }
  }

  /** One aanmelding and what came of it, in one transaction: when the loading is cut off, it is there in full or not at all. */
  private registreer(item: DemoAanmelding, inwonerId: string | null, claim: SessieClaim): Promise<string> {
    const { inwoner, ...rest } = item.invoer;
    const sinds = new Date(rest.ontvangenOp ?? this.nu);
    return this.db.run(openSessie(claim, 'demo'), async () => {
      this.tijd.at = sinds;
      const { casusId, inwonerId: wie } = await this.registratie.registreer(inwonerId ? { ...rest, inwonerId } : { ...rest, inwoner });
      if (item.opgepakt) await this.pakOp(casusId, new Date(Math.min(sinds.getTime() + OPPAKKEN_MS, this.nu.getTime())), claim.medewerkerId);
      if (item.verloop) await this.loop.beleef(casusId, sinds, item.verloop, claim.medewerkerId);
      return wie;
    });
  }

  private async pakOp(casusId: string, op: Date, medewerkerId: string): Promise<void> {
    this.tijd.at = op;
    const casus = await this.casussen.lees(casusId);
    if (!casus.regiehouder) await this.casussen.wijzig(casusId, casus.version, { regiehouderId: medewerkerId });
  }
}

/**
 * The story is written today, but its people wrote things down as they went, now and then a day or two late. The owner of the tables says
 * so; nobody else can.
 */
export async function dagtekenTijdlijn(owner: Client, gemeenteId: string): Promise<void> {
  await owner.query('begin');
  await owner.query(`create policy tijdlijn_demo on tijdlijn to keukentafel_owner using (gemeente_id = '${gemeenteId}')`);
  await owner.query(`
    update tijdlijn set created_at = least(now(), gebeurd_op + case when soort = 'contact_gedaan' and right(id::text, 1) = '7' then interval '2 days' else interval '0' end)
    where gemeente_id = $1`, [gemeenteId]);
  await owner.query('drop policy tijdlijn_demo on tijdlijn');
  await owner.query('commit');
}

/** A sessie for every worker of the demo, by team; they end when the story is told. */
export async function openWorkers(db: Database, owner: Client, gemeente: DemoGemeente, gemeenteId: string): Promise<Map<string, SessieClaim[]>> {
  const byTeam = new Map<string, SessieClaim[]>();
  for (const medewerker of gemeente.medewerkers.filter(({ rollen }) => rollen.includes('sociaal_werker'))) {
    const { rows } = await owner.query<{ id: string }>('select id from medewerker where gemeente_id = $1 and email = $2', [gemeenteId, medewerker.email]);
    const claim = { gemeenteId, medewerkerId: rows[0]?.id ?? '', sessieId: uuidv7() };
    await db.run(openDienst(), () => db.query({ name: 'demo.sessie', text: `select app.start_sessie($1, $2, $3, '1 hour')` }, [gemeenteId, claim.medewerkerId, claim.sessieId]));
    for (const team of medewerker.teams) byTeam.set(team, [...(byTeam.get(team) ?? []), claim]);
  }
  return byTeam;
}

/** Ends the sessies of {@link openWorkers}. */
export async function closeWorkers(db: Database, workers: ReadonlyMap<string, readonly SessieClaim[]>): Promise<void> {
  for (const { gemeenteId, sessieId } of new Set([...workers.values()].flat())) {
    await db.run(openDienst(), () => db.query({ name: 'demo.eindig', text: 'select app.eindig_sessie($1, $2)' }, [gemeenteId, sessieId]));
  }
}
