import { checkBeheerderBlijft, CIJFER_ROLLEN, codesOf, DOSSIER_ROLLEN, mag, RECHT, rechtenOf, ROL, type Recht, type Rol } from '../index';

const DOSSIER: readonly Recht[] = ['aanmelding.registreren', 'aanmelding.lezen', 'casus.lezen', 'casus.wijzigen', 'werk.lezen', 'concept.bewaren', 'inwoner.zoeken', 'lijst.lezen'];
/** Domain.md section 4, written out per rol. */
const VERWACHT: Readonly<Record<Rol, readonly Recht[]>> = {
  sociaal_werker: [...DOSSIER, 'factsheet.lezen', 'publicatie.lezen', 'inrichting.lezen'],
  teamcoordinator: [...DOSSIER, 'melding.lezen', 'casus.toewijzen', 'factsheet.lezen', 'publicatie.lezen', 'inrichting.lezen'],
  manager: ['factsheet.lezen', 'publicatie.lezen', 'publicatie.maken', 'inrichting.lezen', 'lijst.lezen'],
  partner: ['casus.lezen', 'lijst.lezen'],
  beheerder: ['inrichting.beheren', 'inrichting.lezen', 'lijst.beheren', 'lijst.lezen', 'medewerker.beheren'],
  fg: ['toegangslog.lezen'],
};

describe('a rol', () => {
  it.each(codesOf(ROL))('%s may exactly what the domain says', (rol) => expect([...rechtenOf([rol])].sort()).toEqual([...VERWACHT[rol]].sort()));

  it('adds to the others, and nothing without one', () => {
    expect(rechtenOf([])).toEqual([]);
    expect(rechtenOf(codesOf(ROL)).sort()).toEqual((Object.keys(RECHT) as Recht[]).sort());
    expect(mag(['manager', 'fg'], 'toegangslog.lezen')).toBe(true);
  });

  it('opens dossiers or figures of its wijkteams, or neither', () => {
    expect(DOSSIER_ROLLEN).toEqual(['sociaal_werker', 'teamcoordinator']);
    expect(CIJFER_ROLLEN).toEqual(codesOf(ROL).filter((rol) => VERWACHT[rol].includes('factsheet.lezen')));
  });
});

describe('the last beheerder', () => {
  const gone = expect.objectContaining({ code: 'laatste-beheerder', field: 'rollen' }) as Error;
  it.each([[{ actief: false }], [{ rollen: [] }], [{ rollen: ['fg'] }], [{ actief: true, rollen: ['manager'] }]] as [{ actief?: boolean; rollen?: Rol[] }][])('does not go by %j', (wijziging) => {
    expect(() => checkBeheerderBlijft(wijziging, true, 0)).toThrow(gone);
    expect(() => checkBeheerderBlijft(wijziging, true, 1)).not.toThrow();
    expect(() => checkBeheerderBlijft(wijziging, false, 0)).not.toThrow();
  });
  it.each([[{}], [{ actief: true }], [{ rollen: ['beheerder'] }], [{ rollen: ['fg', 'beheerder'] }]] as [{ actief?: boolean; rollen?: Rol[] }][])('stays by %j', (wijziging) => expect(() => checkBeheerderBlijft(wijziging, true, 0)).not.toThrow());
});
