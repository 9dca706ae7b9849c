import { addDays } from '@keukentafel/domain';
import { GEOPEND, type Opdracht } from './opdracht';
import { regel, type Vorm } from './vorm';

interface Hulpvraag {
  leefgebied: string;
  open: boolean;
  /** Raised in the conversation that is under way. */
  nu: boolean;
  beantwoord: boolean;
}
interface Interventie {
  status: 'wachtlijst' | 'actief' | 'afgesloten';
  wacht: string | null;
  start: string | null;
  eind: string | null;
  hulpvragen: Hulpvraag[];
}

const regelVan = ({ status, wacht, start, eind, hulpvragen }: Interventie): string => regel({ status, dagen: [wacht, start, eind], hulpvragen });

/**
 * The journey as simply as it can be told, without the rules of the program: what a command does, or that it is refused. `null` is a
 * refusal, and leaves everything as it was.
 */
export class Model {
  status = 'aangemeld';
  lopend: 'bezig' | 'gepauzeerd' | null = null;
  hulpvragen = new Map<string, Hulpvraag>();
  /** What the conversation that is under way found last. */
  private gemeten = new Map<string, string>();
  interventies: Interventie[] = [];
  gepland = 0;

  constructor(private readonly vandaag: string, private readonly geopend = addDays(vandaag, -GEOPEND)) {}

  get vorm(): Vorm {
    const { status, lopend, gepland } = this;
    return {
      status, lopend, gepland, hulpvragen: [...this.hulpvragen.keys()].sort(),
      interventies: this.interventies.map(regelVan).sort(),
    };
  }

  /** Whether the command is accepted; when it is, the model has moved along. */
  doe(opdracht: Opdracht): boolean {
    const open = this.status !== 'afgesloten';
    switch (opdracht.soort) {
      case 'aanmelden': case 'direct': return true;
      case 'heropenen': return !open && this.word('heropend');
      case 'sluiten': return open && opdracht.volledig && this.sluit();
      case 'verkennen': return open && this.verkennen();
      case 'meten': return this.lopend === 'bezig' && this.meten(opdracht.gebied, opdracht.uitkomst);
      case 'verkenning': return this.verkenning(opdracht.naar);
      case 'actie': return this.actie(opdracht.keuze, opdracht.actie);
      case 'interventie': return this.interventie(opdracht);
      case 'stap': return this.stap(opdracht);
      case 'contact': return open && this.plan(opdracht.gedaan ? 0 : 1);
      case 'contactstap': return this.gepland > 0 && this.plan(-1);
    }
  }

  private word(status: string): true {
    this.status = status;
    return true;
  }

  private plan(erbij: number): true {
    this.gepland += erbij;
    return true;
  }

  private sluit(): true {
    for (const interventie of this.interventies) if (interventie.status !== 'afgesloten') Object.assign(interventie, { status: 'afgesloten', eind: this.vandaag });
    for (const leefgebied of [...this.hulpvragen.keys()]) this.sluitHulpvraag(leefgebied);
    this.lopend = null;
    this.gepland = 0;
    return this.word('afgesloten');
  }

  private sluitHulpvraag(leefgebied: string): void {
    this.hulpvragen.get(leefgebied)!.open = false;
    this.hulpvragen.delete(leefgebied);
  }

  private verkennen(): boolean {
    if (this.lopend) return false;
    this.lopend = 'bezig';
    this.gemeten.clear();
    return this.word(this.status === 'in_uitvoering' ? this.status : 'in_verkenning');
  }

  private verkenning(naar: string): boolean {
    if (!this.lopend || naar === this.lopend) return false;
    this.lopend = naar === 'afgerond' ? null : (naar as 'bezig');
    if (naar === 'afgerond') for (const hulpvraag of this.hulpvragen.values()) hulpvraag.nu = false;
    return true;
  }

  private meten(gebied: string, uitkomst: string): true {
    // Saying the same again says nothing.
    if (uitkomst === (this.gemeten.get(gebied) ?? 'niet_besproken')) return true;
    this.gemeten.set(gebied, uitkomst);
    const bestaande = this.hulpvragen.get(gebied);
    if (uitkomst === 'vraag' && !bestaande) this.hulpvragen.set(gebied, { leefgebied: gebied, open: true, nu: true, beantwoord: false });
    if (uitkomst !== 'vraag' && bestaande?.nu && !bestaande.beantwoord) this.sluitHulpvraag(gebied);
    return true;
  }

  private actie(keuze: number, soort: string): boolean {
    const gebied = this.kies(keuze);
    if (!gebied) return false;
    if (soort === 'informatie_en_advies' || soort === 'dienstverlening_sjd') this.sluitHulpvraag(gebied);
    else this.hulpvragen.get(gebied)!.beantwoord = true;
    return true;
  }

  /** The open hulpvraag that is meant, in alphabetical order; undefined when there is none. */
  private kies(keuze: number): string | undefined {
    const namen = [...this.hulpvragen.keys()].sort();
    return namen[keuze % Math.max(1, namen.length)];
  }

  private interventie({ alle, keuze, begin, dag }: { alle: boolean; keuze: number; begin: string; dag: number }): boolean {
    const gebied = this.kies(keuze);
    const op = addDays(this.vandaag, dag);
    if (!gebied || op > this.vandaag || op < this.geopend) return false;
    const hulpvragen = alle ? [...this.hulpvragen.values()] : [this.hulpvragen.get(gebied)!];
    for (const hulpvraag of hulpvragen) hulpvraag.beantwoord = true;
    this.interventies.push({ status: begin as 'actief', wacht: begin === 'wachtlijst' ? op : null, start: begin === 'actief' ? op : null, eind: null, hulpvragen });
    return this.volg();
  }

  /** The interventies that can still move, in the order of their lines. */
  private lopende(): Interventie[] {
    return this.interventies.filter(({ status }) => status !== 'afgesloten').sort((a, b) => (regelVan(a) < regelVan(b) ? -1 : 1));
  }

  private stap({ keuze, naar, dag, resultaat }: { keuze: number; naar: string; dag: number; resultaat: string }): boolean {
    const lopende = this.lopende();
    const interventie = lopende[keuze % Math.max(1, lopende.length)];
    const op = addDays(this.vandaag, dag);
    if (!interventie) return false;
    // Starting what was started already is a correction of the day.
    const vanaf = naar === 'actief' ? interventie.wacht : (interventie.start ?? interventie.wacht);
    if (op > this.vandaag || op < (vanaf ?? this.geopend)) return false;
    if (naar === 'actief') Object.assign(interventie, { status: 'actief', start: op });
    else this.beeindig(interventie, op, resultaat);
    return this.volg();
  }

  private beeindig(interventie: Interventie, op: string, resultaat: string): void {
    Object.assign(interventie, { status: 'afgesloten', eind: op });
    if (resultaat !== 'bereikt') return;
    const elders = new Set(this.lopende().flatMap(({ hulpvragen }) => hulpvragen));
    for (const hulpvraag of interventie.hulpvragen) if (hulpvraag.open && !elders.has(hulpvraag)) this.sluitHulpvraag(hulpvraag.leefgebied);
  }

  private volg(): true {
    const statussen = this.interventies.map(({ status }) => status);
    if (statussen.includes('actief')) return this.word('in_uitvoering');
    return statussen.includes('wachtlijst') ? this.word('wachtlijst') : true;
  }
}
