import type { ComponentChildren } from "preact";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import { applyUpdate, type ServiceWorkerEvents } from "../../platform/service-worker-client.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Toast } from "../../ui/toast.tsx";
import { NotLoadedError } from "../lazy-screen.tsx";
import { StepScreen } from "./step-screen.tsx";

type Props = {
  readonly registerUpdates: (events: ServiceWorkerEvents) => Promise<void>;
  readonly children: ComponentChildren;
};

/** Around every screen: the question about an update, and the last resort. */
export function Shell({ registerUpdates, children }: Props) {
  const [isUpdateReady, setUpdateReady] = useState(false);
  const [isWorkerUnknown, setWorkerUnknown] = useState(false);
  const [defect, tryAgain] = useErrorBoundary();
  useEffect(() => {
    void registerUpdates({
      onUpdateReady: () => setUpdateReady(true),
      onUnknownWorker: () => setWorkerUnknown(true),
    });
  }, [registerUpdates]);
  if (defect instanceof NotLoadedError) return <NotLoaded onTryAgain={tryAgain} />;
  if (defect !== undefined) {
    return (
      <StepScreen title={strings.shell.unexpectedTitle}>
        <p>{strings.shell.unexpected}</p>
        <Button onClick={() => location.reload()}>{strings.shell.reload}</Button>
      </StepScreen>
    );
  }
  return (
    <>
      {children}
      {isWorkerUnknown && <Toast>{strings.shell.workerUnknown}</Toast>}
      {isUpdateReady && !isWorkerUnknown && (
        <Toast
          action={
            <Button kind="quiet" onClick={() => void applyUpdate()}>
              {strings.shell.updateNow}
            </Button>
          }
        >
          {strings.shell.updateReady}
        </Toast>
      )}
    </>
  );
}

type NotLoadedProps = { readonly onTryAgain: () => void };

/** Goes by itself when there is a network again. */
function NotLoaded({ onTryAgain }: NotLoadedProps) {
  useEffect(() => {
    addEventListener("online", onTryAgain);
    return () => removeEventListener("online", onTryAgain);
  }, [onTryAgain]);
  return (
    <StepScreen title={strings.shell.notLoadedTitle}>
      <p>{strings.shell.notLoaded}</p>
      <Button onClick={onTryAgain}>{strings.shell.tryAgain}</Button>
    </StepScreen>
  );
}
