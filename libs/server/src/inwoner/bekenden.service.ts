import { Injectable } from '@nestjs/common';
import { type Bekende, type BekendenDto, type BekendenVraag, type ElderBekend } from '@keukentafel/contract';
import { isOpen, vergelijker, zoekSleutels, type Vergelijking } from '@keukentafel/domain';
import { logToegang } from '../platform/audit/toegang';
import { Database } from '../platform/database/database';
import { PLAN_EENMAAL } from '../platform/database/plan';
import { type Wie } from '../platform/tenancy/opening';
import { HUISGENOTEN, KANDIDATEN, ZICHTBAAR } from './bekenden.sql';
import { toInwonerRegel, type ZoekRow } from './inwoner.mapper';

/** People that are compared, the likeliest of them that are looked at closer, and people that are shown. */
const KANDIDATEN_MAX = 150;
const BEKEKEN_MAX = 24;
const GETOOND_MAX = 8;

interface KandidaatRow extends Omit<ZoekRow, 'geheim_adres' | 'casus_id' | 'casus_status' | 'dubbel_van'> {
  readonly partnernaam: string | null;
  readonly telefoon: string | null;
  readonly wijkteam_telefoon: string | null;
}

interface Kandidaat {
  readonly row: KandidaatRow;
  readonly oordeel: Vergelijking;
}

interface Gekoppeld {
  /** The other records of the same person. */
  readonly gekoppeld: readonly string[];
}
type Zichtbaar = Pick<ZoekRow, 'id' | 'geheim_adres' | 'casus_id' | 'casus_status'> & Gekoppeld;
type Huisgenoot = Omit<ZoekRow, 'dubbel_van'> & Gekoppeld;

/** Tells who someone that is being typed may already be. */
@Injectable()
export class BekendenService {
  constructor(private readonly db: Database) {}

  /**
   * Who it may be, likeliest first, of equals those with an open casus, and after them who lives with someone we are quite sure of. Linked
   * records are one person. Of people in other wijkteams only, and only when it is probable, that they are known and whom to call. Everyone
   * it tells about is logged.
   */
  async zoek(vraag: BekendenVraag): Promise<BekendenDto> {
    const keys = zoekSleutels(vraag);
    const rows = keys.length > 0 ? await this.db.query<KandidaatRow>(KANDIDATEN, [keys, KANDIDATEN_MAX]) : [];
    const vergelijk = vergelijker(vraag);
    const likely = rows
      .map((row) => ({ row, oordeel: vergelijk(row) }))
      .filter(({ oordeel }) => oordeel.zekerheid !== 'nee')
      .sort((a, b) => b.oordeel.punten - a.oordeel.punten)
      .slice(0, BEKEKEN_MAX);
    await this.db.query(PLAN_EENMAAL);
    const visible = await this.zichtbaar(likely.map(({ row }) => row.id));
    const loopt = ({ row }: Kandidaat): number => {
      const status = visible.get(row.id)?.casus_status;
      return status && isOpen(status) ? 1 : 0;
    };
    const seen = likely.filter(({ row }) => visible.has(row.id)).sort((a, b) => b.oordeel.punten - a.oordeel.punten || loopt(b) - loopt(a));
    const all = eenPerPersoon(seen, visible);
    const mine = all.slice(0, GETOOND_MAX);
    const linked = new Set([...visible.values()].flatMap(({ gekoppeld }) => gekoppeld));
    const others = likely.filter(({ row, oordeel }) => !visible.has(row.id) && !linked.has(row.id) && oordeel.zekerheid !== 'mogelijk').slice(0, GETOOND_MAX);
    const huisgenoten = await this.huisgenoten(mine, [...visible.keys()]);
    const told = [...mine.map(({ row }) => row), ...huisgenoten, ...others.map(({ row }) => row)];
    await logToegang(this.db, 'zoeken', 'inwoner', told.map(({ id }) => ({ objectId: id, inwonerId: id })));
    return {
      items: [...mine.map((kandidaat) => toBekende(kandidaat, visible.get(kandidaat.row.id)!)), ...huisgenoten.map(toHuisgenoot)],
      elders: others.map(toElders),
      meer: all.length > mine.length,
    };
  }

  private async zichtbaar(ids: readonly string[]): Promise<Map<string, Zichtbaar>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<Zichtbaar>(ZICHTBAAR, [this.db.context<Wie>().gemeenteId, ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Only of people we are quite sure of: half the street lives with someone who is merely possible. */
  private async huisgenoten(mine: readonly Kandidaat[], known: readonly string[]): Promise<Huisgenoot[]> {
    const sure = mine.filter(({ oordeel }) => oordeel.zekerheid !== 'mogelijk').map(({ row }) => row.id);
    if (sure.length === 0) return [];
    const rows = await this.db.query<Huisgenoot>(HUISGENOTEN, [this.db.context<Wie>().gemeenteId, sure]);
    return rows.filter(({ id, gekoppeld }) => !known.includes(id) && !gekoppeld.some((other) => known.includes(other)));
  }
}

/** Of linked records the likeliest is shown. */
const eenPerPersoon = (mine: readonly Kandidaat[], visible: ReadonlyMap<string, Zichtbaar>): Kandidaat[] =>
  mine.filter(({ row }, index) => !mine.slice(0, index).some((before) => visible.get(row.id)?.gekoppeld.includes(before.row.id)));

const toBekende = ({ row, oordeel }: Kandidaat, zichtbaar: Zichtbaar): Bekende => ({
  ...toInwonerRegel({ ...row, ...zichtbaar, dubbel_van: null }), zekerheid: oordeel.zekerheid, redenen: [...oordeel.redenen], gekoppeld: [...zichtbaar.gekoppeld],
});

const toHuisgenoot = (row: Huisgenoot): Bekende => ({
  ...toInwonerRegel({ ...row, dubbel_van: null }), zekerheid: 'mogelijk', redenen: ['huishouden'], gekoppeld: [...row.gekoppeld],
});

const toElders = ({ row, oordeel }: Kandidaat): ElderBekend => ({
  wijkteam: row.wijkteam ?? '', telefoon: row.wijkteam_telefoon, zekerheid: oordeel.zekerheid,
});
