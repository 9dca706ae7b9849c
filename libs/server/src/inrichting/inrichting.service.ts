import { Injectable } from '@nestjs/common';
import { notFound, type PostcodeDto, type WijkDto, type WijkteamKort } from '@keukentafel/contract';
import { datumIn, isPostcode, normalisePostcode, type Datum } from '@keukentafel/domain';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { PLAATS, WIJKEN, WIJKTEAMS } from './inrichting.sql';

/** Where something belongs on a day; all null when nothing was found. */
export interface Plaats {
  readonly wijk_id: string | null;
  readonly wijk: string | null;
  readonly wijkteam_id: string | null;
  readonly wijkteam: string | null;
  readonly telefoon: string | null;
  readonly straat: string | null;
  readonly postcode_bekend: boolean;
}

interface WijkRow {
  readonly id: string;
  readonly naam: string;
  readonly cbs_code: string;
  readonly wijkteam_id: string | null;
  readonly wijkteam: string;
  readonly telefoon: string | null;
}

/** The dated lists of a gemeente: wijken, postcodes, wijkteams. */
@Injectable()
export class InrichtingService {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** The wijk of a postcode (or the chosen one when the postcode is unknown) and its wijkteam, on that day. */
  async plaats(postcode: string | null, gekozenWijkId: string | null, op: Datum): Promise<Plaats> {
    const [row] = await this.db.query<Plaats>(PLAATS, [postcode, gekozenWijkId, op]);
    if (!row) throw new Error('the placing statement always answers with a row');
    return row;
  }

  /** Wijk and wijkteam of a postcode, today unless `op` says another day. @throws ProblemError `niet-gevonden` */
  async postcode(tekst: string, op?: Datum): Promise<PostcodeDto> {
    const postcode = normalisePostcode(tekst);
    if (!isPostcode(postcode)) throw notFound();
    const plaats = await this.plaats(postcode, null, op ?? datumIn(this.clock.now()));
    if (!plaats.wijk_id || !plaats.wijk) throw notFound();
    const wijkteam = plaats.wijkteam_id ? { id: plaats.wijkteam_id, naam: plaats.wijkteam ?? '', telefoon: plaats.telefoon } : null;
    return { postcode, straat: plaats.straat, wijk: { id: plaats.wijk_id, naam: plaats.wijk }, wijkteam };
  }

  /** All wijken of today, by name. */
  async wijken(): Promise<WijkDto[]> {
    const rows = await this.db.query<WijkRow>(WIJKEN);
    return rows.map((row) => ({
      id: row.id, naam: row.naam, cbsCode: row.cbs_code,
      wijkteam: row.wijkteam_id ? { id: row.wijkteam_id, naam: row.wijkteam, telefoon: row.telefoon } : null,
    }));
  }

  /** All wijkteams, by name, with whom to call. */
  wijkteams(): Promise<WijkteamKort[]> {
    return this.db.query<WijkteamKort>(WIJKTEAMS);
  }
}
