import { Outlet } from '@tanstack/react-router';
import { ConnectionBanner } from './connection-banner';
import { ImpersonationBanner } from './impersonation-banner';
import { SessionExpired } from './session-expired';

export function Root() {
  return (
    <>
      <ConnectionBanner />
      <Outlet />
      <ImpersonationBanner />
      <SessionExpired />
    </>
  );
}
