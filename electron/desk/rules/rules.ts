/** The office's rules of detection: the position of the slider and the two lists, who may change them, and the record of it. */
import type { RequestOf, ResponseOf } from '../../../shared/contract';
import { detectText, isSameTerm, NEVER_SILENCED } from '../../../shared/detection';
import { hasRole, opensContent, type Person } from '../../../shared/domain/role';
import { LOWEST } from '../analysis/look';
import { must, refuse } from '../refusal';
import type { Rooms } from '../rooms';
import { namesOf, present, presentAs, presentReader } from '../session/people';
import { chosenNow, POSITION_SETTING, termPlace, termsNow, type Listed, type OfficeTerm } from './current';

type View = ResponseOf<'rules.read'>;
export type NewTerm = RequestOf<'rules.add-term'>;

/** A single syllable stands in too many words to be a rule. Letters and digits, blanks apart. */
const SHORTEST = 2;

export class OfficeRules {
  readonly #rooms: Rooms;
  /** Told after each change, so that what lies open knows of it. */
  readonly #changed: () => Promise<void>;

  constructor(rooms: Rooms, changed: () => Promise<void>) {
    this.#rooms = rooms;
    this.#changed = changed;
  }

  /** Everyone may see how the office looks at papers; the terms are words out of drafts and need the content key. */
  async read(): Promise<View> {
    const me = await present(this.#rooms);
    const nameOf = await namesOf(this.#rooms);
    const chosen = await chosenNow(this.#rooms);
    const mayRead = opensContent(me.roles);
    const { positions, privatePlaces } = this.#rooms.sensitivity;
    return {
      position: chosen?.position ?? 'balanced',
      positions,
      privatePlaces,
      chosen: chosen === null ? null : { by: nameOf(chosen.by), at: chosen.at },
      maySetPosition: hasRole(me, 'administrator'),
      mayAddTerms: mayRead && mayAdd(me),
      mayReadTerms: mayRead,
      terms: mayRead
        ? (await termsNow(this.#rooms)).map(({ row, term, kind, item, reason }) => ({
            id: row.id,
            list: row.list,
            term,
            kind,
            item,
            reason,
            addedBy: nameOf(row.addedBy),
            addedAt: row.addedAt,
            changedBy: row.changedAt === row.addedAt ? null : nameOf(row.changedBy),
            changedAt: row.changedAt,
            mayChange: mayChange(me, row.addedBy),
          }))
        : [],
    };
  }

  async setPosition(position: View['position']): Promise<View> {
    const me = await presentAs(this.#rooms, 'administrator');
    const from = (await chosenNow(this.#rooms))?.position ?? 'balanced';
    const at = this.#rooms.clock.now().toISOString();
    if (from === position) return this.read();
    must(
      await this.#rooms.vault.putSetting(POSITION_SETTING, { position, by: me.id, at }, (w) =>
        w.audit.append({ actor: me.id, action: 'rules.position-set', at, detail: { from, to: position } }),
      ),
    );
    await this.#changed();
    return this.read();
  }

  /** Codes: lists.reason-needed, lists.too-short, lists.there, lists.on-other, lists.protected (params.kind). `caseId`: where the decision fell that it was learned from. */
  async addTerm(given: NewTerm, caseId: string | null = null): Promise<View> {
    const me = await presentReader(this.#rooms);
    if (!mayAdd(me)) return refuse('role.missing', { role: 'reviewer' });
    const { list, kind, item } = given;
    const term = given.term.trim().replace(/\s+/gu, ' ');
    const reason = given.reason.trim();
    if (reason === '') return refuse('lists.reason-needed');
    if ([...term.replace(/[^\p{L}\p{N}]/gu, '')].length < SHORTEST) return refuse('lists.too-short');
    const same = (await termsNow(this.#rooms)).find((other) => isSameTerm(other.term, term));
    if (same !== undefined) return refuse(same.row.list === list ? 'lists.there' : 'lists.on-other');
    if (list === 'never') this.#refuseProtected(term, kind);
    const id = this.#rooms.newId();
    const at = this.#rooms.clock.now().toISOString();
    const payload = this.#seal(id, { term, kind, item, reason });
    must(
      await this.#rooms.store.write(async (w) => {
        await w.officeTerms.put({
          id,
          list,
          addedBy: me.id,
          addedAt: at,
          changedBy: me.id,
          changedAt: at,
          payload,
        });
        await w.audit.append({
          actor: me.id,
          action: 'rules.term-added',
          at,
          caseId,
          detail: { list, term: id },
        });
      }),
    );
    await this.#changed();
    return this.read();
  }

  /** A new reason for a term; the term itself is never changed, but removed and added. Code: lists.reason-needed. */
  async editTerm(id: string, reason: string): Promise<View> {
    const { me, found } = await this.#changeable(id);
    if (reason.trim() === '') return refuse('lists.reason-needed');
    const { row, term, kind, item } = found;
    const at = this.#rooms.clock.now().toISOString();
    const payload = this.#seal(id, { term, kind, item, reason: reason.trim() });
    must(
      await this.#rooms.store.write(async (w) => {
        await w.officeTerms.put({ ...row, changedBy: me.id, changedAt: at, payload });
        await w.audit.append({
          actor: me.id,
          action: 'rules.term-edited',
          at,
          detail: { list: row.list, term: id },
        });
      }),
    );
    return this.read();
  }

  async removeTerm(id: string): Promise<View> {
    const { me, found } = await this.#changeable(id);
    const at = this.#rooms.clock.now().toISOString();
    must(
      await this.#rooms.store.write(async (w) => {
        await w.officeTerms.remove(id);
        await w.audit.append({
          actor: me.id,
          action: 'rules.term-removed',
          at,
          detail: { list: found.row.list, term: id },
        });
      }),
    );
    await this.#changed();
    return this.read();
  }

  async #changeable(id: string): Promise<{ readonly me: Person; readonly found: OfficeTerm }> {
    const me = await presentReader(this.#rooms);
    const found = (await termsNow(this.#rooms)).find(({ row }) => row.id === id);
    if (found === undefined) return refuse('lists.unknown-term');
    return mayChange(me, found.row.addedBy)
      ? { me, found }
      : refuse('role.missing', { role: 'administrator' });
  }

  #seal(id: string, listed: Listed) {
    return must(must(this.#rooms.vault.listsKey()).sealJson(termPlace(id), listed));
  }

  /** Analysis would not obey such a term either (`asideOf`): whoever adds it is told so here. */
  #refuseProtected(term: string, kind: Listed['kind']): void {
    const found = detectText(term, this.#rooms.detection, { threshold: LOWEST }).find((s) =>
      NEVER_SILENCED.has(s.kind),
    );
    const guarded = found?.kind ?? (NEVER_SILENCED.has(kind) ? kind : null);
    if (guarded !== null) refuse('lists.protected', { kind: guarded });
  }
}

function mayAdd(person: Person): boolean {
  return hasRole(person, 'reviewer') || hasRole(person, 'administrator');
}

/** Whoever put a term there may take it back; everyone else's are the administrator's. */
function mayChange(person: Person, addedBy: string): boolean {
  return mayAdd(person) && (person.id === addedBy || hasRole(person, 'administrator'));
}
