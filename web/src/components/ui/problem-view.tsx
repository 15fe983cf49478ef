import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconFileUnknown, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/problem';
import { EmptyState } from './empty-state';

const KNOWN = ['not-found', 'forbidden', 'invalid-request', 'unavailable', 'offline'] as const;
type Known = (typeof KNOWN)[number];

const ICONS: Record<Known, ReactNode> = {
  'not-found': <IconFileUnknown />,
  forbidden: <IconLock />,
  'invalid-request': <IconAlertTriangle />,
  unavailable: <IconCloudOff />,
  offline: <IconCloudOff />,
};

interface ProblemViewProps {
  error: unknown;
  onRetry?: () => void;
  level?: 1 | 2;
  children?: ReactNode;
}

/** A problem in the reader's words: what happened, which rule or field it was, and the way on. */
export function ProblemView({ error, onRetry, level = 2, children }: ProblemViewProps) {
  const { t } = useTranslation();
  const problem = error instanceof Problem ? error : new Problem(500);
  const known = KNOWN.find((code) => code === problem.code);
  const retry = onRetry && known !== 'not-found' && known !== 'invalid-request';
  return (
    <div role="alert">
      <EmptyState
        level={level}
        icon={known ? ICONS[known] : <IconAlertTriangle />}
        title={t(`problem.${known ?? 'other'}.title`)}
        text={
          <>
            {known === 'forbidden' ? <Reasons problem={problem} /> : <Text problem={problem} known={known} />}
            {problem.traceId ? <p className="tabular">{t('problem.trace', { id: problem.traceId })}</p> : null}
          </>
        }
      >
        {retry ? (
          <Button variant="default" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        ) : null}
        {children}
      </EmptyState>
    </div>
  );
}

function Text({ problem, known }: { problem: Problem; known: Known | undefined }) {
  const { t } = useTranslation();
  if (problem.errors.length > 0) {
    return (
      <ul>
        {problem.errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <strong>{field}</strong>: {message}
          </li>
        ))}
      </ul>
    );
  }
  return known === 'invalid-request' && problem.detail ? problem.detail : t(`problem.${known ?? 'other'}.text`);
}

/** B-01: every refusal says which rule refused. */
function Reasons({ problem }: { problem: Problem }) {
  const { t, i18n } = useTranslation();
  if (problem.reasons.length === 0) return problem.detail ?? t('problem.forbidden.plain');
  return (
    <>
      {t('problem.forbidden.text')}
      <br />
      <ul>
        {problem.reasons.map(({ rule, message }) => (
          <li key={rule}>{message || (i18n.exists(`rule.${rule}`) ? t(`rule.${rule}` as 'rule.ACCESS_GROUP') : rule)}</li>
        ))}
      </ul>
    </>
  );
}
