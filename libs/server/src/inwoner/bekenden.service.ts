import { Injectable } from '@nestjs/common';
import { type Bekende, type BekendenDto, type BekendenVraag, type ElderBekend } from '@keukentafel/contract';
import { vergelijk, zoekSleutels, type Vergelijking } from '@keukentafel/domain';
import { logToegang } from '../platform/audit/toegang';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { KANDIDATEN, ZICHTBAAR } from './bekenden.sql';
import { toInwonerRegel, type ZoekRow } from './inwoner.mapper';

/** People that are compared, and people that are shown. */
const KANDIDATEN_MAX = 300;
const GETOOND_MAX = 8;

interface KandidaatRow extends Omit<ZoekRow, 'casus_id' | 'casus_status'> {
  readonly partnernaam: string | null;
  readonly telefoon: string | null;
  readonly wijkteam_telefoon: string | null;
}

interface Kandidaat {
  readonly row: KandidaatRow;
  readonly oordeel: Vergelijking;
}

type Zichtbaar = Pick<ZoekRow, 'id' | 'casus_id' | 'casus_status'>;

/** Tells who someone that is being typed may already be. */
@Injectable()
export class BekendenService {
  constructor(private readonly db: Database) {}

  /**
   * Who it may be, likeliest first. Of people in other wijkteams only, and only when it is probable, that they are known and whom to
   * call. Everyone it tells about is logged.
   */
  async zoek(vraag: BekendenVraag): Promise<BekendenDto> {
    const keys = zoekSleutels(vraag);
    const rows = keys.length > 0 ? await this.db.query<KandidaatRow>(KANDIDATEN, [keys, KANDIDATEN_MAX]) : [];
    const likely = rows
      .map((row) => ({ row, oordeel: vergelijk(vraag, row) }))
      .filter(({ oordeel }) => oordeel.zekerheid !== 'nee')
      .sort((a, b) => b.oordeel.punten - a.oordeel.punten)
      .slice(0, GETOOND_MAX);
    const visible = await this.zichtbaar(likely.map(({ row }) => row.id));
    const mine = likely.filter(({ row }) => visible.has(row.id));
    const others = likely.filter(({ row, oordeel }) => !visible.has(row.id) && oordeel.zekerheid !== 'mogelijk');
    await logToegang(this.db, 'zoeken', 'inwoner', [...mine, ...others].map(({ row }) => ({ objectId: row.id, inwonerId: row.id })));
    return { items: mine.map((kandidaat) => toBekende(kandidaat, visible.get(kandidaat.row.id)!)), elders: others.map(toElders) };
  }

  private async zichtbaar(ids: readonly string[]): Promise<Map<string, Zichtbaar>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<Zichtbaar>(ZICHTBAAR, [this.db.context<Wie>().gemeenteId, ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const toBekende = ({ row, oordeel }: Kandidaat, zichtbaar: Zichtbaar): Bekende => ({
  ...toInwonerRegel({ ...row, ...zichtbaar }), zekerheid: oordeel.zekerheid, redenen: [...oordeel.redenen],
});

const toElders = ({ row, oordeel }: Kandidaat): ElderBekend => ({
  wijkteam: row.wijkteam ?? '', telefoon: row.wijkteam_telefoon, zekerheid: oordeel.zekerheid,
});
