import { Suspense, useState } from "react";
import type { Page } from "../registry";
import { PageBoundary } from "./page-boundary";
import { PageSkeleton } from "./page-skeleton";

interface Props<P> {
  readonly page: Page<P>;
  readonly props: P;
}

/**
 * A page in its place: bars while its code is fetched, one sentence and "Try again" when that fails or the page itself
 * does. Trying again fetches anew. `key` it by the page.
 */
export function PageSlot<P extends object>({ page, props }: Props<P>) {
  const [{ Component, attempt }, setAttempt] = useState(() => ({ Component: page.component, attempt: 0 }));
  const retry = () => setAttempt({ Component: page.renew(), attempt: attempt + 1 });
  return (
    <PageBoundary key={attempt} onRetry={retry}>
      <Suspense fallback={<PageSkeleton />}>
        <Component {...props} />
      </Suspense>
    </PageBoundary>
  );
}
