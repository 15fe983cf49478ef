import { StatusPill } from '@/components/ui/status-pill';
import { toneOf } from '../kinds';
import { useDocumentWords } from '../status-text';

export function StatusBadge({ kind, status }: { kind: string; status: string }) {
  return <StatusPill tone={toneOf(kind, status)}>{useDocumentWords().status(kind, status)}</StatusPill>;
}
