import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LijstService } from '@keukentafel/server';
import { Luisteraar } from '../gebeurtenis/luisteraar';

/** Lets the lists be kept in this program while it hears of changes, and drops them when one comes or may have been missed. */
@Injectable()
export class LijstLuisteraar implements OnModuleInit {
  constructor(private readonly lijsten: LijstService, private readonly luisteraar: Luisteraar) {}

  onModuleInit(): void {
    this.lijsten.bewaarZolang(() => this.luisteraar.hoort);
    this.luisteraar.luister((melding) => {
      if (melding === null) this.lijsten.vergeet();
      else if (melding.gebeurtenis.soort === 'lijst.gewijzigd') this.lijsten.vergeet(melding.gemeenteId);
    });
  }
}
