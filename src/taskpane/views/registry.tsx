import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import type { ScorecardState } from "../../core/scorecard/state";
import type { PaneState } from "../pane-state";
import type { SystemId, SystemState } from "../../core/systems/system";
import type { PaneStore } from "../pane-store";
import type { TopPage, ScorecardPage } from "../view";

/** What every page gets: the pane's state, and the store that changes it. */
export interface PageProps {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What a page of one scorecard gets. It is keyed by the scorecard's id: a page's own state goes with the scorecard. */
export interface ScorecardPageProps extends PageProps {
  readonly scorecard: ScorecardState;
}

/** A page that loads when it is first opened, and stays for as long as the pane is open. */
export class Page<P> {
  private lazily: LazyExoticComponent<ComponentType<P>>;
  private loaded: ComponentType<P> | undefined;

  constructor(private readonly load: () => Promise<{ default: ComponentType<P> }>) {
    this.lazily = lazy(this.fetch);
  }

  /** What is here already shows at once: React holds back for 300 ms what comes after it has shown that it waits. */
  get component(): ComponentType<P> {
    return this.loaded ?? this.lazily;
  }

  /** Fetches it ahead of its first showing, which then doesn't wait; a failure shows itself there. */
  preload(): void {
    void this.fetch().catch(() => undefined);
  }

  /** Has it fetched again: a lazy component remembers a failure for good. */
  renew(): ComponentType<P> {
    this.lazily = lazy(this.fetch);
    return this.component;
  }

  private readonly fetch = async (): Promise<{ default: ComponentType<P> }> => {
    const fetched = await this.load();
    this.loaded = fetched.default;
    return fetched;
  };
}

/** What the page of a system gets: it is drawn below how the system stands and what is wrong with its data. */
export interface SystemPageProps extends PageProps {
  readonly system: SystemState;
}

/** Declares the page of a system by what fetches it. */
function systemPage(load: () => Promise<{ default: ComponentType<SystemPageProps> }>): Page<PageProps> {
  return page(async () => {
    const frame = import(/* webpackChunkName: "system-page" */ "./systems/framed");
    const [{ framed }, { default: body }] = await Promise.all([frame, load()]);
    return { default: framed(body) };
  });
}

/** Declares a page by what fetches it. */
export function page<P>(load: () => Promise<{ default: ComponentType<P> }>): Page<P> {
  return new Page(load);
}

/**
 * Pages that load when they are first opened: the pane's first paint doesn't wait for them. Each is the default export
 * of its folder, and a chunk of its own (`webpackChunkName`). The frame around a page shows its title as `h1` and takes
 * care of focus when somebody navigates, so a page's own headings begin with `h2`. Side padding is the page's: 16px.
 */
export const pages: Partial<Record<TopPage | SystemId, Page<PageProps>>> = {
  adopt: page(() => import(/* webpackChunkName: "adopt" */ "./adopt")),
  home: page(() => import(/* webpackChunkName: "home" */ "./home")),
  help: page(() => import(/* webpackChunkName: "help" */ "./help")),
  templates: page(() => import(/* webpackChunkName: "templates" */ "./templates")),
  dashboard: systemPage(() => import(/* webpackChunkName: "dashboard" */ "./dashboard")),
  journey: systemPage(() => import(/* webpackChunkName: "journey" */ "./journey")),
  "kvi-board": systemPage(() => import(/* webpackChunkName: "kvi-board" */ "./kvi-board")),
  "issue-register": systemPage(() => import(/* webpackChunkName: "issue-register" */ "./issue-register")),
  maturity: systemPage(() => import(/* webpackChunkName: "maturity" */ "./maturity")),
  "review-plan": systemPage(() => import(/* webpackChunkName: "review-plan" */ "./review-plan")),
  "two-clocks": systemPage(() => import(/* webpackChunkName: "two-clocks" */ "./two-clocks")),
};

/** The pages of one scorecard, likewise; a page that isn't here has no tab. */
export const scorecardPages: Partial<Record<ScorecardPage, Page<ScorecardPageProps>>> = {
  result: page(() => import(/* webpackChunkName: "result" */ "./result")),
  structure: page(() => import(/* webpackChunkName: "structure" */ "./structure")),
  "what-if": page(() => import(/* webpackChunkName: "what-if" */ "./what-if")),
  weightings: page(() => import(/* webpackChunkName: "weightings" */ "./weightings")),
  settings: page(() => import(/* webpackChunkName: "settings" */ "./settings")),
};
