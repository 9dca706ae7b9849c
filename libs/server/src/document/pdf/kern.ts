import { type Kerncijfer } from '../opmaak/opmaak';
import { KLEUR, VELD, type Papier } from './papier';

const OP_EEN_RIJ = 3;
const TUSSEN = 12;
const BREED = (VELD.breed - (OP_EEN_RIJ - 1) * TUSSEN) / OP_EEN_RIJ;
const HOOG = 80;
const RAND = 10;

/** One card: name, number and what is said below it. */
function kaart(papier: Papier, { naam, getal, eenheid, verborgen, regels }: Kerncijfer, x: number, y: number): void {
  papier.versier((doc) => doc.roundedRect(x, y, BREED, HOOG, 6).lineWidth(0.75).stroke(KLEUR.lijn));
  const deel = papier.element('Div');
  const binnen = BREED - 2 * RAND;
  papier.schrijf(deel, 'P', naam, x + RAND, y + RAND, binnen, { maat: 9 });
  papier.schrijf(deel, 'P', eenheid ? `${getal} ${eenheid}` : getal, x + RAND, y + 28, binnen, verborgen ? { maat: 12, kleur: KLEUR.dof } : { maat: 18, vet: true });
  regels.forEach((regel, nr) => papier.schrijf(deel, 'P', regel, x + RAND, y + 54 + nr * 11, binnen, { maat: 7.5, kleur: KLEUR.dof }));
  deel.end();
}

/** The big numbers, three beside each other. */
export function tekenKerncijfers(papier: Papier, kerncijfers: readonly Kerncijfer[]): void {
  for (let eerste = 0; eerste < kerncijfers.length; eerste += OP_EEN_RIJ) {
    papier.houd(HOOG);
    const y = papier.hoogte;
    kerncijfers.slice(eerste, eerste + OP_EEN_RIJ).forEach((kerncijfer, nr) => kaart(papier, kerncijfer, VELD.links + nr * (BREED + TUSSEN), y));
    papier.zak(HOOG + TUSSEN);
  }
  papier.zak(8);
}
