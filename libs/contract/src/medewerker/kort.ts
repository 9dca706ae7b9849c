import { Id, Tekst, TekstOfNiets } from '../rule/rule';

/** A wijkteam as others need it: whom to call. */
export class WijkteamKort {
  @Id() id!: string;
  @Tekst(120) naam!: string;
  @TekstOfNiets(20) telefoon!: string | null;
}

/** A colleague by name. */
export class MedewerkerKort {
  @Id() id!: string;
  @Tekst(200) naam!: string;
}
