import { CASUS_STATUS, type CasusStatus } from '@keukentafel/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AanmeldingDto } from '../aanmelding/aanmelding';
import { InwonerDto } from '../inwoner/inwoner';
import { MedewerkerKort, WijkteamKort } from '../medewerker/kort';
import { Getal, Id, JaNee, Kies, KiesMeer, Optioneel, Tijdstip } from '../rule/rule';

/** The whole casus on one screen. */
export class CasusDto {
  @Id() id!: string;
  @Getal(1, 2_147_483_647) version!: number;
  @Kies(CASUS_STATUS) status!: CasusStatus;
  /** Next steps the transition table allows. */
  @KiesMeer(CASUS_STATUS) stappen!: CasusStatus[];
  @Tijdstip() geopendOp!: string;
  @JaNee() afgeschermd!: boolean;
  @ValidateNested() @Type(() => InwonerDto) inwoner!: InwonerDto;
  @ValidateNested() @Type(() => WijkteamKort) wijkteam!: WijkteamKort;
  @Optioneel() @ValidateNested() @Type(() => MedewerkerKort) regiehouder!: MedewerkerKort | null;
  /** Newest first. */
  @ValidateNested({ each: true }) @Type(() => AanmeldingDto) aanmeldingen!: AanmeldingDto[];
}

/** `PATCH casussen/{id}`: who leads. */
export class WijzigCasus {
  @Id() regiehouderId!: string;
}
