import { Component, type ReactNode } from "react";
import { navigationTexts, pageFailed } from "../../../core/messages/navigation";
import { NoticeBar } from "../notice-bar";

interface Props {
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly failure?: "fetch" | "fault";
}

/** Keeps a page's failure to its own place: the rest of the pane goes on working. */
export class PageBoundary extends Component<Props, State> {
  override readonly state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    const name = error instanceof Error ? error.name : "";
    return { failure: name === "ChunkLoadError" ? "fetch" : "fault" };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <NoticeBar
        kind="problem"
        sentence={pageFailed(failure)}
        action={{ text: navigationTexts.tryAgain, run: this.props.onRetry }}
      />
    );
  }
}
