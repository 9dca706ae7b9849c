/** What can be wrong with the log or its chain. */
export type LogFaultSoort =
  /** The line, or its link, is not what it was when it was sealed. */
  | 'regel-gewijzigd'
  /** The link is there, its line is not. */
  | 'regel-verwijderd'
  /** The line claims a time at which later lines had long been sealed. */
  | 'regel-ingevoegd'
  /** Links are missing between two others, or were renumbered. */
  | 'keten-onderbroken'
  /** The chain ends before an anchor that was kept outside the database. */
  | 'anker-ontbreekt'
  /** The chain says something else than an anchor that was kept outside the database. */
  | 'anker-afwijkend';

/** One fault: whose log, and which line or link. */
export interface LogFault {
  readonly gemeenteId: string;
  readonly soort: LogFaultSoort;
  readonly volgnummer?: number;
  readonly logId?: string;
}

/** A hash that was kept outside the database: that of link `volgnummer`, in hexadecimal. */
export interface LogAnchor {
  readonly gemeenteId: string;
  readonly volgnummer: number;
  readonly hash: string;
}

/** Faults that are listed; the rest is only counted. */
export const MAX_FAULTS = 1000;

/** Counts faults and keeps the first ones. */
export class FaultList {
  readonly first: LogFault[] = [];
  count = 0;

  add(fault: LogFault): void {
    this.count += 1;
    if (this.first.length < MAX_FAULTS) this.first.push(fault);
  }
}
