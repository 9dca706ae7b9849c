import { AfsluitingService, type CasusService, type Clock, ContactmomentService, type Database, HulpvraagService, InterventieService, type LijstService, MetingService, UitvoerderService, VerkenningService } from '@keukentafel/server';
import { type CasusDto } from '@keukentafel/contract';
import { isOpen, type Leefgebied } from '@keukentafel/domain';
import { type DemoInterventie, type DemoVerloop } from './verloop';

const DAG_MS = 86_400_000;

/** A clock that stands where the story is. */
export interface StoryTime {
  at: Date;
}

/** Lives one casus through, by the same services and rules as everyone's work, up to today. */
export class Casusloop {
  private readonly verkenningen: VerkenningService;
  private readonly metingen: MetingService;
  private readonly hulpvragen: HulpvraagService;
  private readonly interventies: InterventieService;
  private readonly contacten: ContactmomentService;
  private readonly afsluitingen: AfsluitingService;

  constructor(db: Database, clock: Clock, private readonly casussen: CasusService, lijsten: LijstService, private readonly tijd: StoryTime, private readonly nu: Date) {
    const uitvoerders = new UitvoerderService(db);
    this.verkenningen = new VerkenningService(db, clock, casussen);
    this.metingen = new MetingService(db, clock, casussen, this.verkenningen, lijsten);
    this.hulpvragen = new HulpvraagService(db, clock, casussen);
    this.interventies = new InterventieService(db, clock, casussen, uitvoerders, lijsten);
    this.contacten = new ContactmomentService(db, clock, casussen, uitvoerders);
    this.afsluitingen = new AfsluitingService(db, clock, casussen, lijsten);
  }

  /** Tells the story of a casus that came in on a day, by a medewerker of its wijkteam; leaves the clock at now. */
  async beleef(casusId: string, sinds: Date, verloop: DemoVerloop, medewerkerId: string): Promise<void> {
    if (this.ga(sinds, verloop.verkend)) {
      await this.verken(casusId, verloop.metingen);
      const hulpvragen = await this.openHulpvragen(casusId);
      const acties = verloop.acties.flatMap(({ leefgebied, ...actie }) => (hulpvragen.has(leefgebied) ? [{ hulpvraagId: hulpvragen.get(leefgebied)!, ...actie }] : []));
      if (acties.length > 0) await this.hulpvragen.kiesActies(casusId, { acties });
      if (verloop.interventie && this.ga(sinds, verloop.interventie.start ?? verloop.verkend)) await this.begin(casusId, verloop.interventie, hulpvragen, medewerkerId);
    }
    for (const { dag, ...contact } of verloop.contacten) {
      if (this.ga(sinds, dag)) await this.contacten.voegToe(casusId, { ...contact, status: 'gedaan', begintOp: this.tijd.at.toISOString() });
      else if (dag * DAG_MS + sinds.getTime() < this.nu.getTime() + 10 * DAG_MS) await this.plan(casusId, new Date(sinds.getTime() + dag * DAG_MS), contact);
    }
    if (verloop.opnieuw && this.ga(sinds, verloop.opnieuw.dag)) await this.verken(casusId, verloop.opnieuw.metingen);
    if (this.ga(sinds, verloop.einde.dag)) await this.sluit(casusId, verloop);
    this.tijd.at = this.nu;
  }

  /** Puts the clock on a day of the story; false, with the clock at now, when that has not come yet. */
  private ga(sinds: Date, dagen: number): boolean {
    const at = new Date(sinds.getTime() + dagen * DAG_MS);
    this.tijd.at = at < this.nu ? at : this.nu;
    return at < this.nu;
  }

  private async verken(casusId: string, metingen: DemoVerloop['metingen']): Promise<void> {
    const { id, version } = await this.verkenningen.start(casusId);
    await this.metingen.registreer(id, { metingen: [...metingen] });
    await this.verkenningen.wijzig(id, version, 'afgerond');
  }

  private async openHulpvragen(casusId: string): Promise<Map<Leefgebied, string>> {
    const { hulpvragen } = await this.casussen.lees(casusId);
    return new Map(hulpvragen.filter(({ geslotenOp }) => geslotenOp === null).map(({ leefgebied, id }) => [leefgebied, id]));
  }

  private async begin(casusId: string, { leefgebied, start, doelen, werksoort, soort }: DemoInterventie, hulpvragen: ReadonlyMap<Leefgebied, string>, uitvoerderId: string): Promise<void> {
    const hulpvraagId = hulpvragen.get(leefgebied);
    if (!hulpvraagId) return;
    await this.interventies.voegToe(casusId, {
      hulpvraagIds: [hulpvraagId], werksoort, soort, doelen: doelen.map(({ omschrijving, begin }) => ({ omschrijving, scoreBegin: begin })),
      ...(start === null ? { status: 'wachtlijst' as const } : { status: 'actief' as const, uitvoerderId }),
    });
  }

  private plan(casusId: string, op: Date, { vorm }: { readonly vorm: DemoVerloop['contacten'][number]['vorm'] }): Promise<unknown> {
    return this.contacten.voegToe(casusId, { vorm, status: 'gepland', begintOp: op.toISOString() });
  }

  private async sluit(casusId: string, { interventie, einde: { resultaat, reden } }: DemoVerloop): Promise<void> {
    const casus: CasusDto = await this.casussen.lees(casusId);
    if (!isOpen(casus.status)) return;
    const open = casus.interventies.filter(({ status }) => status !== 'afgesloten');
    const hulpvragen = casus.hulpvragen.filter(({ geslotenOp }) => geslotenOp === null).map(({ id }) => ({ id, uitkomst: 'beantwoord' as const }));
    await this.afsluitingen.sluitAf(casusId, casus.version, {
      resultaat, reden, contactenVervallen: true, hulpvragen: hulpvragen.length > 0 ? hulpvragen : undefined,
      interventies: open.length > 0 ? open.map(({ id, gestartOp, doelen }) => ({
        id, resultaat: interventie?.resultaat ?? 'bereikt',
        doelen: gestartOp && doelen.length > 0 ? doelen.map((doel, nr) => ({ id: doel.id, scoreEind: interventie?.doelen[nr]?.eind ?? 7 })) : undefined,
      })) : undefined,
    });
  }
}

