import { useRouter } from '@tanstack/react-router';
import { ProblemView } from '@/components/ui/problem-view';

/** What a page shows when it could not even begin. */
export function RouteProblem({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ProblemView level={1} error={error} onRetry={retry} />;
}
