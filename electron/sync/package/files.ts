/** A package's content as the bytes of its files. Nothing is written here. */
import { createHash } from 'node:crypto';
import { GATES } from '../../../shared/domain/redaction';
import { failure, success, type Result } from '../../../shared/domain/result';
import type { PackageContent, PackagePaper, Signer } from '../../desk/ports-sync';
import { disclosure, DISCLOSURE, manifest, MANIFEST, metadata, METADATA, SIGNATURE, verification, VERIFICATION } from './shapes'; // prettier-ignore

export interface PackageFile {
  /** With `/`, relative to the package's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The Act's article 18 and the Administrative Appeals Act, article 27, in plain words. */
const HOW_TO_OBJECT = {
  ko: '비공개에 이의가 있으면 결정 통지를 받은 날부터 30일 이내에 이 문서의 담당 부서에 이의신청을 할 수 있고, 행정심판은 90일 이내에 청구할 수 있습니다.',
  en: 'You may object to what is withheld within 30 days of the notice, at the department named here, and file an administrative appeal within 90 days.',
};

const encoder = new TextEncoder();

function json(value: unknown): Uint8Array {
  return encoder.encode(`${JSON.stringify(value, null, 2)}\n`);
}

function folderOf(paper: PackagePaper): string {
  return `parts/${String(paper.order + 1)}`;
}

/**
 * Codes: package.incomplete (no paper, two papers in one place, a rendition that is no PDF, a withheld paper with text,
 * a reason or a proof of a paper that is not there, a paper without its proof, a failed gate, a value of the wrong
 * shape) and what the signer says.
 */
export function packageFiles(
  content: PackageContent,
  signer: Signer,
): Result<{ readonly files: readonly PackageFile[]; readonly sha256: string }> {
  if (!isComplete(content)) return failure('package.incomplete');
  const documents = documentsOf(content);
  if (documents === null) return failure('package.incomplete');
  const files: PackageFile[] = [...content.papers.flatMap(renditionFiles), ...documents];
  const listed = manifest.safeParse({
    format: 'disclosure-package',
    version: 1,
    packageId: content.packageId,
    documentId: content.documentId,
    documentVersion: content.version,
    files: files.map(({ path, bytes }) => ({ path, sha256: sha256Of(bytes), size: bytes.length })),
    algorithm: 'Ed25519',
    publicKey: Buffer.from(signer.publicKey).toString('hex'),
    auditHead: content.auditHead,
  });
  if (!listed.success) return failure('package.incomplete');
  const bytes = json(listed.data);
  const signed = signer.sign(bytes);
  if (!signed.ok) return signed;
  const seal = encoder.encode(`${Buffer.from(signed.value).toString('hex')}\n`);
  return success({
    files: [...files, { path: MANIFEST, bytes }, { path: SIGNATURE, bytes: seal }],
    sha256: sha256Of(bytes),
  });
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

function isComplete({ papers, withheld, verification: proofs }: PackageContent): boolean {
  const orders = new Set(papers.map((p) => p.order));
  if (papers.length === 0 || orders.size !== papers.length) return false;
  if (!papers.every((p) => (p.pdf === null ? p.text === '' : isPdf(p.pdf)))) return false;
  if (!withheld.every((w) => w.paper === null || orders.has(w.paper))) return false;
  // A paper that is withheld whole must say why.
  if (!papers.every((p) => p.pdf !== null || withheld.some((w) => w.paper === p.order))) return false;
  const proven = new Map(proofs.map((v) => [v.paper, v]));
  if (proven.size !== proofs.length || !proofs.every((v) => orders.has(v.paper))) return false;
  return papers.every((p) => p.pdf === null || isProven(proven.get(p.order)));
}

/** Gates 1 to 4 of redaction.md; one that did not run proves nothing. The detector's word is for people. */
const DEMANDED = GATES.filter((gate) => gate !== 'detector');

function isProven(proof: PackageContent['verification'][number] | undefined): boolean {
  if (proof === undefined || proof.gates.some((g) => g.result === 'fail')) return false;
  return DEMANDED.every((gate) => proof.gates.some((g) => g.gate === gate && g.result === 'pass'));
}

function renditionFiles(paper: PackagePaper): readonly PackageFile[] {
  if (paper.pdf === null) return [];
  return [
    { path: `${folderOf(paper)}/rendition.pdf`, bytes: paper.pdf },
    { path: `${folderOf(paper)}/text.txt`, bytes: encoder.encode(paper.text) },
  ];
}

function documentsOf(content: PackageContent): readonly PackageFile[] | null {
  const { packageId } = content;
  const about = metadata.safeParse({
    format: 'disclosure-metadata',
    version: 1,
    packageId,
    documentId: content.documentId,
    documentVersion: content.version,
    title: content.title,
    registrationNumber: content.registrationNumber,
    office: content.officeName,
    department: content.department,
    drafter: content.drafter,
    approvers: content.approvers,
    contact: content.contact,
    type: content.type,
    source: content.source,
    recordType: content.recordType,
    marking: content.markingText,
    receivedOn: content.receivedOn,
    stages: content.stages,
    nextPlanned: content.nextPlanned,
    openShare: Math.round(content.openShare * 100) / 100,
    papers: content.papers.map((p) => ({
      order: p.order,
      kind: p.kind,
      fileName: p.fileName,
      marking: p.markingText,
      pages: p.pages,
      rendition: p.pdf === null ? null : `${folderOf(p)}/rendition.pdf`,
      text: p.pdf === null ? null : `${folderOf(p)}/text.txt`,
    })),
    howToObject: HOW_TO_OBJECT,
  });
  const reasons = disclosure.safeParse({
    format: 'disclosure-reasons',
    version: 1,
    packageId,
    lawDate: content.lawDate,
    criteriaVersion: content.criteriaVersion,
    withheld: content.withheld,
  });
  const proofs = verification.safeParse({
    format: 'disclosure-verification',
    version: 1,
    packageId,
    papers: content.verification,
  });
  if (!about.success || !reasons.success || !proofs.success) return null;
  return [
    { path: METADATA, bytes: json(about.data) },
    { path: DISCLOSURE, bytes: json(reasons.data) },
    { path: VERIFICATION, bytes: json(proofs.data) },
  ];
}
