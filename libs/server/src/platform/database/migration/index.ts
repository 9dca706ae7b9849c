import { Context1763769600000 } from './1763769600000-context';
import { Inrichting1763769601000 } from './1763769601000-inrichting';
import { Medewerker1763769602000 } from './1763769602000-medewerker';
import { Sessie1763769603000 } from './1763769603000-sessie';
import { Dossier1763769604000 } from './1763769604000-dossier';
import { Toegangslog1763769605000 } from './1763769605000-toegangslog';
import { Outbox1763769606000 } from './1763769606000-outbox';
import { Cijfer1763769607000 } from './1763769607000-cijfer';
import { Achtergrondwerk1763769620000 } from './1763769620000-achtergrondwerk';
import { WijzigenWatJeZiet1763769621000 } from './1763769621000-wijzigen-wat-je-ziet';
import { Herkenning1763769630000 } from './1763769630000-herkenning';
import { SchrijvenWatKlopt1763769640000 } from './1763769640000-schrijven-wat-klopt';
import { Lijst1763769650000 } from './1763769650000-lijst';
import { Lijstwaarde1763769700000 } from './1763769700000-lijstwaarde';
import { Vraagverkenning1763769710000 } from './1763769710000-vraagverkenning';
import { Interventie1763769720000 } from './1763769720000-interventie';
import { CasusVerloop1763769730000 } from './1763769730000-casus-verloop';
import { ConceptMelding1763769740000 } from './1763769740000-concept-melding';
import { Huishouden1763769750000 } from './1763769750000-huishouden';
import { EigenNaam1763769810000 } from './1763769810000-eigen-naam';
import { Afsluiting1763769820000 } from './1763769820000-afsluiting';
import { AanmeldingCompleet1763769830000 } from './1763769830000-aanmelding-compleet';
import { EenPersoon1763769830100 } from './1763769830100-een-persoon';
import { Werkvoorraad1763769850000 } from './1763769850000-werkvoorraad';
import { Wijkindeling1763769840000 } from './1763769840000-wijkindeling';
import { Feit1763769860000 } from './1763769860000-feit';
import { Tellen1763769860100 } from './1763769860100-tellen';
import { SociaalTeam1763769890000 } from './1763769890000-sociaal-team';
import { TelInwoners1763769890100 } from './1763769890100-tel-inwoners';
import { Publicatie1763769900000 } from './1763769900000-publicatie';
import { Document1763769910000 } from './1763769910000-document';
import { DirectAfgesloten1763769920000 } from './1763769920000-direct-afgesloten';
import { HerkenningHerbouwen1763769921000 } from './1763769921000-herkenning-herbouwen';
import { GeheimAdres1763769930000 } from './1763769930000-geheim-adres';
import { AanmelderVerbeteren1763769930100 } from './1763769930100-aanmelder-verbeteren';
import { GeheimHerkennen1763769940000 } from './1763769940000-geheim-herkennen';

/** All migrations, oldest first. */
export const migrations = [
  Context1763769600000,
  Inrichting1763769601000,
  Medewerker1763769602000,
  Sessie1763769603000,
  Dossier1763769604000,
  Toegangslog1763769605000,
  Outbox1763769606000,
  Cijfer1763769607000,
  Achtergrondwerk1763769620000,
  WijzigenWatJeZiet1763769621000,
  Herkenning1763769630000,
  SchrijvenWatKlopt1763769640000,
  Lijst1763769650000,
  Lijstwaarde1763769700000,
  Vraagverkenning1763769710000,
  Interventie1763769720000,
  CasusVerloop1763769730000,
  ConceptMelding1763769740000,
  Huishouden1763769750000,
  EigenNaam1763769810000,
  Afsluiting1763769820000,
  AanmeldingCompleet1763769830000,
  EenPersoon1763769830100,
  Wijkindeling1763769840000,
  Werkvoorraad1763769850000,
  Feit1763769860000,
  Tellen1763769860100,
  SociaalTeam1763769890000,
  TelInwoners1763769890100,
  Publicatie1763769900000,
  Document1763769910000,
  DirectAfgesloten1763769920000,
  HerkenningHerbouwen1763769921000,
  GeheimAdres1763769930000,
  AanmelderVerbeteren1763769930100,
  GeheimHerkennen1763769940000,
];
