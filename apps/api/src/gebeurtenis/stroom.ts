import { type Gebeurtenis } from '@keukentafel/contract';
import { mag } from '@keukentafel/domain';
import { type Wie } from '@keukentafel/server';
import { type Melding } from './luisteraar';

/** Where events of one stream go. */
export interface Uitgang {
  write(text: string): void;
  end(): void;
}

/** True when the receiver may know of it: dossiers of their wijkteams, figures when they read figures, documents they asked for. */
export function magWeten(wie: Pick<Wie, 'medewerkerId' | 'dossierTeams' | 'cijferTeams' | 'rollen'>, gebeurtenis: Gebeurtenis): boolean {
  switch (gebeurtenis.soort) {
    case 'aanmelding.geregistreerd':
    case 'casus.gewijzigd':
    case 'melding.gegeven':
      return wie.dossierTeams.includes(gebeurtenis.wijkteamId);
    case 'factsheet.geteld':
      return wie.cijferTeams.length > 0;
    case 'document.gewijzigd':
      return wie.medewerkerId === gebeurtenis.medewerkerId;
    case 'lijst.gewijzigd':
      return mag(wie.rollen, 'lijst.lezen');
  }
}

/**
 * One live stream. Events that arrive while rights are being checked wait and share the next check, so a burst costs one look at the
 * sessie, and nobody is told anything on the rights of a minute ago.
 */
export class Stroom {
  private waiting: Gebeurtenis[] = [];
  private checking = false;

  /** @param wie asks the database who the receiver is now; rejects when the sessie is over, which ends the stream. */
  constructor(private readonly gemeenteId: string, private readonly wie: () => Promise<Wie>, private readonly uitgang: Uitgang) {}

  /** Takes a melding; null tells the client to fetch everything again. */
  ontvang(melding: Melding | null): void {
    if (melding === null) return this.uitgang.write('event: opnieuw\ndata: {}\n\n');
    if (melding.gemeenteId !== this.gemeenteId) return;
    this.waiting.push(melding.gebeurtenis);
    if (!this.checking) void this.flush();
  }

  private async flush(): Promise<void> {
    this.checking = true;
    try {
      while (this.waiting.length > 0) {
        const batch = this.waiting;
        this.waiting = [];
        const wie = await this.wie();
        for (const gebeurtenis of batch.filter((candidate) => magWeten(wie, candidate))) {
          this.uitgang.write(`event: ${gebeurtenis.soort}\ndata: ${JSON.stringify(gebeurtenis)}\n\n`);
        }
      }
    } catch {
      this.uitgang.end();
    } finally {
      this.checking = false;
    }
  }
}
